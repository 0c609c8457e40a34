// Says which users go into the file, and in which order.
import { html, type TemplateResult } from 'lit';
import type { ListAbout } from '../../../../controllers/export/export-about.js';
import { orderText } from '../../../../controllers/export/subjects/list.js';
import type { ExportView, Lead } from '../view.js';

export const listLead =
  (about: ListAbout): Lead =>
  (view) => {
    const { what } = view.terms.exports;
    const { count, exact } = about.count;
    const users = what.users(count, view.format.number(count));
    return {
      count: exact ? users : what.about(users),
      lines: [whoText(about, view), ...chips(about), what.sorted(orderText(about, view.terms))],
    };
  };

function whoText({ chosen, filters }: ListAbout, { terms: { exports }, format }: ExportView): string {
  const { what } = exports;
  if ('ids' in chosen) return what.selected;
  const who = filters.length > 0 ? what.filtered : what.everybody;
  const { length } = chosen.except;
  return length === 0 ? who : `${who} · ${what.allBut(format.number(length))}`;
}

const chips = ({ chosen, filters }: ListAbout): TemplateResult[] =>
  'ids' in chosen || filters.length === 0
    ? []
    : [
        html`<ul class="export-chips">
          ${filters.map(
            ({ text }) =>
              html`<li class="chip">
                <span>${text}</span>
              </li>`,
          )}
        </ul>`,
      ];
