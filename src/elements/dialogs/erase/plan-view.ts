// Draws what an erasure would do: to whom, what goes, what stays, what is not touched, and the count that confirms it. Keeps nothing.
import { html, nothing, type TemplateResult } from 'lit';
import type { ErasePlan } from '../../../contract/schema/index.js';
import type { EraseTerms } from '../../../i18n/erase-languages.js';
import type { Format } from '../../../i18n/format.js';
import { avatar, displayName } from '../../parts/avatar.js';
import { emailText } from '../../parts/email.js';
import { warning as warningIcon } from '../../parts/late-icons.js';
import type { PersonSaver } from './person-saver.js';
import { saverView } from './saver-view.js';

export interface PlanView {
  readonly plan: ErasePlan;
  /** How many users it should hold, where that is known. */
  readonly expected: number | undefined;
  readonly renewed: boolean;
  readonly terms: EraseTerms;
  readonly format: Format;
  /** The person's own file; `null`: several persons, or none to be had. */
  readonly saver: PersonSaver | null;
  /** `null`: one confirmation is enough. */
  readonly typed: TypedCount | null;
  readonly confirm: () => void;
}

export interface TypedCount {
  readonly text: string;
  readonly wrong: boolean;
  readonly type: (text: string) => void;
}

/** More names than these do not help to recognise whom one selected. */
const MOST_NAMES = 5;

export function planView(view: PlanView): TemplateResult {
  const { plan, renewed, terms, saver, confirm } = view;
  const submit = (event: Event): void => {
    event.preventDefault();
    confirm();
  };
  return html` <form id="erase-form" class="erase-plan" novalidate @submit=${submit}>
    ${renewed ? html`<p class="erase-note">${terms.erase.renewed}</p>` : nothing} ${difference(view)} ${people(plan, view)}
    ${consequences(view)} ${saver ? saverView({ saver, terms, format: view.format }) : nothing}
    <p class="erase-final">${warningIcon}<span>${terms.erase.final}</span></p>
    ${countField(view)}
  </form>`;
}

/** While the plan is on its way. */
export const planSkeleton = html` <div class="erase-skeleton shimmer" aria-hidden="true">
  <span class="skeleton"></span><span class="skeleton"></span><span class="skeleton"></span>
</div>`;

function difference({ plan, expected, terms, format }: PlanView): TemplateResult | typeof nothing {
  if (expected === undefined || expected === plan.count) return nothing;
  const say = plan.count < expected ? terms.erase.fewer : terms.erase.more;
  return html`<p class="erase-note">${say(format.number(expected), format.number(plan.count))}</p>`;
}

function people({ sample, count }: ErasePlan, { terms, format }: PlanView): TemplateResult {
  const named = sample.slice(0, MOST_NAMES);
  const others = count - named.length;
  return html` <ul class="erase-people">
    ${named.map(
      (user) =>
        html`<li>
          ${avatar(user)}<span
            ><bdi>${displayName(user, terms)}</bdi
            >${user.email ? html`<bdi dir="ltr" class="erase-email">${emailText(user.email)}</bdi>` : nothing}</span
          >
        </li>`,
    )}
    ${others > 0 && named.length > 0 ? html`<li class="erase-others">${terms.erase.others(others, format.number(others))}</li>` : nothing}
  </ul>`;
}

function consequences({ plan, terms: { erase: words }, format }: PlanView): TemplateResult {
  const { sessionsKept, runningSubscriptions: running } = plan;
  const kept = sessionsKept > 0 ? words.staysText(sessionsKept, format.number(sessionsKept)) : words.noSessions;
  const untouched = running.count > 0 ? words.running(running.count, format.number(running.count)) : words.noneRunning;
  const renewal = running.nextRenewal ? words.nextRenewal(format.instant(running.nextRenewal, 'longDate')) : '';
  return html` <dl class="erase-parts">
    <div>
      <dt>${words.goes}</dt>
      <dd>${words.goesText}</dd>
    </div>
    <div>
      <dt>${words.stays}</dt>
      <dd>${kept} ${words.figures}</dd>
    </div>
    <div class=${running.count > 0 ? 'erase-running' : ''}>
      <dt>${words.untouched}</dt>
      <dd>${untouched} ${renewal}</dd>
    </div>
  </dl>`;
}

function countField({ plan, typed, terms: { erase: words }, format }: PlanView): TemplateResult | typeof nothing {
  if (!typed) return nothing;
  const shown = format.number(plan.count);
  const input = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) typed.type(event.target.value);
  };
  return html` <label class="erase-count">
    <span>${words.type(shown)}</span>
    <input
      id="erase-count"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      required
      .value=${typed.text}
      aria-invalid=${typed.wrong}
      aria-describedby=${typed.wrong ? 'erase-mistyped' : nothing}
      @input=${input}
    />
    ${typed.wrong ? html`<span id="erase-mistyped" class="erase-wrong" role="alert">${words.mistyped(shown)}</span>` : nothing}
  </label>`;
}
