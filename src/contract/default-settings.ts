// What holds where a backend tells no settings.
import type { Settings } from './schema/index.js';

/** The settings of a backend that tells none. */
export const DEFAULT_SETTINGS: Settings = {
  zoneFixed: false,
  currency: 'EUR',
  trials: true,
  offers: [],
  customFields: [],
  permissions: { create: false, edit: false, erase: false, import: false, export: false, customFields: false },
  limits: { pageSize: 100, importBatch: 500 },
  helpLinks: {},
};
