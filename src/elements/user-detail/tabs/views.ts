// The tab with what the user watched in a period: totals, minutes per day, then sessions or titles.
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { dateAt } from '../../../contract/calendar.js';
import type { Period, TitleViews, ViewingSession } from '../../../contract/schema/index.js';
import type { Connection } from '../../../controllers/connection.js';
import { Resource } from '../../../controllers/resource.js';
import { firstWeekdayOf } from '../../../i18n/first-weekday.js';
import { failure } from '../../parts/failure.js';
import { emptyList } from '../list-table.js';
import { loaded } from '../loaded.js';
import { rowsSkeleton, totalsSkeleton } from '../skeletons.js';
import { barChart } from '../views/bars.js';
import { barsOf } from '../views/day-bars.js';
import { loadSessions, loadSummary, loadTitles, type ViewsSummary } from '../views/load-views.js';
import { longTable } from '../views/long-table.js';
import { PagedList } from '../views/paged-list.js';
import { PageSight } from '../views/page-sight.js';
import { isOpen, periodButton } from '../views/period-button.js';
import { saveButton } from '../views/save-button.js';
import { totalsRow } from '../views/totals.js';
import { sessionColumns, titleColumns } from '../views/view-columns.js';
import type { Tab, TabContext, TabHost, TabView } from './tab.js';

type By = 'session' | 'title';
type Question = readonly [Connection, string, string | undefined, string | undefined];

function attach({ element, asked, shown, save: open }: TabHost): TabView {
  /** What the picker shows; it is asked for once its days stand in order. */
  let drafted: Period = {};
  let period: Period = {};
  let by: By = 'session';
  let asTable = false;

  const question = (): Question | null => {
    const found = asked();
    return found?.[0].backend.listViews ? [...found, period.from, period.to] : null;
  };
  const periodOf = ([, , from, to]: Question): Period => ({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  const summary = new Resource<ViewsSummary, Question>(element, {
    args: question,
    load: (asks, signal) => loadSummary(asks[0], asks[1], periodOf(asks), signal),
  });
  const sessions = new PagedList<ViewingSession, Question>(element, {
    question: () => (shown() && by === 'session' ? question() : null),
    load: (asks, at, signal) => loadSessions(asks[0], asks[1], periodOf(asks), at, signal),
  });
  const titles = new PagedList<TitleViews, Question>(element, {
    question: () => (shown() && by === 'title' ? question() : null),
    load: (asks, at, signal) => loadTitles(asks[0], asks[1], periodOf(asks), at, signal),
  });
  const lists = { session: sessions, title: titles } as const;
  new PageSight(element, (pages) => lists[by].want(pages));

  const choose = (next: Period): void => {
    drafted = next;
    if (next.from === undefined || next.to === undefined || next.from <= next.to) period = next;
    element.requestUpdate();
  };
  const show = (next: By) => (): void => {
    by = next;
    element.requestUpdate();
  };

  const toggle = (): void => {
    asTable = !asTable;
    element.requestUpdate();
  };

  const table = ({ terms, format }: TabContext): TemplateResult => {
    const label = by === 'session' ? terms.detail.views.bySession : terms.detail.views.byTitle;
    return by === 'session'
      ? longTable({ label, name: 'sessions', columns: sessionColumns(terms, format), list: sessions, terms })
      : longTable({ label, name: 'titles', columns: titleColumns(terms, format), list: titles, terms });
  };
  const rows = (context: TabContext): TemplateResult | typeof nothing => {
    const list = lists[by];
    const { terms } = context;
    if (list.total === 0) return nothing;
    if (list.total === undefined && list.error) return failure(list.error, terms, () => list.retry());
    if (list.total === undefined) return html`<div aria-busy="true">${rowsSkeleton}</div>`;
    const trouble = list.stale && list.error ? failure(list.error, terms, () => list.retry()) : nothing;
    return html`${trouble}
      <div aria-busy=${list.stale && list.pending}><div class=${list.stale ? 'stale' : ''}>${keyed(by, table(context))}</div></div>`;
  };
  const switches = ({ terms }: TabContext): TemplateResult => {
    const words = terms.detail.views;
    return html` <div class="segments" role="group" aria-label=${words.show}>
      <button type="button" aria-pressed=${by === 'session'} @click=${show('session')}>${words.bySession}</button>
      <button type="button" aria-pressed=${by === 'title'} @click=${show('title')}>${words.byTitle}</button>
    </div>`;
  };
  const save = (context: TabContext): TemplateResult | typeof nothing => {
    const count = summary.pending ? undefined : summary.value?.totals.sessions;
    const begin = (days: string | null, opener: HTMLElement): void => {
      const userId = asked()?.[1];
      if (userId !== undefined) open({ kind: 'sessions', userId, period, days, count }, opener);
    };
    return saveButton({ context, period, open: begin });
  };
  const empty = ({ terms }: TabContext): TemplateResult => {
    const words = terms.detail.views;
    if (isOpen(period)) return emptyList(words.empty);
    return emptyList(words.emptyPeriod, html`<button type="button" @click=${() => choose({})}>${words.showAll}</button>`);
  };
  const figures =
    (context: TabContext) =>
    ({ totals, days }: ViewsSummary): TemplateResult => {
      const { terms, format, connection } = context;
      if (totals.sessions === 0) return empty(context);
      const shown = barsOf(days, period, dateAt(connection.now(), connection.zone), firstWeekdayOf(format.lang));
      return html`${totalsRow(totals, terms, format)}${barChart({ shown, terms, format, asTable, toggle })}`;
    };

  return {
    count: () => summary.value?.totals.sessions,
    error: () => summary.error ?? lists[by].error,
    render(context) {
      const none = summary.value?.totals.sessions === 0;
      // Where the list fails as the totals do, one message with one Retry says so for both.
      const bothFail = summary.value === undefined && summary.error !== undefined && !summary.pending && lists[by].total === undefined;
      const resource = {
        value: summary.value,
        error: summary.error,
        pending: summary.pending,
        reload: () => {
          summary.reload();
          lists[by].retry();
        },
      };
      return html` <div class="views-bar">
          <div class="views-period">${periodButton({ context, period: drafted, choose })} ${none ? nothing : save(context)}</div>
          ${none ? nothing : switches(context)}
        </div>
        ${loaded(resource, { terms: context.terms, skeleton: totalsSkeleton, content: figures(context) })}
        ${none || bothFail ? nothing : rows(context)}`;
    },
    forget() {
      summary.forget();
      sessions.forget();
      titles.forget();
    },
    reload() {
      summary.reload();
      sessions.reload();
      titles.reload();
    },
  };
}

export const views: Tab = {
  key: 'views',
  label: (terms) => terms.detail.tabs.views,
  offered: (backend) => backend.listViews !== undefined,
  attach,
};
