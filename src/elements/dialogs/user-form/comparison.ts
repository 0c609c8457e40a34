// Draws, field by field, what the person entered beside what somebody else has saved meanwhile, to choose from. Keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import type { CustomValue } from '../../../contract/schema/index.js';
import type { Clash, Side } from '../../../contract/user-change.js';
import { fieldLabel, wholeText } from '../../../i18n/field-text.js';
import { isolated } from '../../../i18n/isolated.js';
import { warning as warningIcon } from '../../parts/late-icons.js';
import type { FieldList } from './field-list.js';
import type { Reconciliation } from './reconciliation.js';

interface Comparison extends Omit<FieldList, 'openOther'> {
  readonly reconciliation: Reconciliation;
}

/** What both changed to the same leaves nothing to choose. */
type Open = Clash & { readonly by: Exclude<Clash['by'], 'alike'> };
const isOpen = (clash: Clash): clash is Open => clash.by !== 'alike';

export const comparison = (view: Comparison): TemplateResult => {
  const { title, lead } = view.terms.form.clash;
  return html` <div class="clash-head" tabindex="-1">
      <strong>${title}</strong>
      <p>${lead}</p>
    </div>
    <div class="clashes">${view.reconciliation.clashes.filter(isOpen).map((clash, at) => clashRow(clash, `clash-${at}`, view))}</div>`;
};

function clashRow(clash: Open, id: string, view: Comparison): TemplateResult {
  const { reconciliation, terms, format } = view;
  const words = terms.form.clash;
  const chosen = reconciliation.sideOf(clash);
  const undecided = reconciliation.hurried && !chosen;
  // Where one of the two has changed nothing, the other side is what was before.
  const before = clash.by === 'both';
  const described = [before ? `${id}-before` : '', undecided ? `${id}-undecided` : ''].filter(Boolean).join(' ');
  return html` <fieldset
    class="clash ${undecided ? 'undecided' : ''}"
    data-field=${clash.field.key}
    aria-describedby=${described || nothing}
  >
    <legend><bdi>${fieldLabel(clash.field, terms, format.lang)}</bdi> <span class="mark">${words.by[clash.by]}</span></legend>
    <div class="sides">${side(clash, 'mine', chosen, id, view)}${side(clash, 'theirs', chosen, id, view)}</div>
    ${before ? html`<p class="hint" id="${id}-before">${words.before(isolated(wholeText(clash.field, clash.before, terms, format)))}</p>` : nothing}
    ${undecided ? html`<p class="wrong-line" id="${id}-undecided">${warningIcon}<span>${words.undecided}</span></p>` : nothing}
  </fieldset>`;
}

function side(clash: Clash, which: Side, chosen: Side | undefined, id: string, { state, terms, format }: Comparison): TemplateResult {
  const value: CustomValue = clash[which];
  return html` <label class="side"
    ><input type="radio" name=${id} .checked=${chosen === which} @change=${() => state.choose(clash, which)} /><span
      ><span class="side-name">${terms.form.clash[which]}</span
      ><bdi class="side-value">${wholeText(clash.field, value, terms, format)}</bdi></span
    ></label
  >`;
}
