// The tabs of the detail, in their order. A new tab is a new line here.
import { personal } from './personal.js';
import { rentals } from './rentals.js';
import { subscriptions } from './subscriptions.js';
import type { Tab } from './tab.js';
import { views } from './views.js';

export const TABS: readonly Tab[] = [personal, subscriptions, rentals, views];
