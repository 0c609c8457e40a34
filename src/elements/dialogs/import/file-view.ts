// Draws the first step: a file is chosen or dropped, then looked over.
import { html, nothing, type TemplateResult } from 'lit';
import { isolated } from '../../../i18n/isolated.js';
import { failure } from '../../parts/failure.js';
import { icons } from '../../parts/icons.js';
import { warning as warningIcon } from '../../parts/late-icons.js';
import { heading, type ImportView } from './view.js';

const KINDS = '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface FileChoice {
  readonly choose: (file: File) => void;
  readonly template: () => void;
}

export function fileView(view: ImportView, { choose, template }: FileChoice): TemplateResult {
  const { session, terms, format } = view;
  const { file: words } = terms.imports;
  const { file } = session;
  if (session.busy && file) {
    return html`${heading(words.reading(isolated(file.file.name)))}
      <div class="import-progress">
        <progress aria-label=${words.reading(file.file.name)}></progress>
        <span>${session.seen > 0 ? words.seen(session.seen, format.number(session.seen)) : terms.loading}</span>
      </div>`;
  }
  const take = (files: FileList | null | undefined): void => {
    const [first] = files ?? [];
    if (first) choose(first);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    (event.currentTarget as HTMLElement).classList.toggle('over', event.type === 'dragover');
    if (event.type === 'drop') take(event.dataTransfer?.files);
  };
  const pick = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    take(input.files);
    // The same file may be chosen again, mended.
    input.value = '';
  };
  const open = (event: Event): void => (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.click();
  return html`${heading(words.head)}
    <p class="import-quiet">${words.lead}</p>
    ${faultOf(view)} ${session.error && file ? failure(session.error, terms, () => choose(file.file)) : nothing}
    <div class="import-drop" @dragover=${over} @dragleave=${over} @drop=${over}>
      ${icons.up}
      <button type="button" class="primary" data-focus @click=${open}>${words.choose}</button>
      <span class="import-quiet">${words.drop}</span>
      <input type="file" accept=${KINDS} hidden aria-label=${words.choose} @change=${pick} />
    </div>
    <button type="button" class="link import-template" @click=${template}>${words.template}</button>`;
}

function faultOf({ session, terms, format }: ImportView): TemplateResult | typeof nothing {
  const { faults, onLine } = terms.imports.file;
  const { fault, file } = session;
  if (!fault) return nothing;
  const text = faults[fault.fault];
  return html`<div class="banner import-fault" role="alert">
    ${warningIcon}<span><bdi>${file?.file.name}</bdi><br />${fault.line ? onLine(text, format.number(fault.line)) : text}</span>
  </div>`;
}
