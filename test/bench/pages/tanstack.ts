// @tanstack/lit-virtual as its documentation shows it, with the pages that are in view asked by the host: it brings no data layer.
import { VirtualizerController } from '@tanstack/lit-virtual';
import { html, LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Contender } from './contender.js';
import { drive } from './driver.js';
import { type Answers, COLUMNS, ROW_HEIGHT, type Row } from './rows.js';

const PAGE = 50;

class VirtualList extends LitElement {
  answers: Answers | undefined;
  readonly pages = new Map<number, readonly Row[]>();
  readonly #asked = new Set<number>();
  #list: VirtualizerController<Element, Element> | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(): void {
    this.#list ??= new VirtualizerController(this, {
      getScrollElement: () => this.querySelector('.virtual'),
      count: this.answers?.total ?? 0,
      estimateSize: () => ROW_HEIGHT,
      overscan: 5,
    });
  }

  override render(): TemplateResult {
    const list = this.#list!.getVirtualizer();
    const items = list.getVirtualItems();
    for (const { index } of items) this.#ask(Math.floor(index / PAGE));
    return html`<div class="virtual">
      <div style=${styleMap({ position: 'relative', height: `${list.getTotalSize()}px` })}>
        ${repeat(
          items,
          ({ key }) => key,
          ({ index, start }) => {
            const row = this.pages.get(Math.floor(index / PAGE))?.[index % PAGE];
            return html`<div class="row" style=${styleMap({ transform: `translateY(${start}px)` })}>
              ${COLUMNS.map((_, at) => html`<span>${row?.[at] ?? ''}</span>`)}
            </div>`;
          },
        )}
      </div>
    </div>`;
  }

  #ask(page: number): void {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    void this.answers?.rows(page * PAGE, PAGE).then(
      (rows) => {
        this.pages.set(page, rows);
        this.requestUpdate();
      },
      () => this.#asked.delete(page),
    );
  }
}

class TanStack implements Contender {
  readonly #list = document.createElement('bench-virtual-list') as VirtualList;

  async start(answers: Answers, place: HTMLElement): Promise<void> {
    this.#list.answers = answers;
    place.append(this.#list);
    await this.#list.updateComplete;
    // The controller finds the scroll element after the first render.
    this.#list.requestUpdate();
  }

  get scroller(): HTMLElement | null {
    return this.#list.querySelector<HTMLElement>('.virtual');
  }
}

customElements.define('bench-virtual-list', VirtualList);
await drive(new TanStack(), document.querySelector<HTMLElement>('#place')!);
