// What an export is about, as whoever opens the dialog tells it. Values alone.
import type { Period, UsersSort } from '../../contract/schema/index.js';
import type { Chosen, UserCount } from '../selection.js';

export interface ListFilter {
  /** As the screen says it. */
  readonly text: string;
  /** The same for the name of a file; `null`: it may be somebody's name. */
  readonly name: string | null;
}

/** Users: those who match, or those who are selected. */
export interface ListAbout {
  readonly kind: 'list';
  readonly chosen: Chosen;
  readonly count: UserCount;
  /** The active filters. */
  readonly filters: readonly ListFilter[];
  readonly sort: UsersSort;
  /** The keys of the list's columns, in order. */
  readonly columns: readonly string[];
}

/** What one user watched. */
export interface SessionsAbout {
  readonly kind: 'sessions';
  readonly userId: string;
  readonly period: Period;
  /** The period as the screen says it; `null`: all time. */
  readonly days: string | null;
  /** Sessions of the period, where that is known. */
  readonly count: number | undefined;
}

/** All that is known of one user. */
export interface PersonAbout {
  readonly kind: 'person';
  readonly userId: string;
}

export type ExportAbout = ListAbout | SessionsAbout | PersonAbout;
