// What a dashboard shows, as one value.
import type { Month } from '../../contract/calendar.js';
import type { TableQuery } from '../../controllers/table-query.js';

export interface DashboardState {
  /** The list's filter, search, sort and columns. A search is what somebody typed: it may be a name. */
  readonly query: TableQuery;
  /** `null`: the backend's current month. */
  readonly month: Month | null;
  /** The figure whose rows are shown: `active`, `registered.previous`, …; `null`: none. */
  readonly tile: string | null;
  /** The user who is open beside the list. */
  readonly userId: string | null;
}
