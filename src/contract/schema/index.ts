// The one schema source: types, decoder, OpenAPI document, server-side validation and test arbitraries come from here.
export * from './access.js';
export * from './common.js';
export * from './erase.js';
export * from './import.js';
export * from './kpis.js';
export * from './problem.js';
export * from './search.js';
export * from './settings.js';
export * from './user.js';
export * from './views.js';
