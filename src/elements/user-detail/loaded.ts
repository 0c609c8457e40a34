// Shows what a resource holds: a skeleton at first, the last good value after that, and a way out where it failed.
import { html, nothing, type TemplateResult } from 'lit';
import type { UsersError } from '../../contract/failure.js';
import type { Terms } from '../../i18n/languages.js';
import { failure } from '../parts/failure.js';

/** The part of a resource that is looked at. */
export interface Loadable<T> {
  readonly value: T | undefined;
  readonly error: UsersError | undefined;
  readonly pending: boolean;
  readonly reload: () => void;
}

export interface LoadedOptions<T> {
  readonly terms: Terms;
  readonly skeleton: TemplateResult;
  readonly content: (value: T) => TemplateResult;
}

export function loaded<T>(resource: Loadable<T>, { terms, skeleton, content }: LoadedOptions<T>): TemplateResult {
  const { value, error, pending } = resource;
  const trouble = error && !pending ? failure(error, terms, () => resource.reload()) : nothing;
  if (value === undefined) {
    return trouble === nothing
      ? html`<div aria-busy="true"><span class="visually-hidden">${terms.loading}</span>${skeleton}</div>`
      : html`${trouble}`;
  }
  return html`${trouble}
    <div aria-busy=${pending}><div class=${pending ? 'stale' : ''}>${content(value)}</div></div>`;
}
