// What the backend tells about itself: zone, currency, offers, custom fields, permissions, limits.
import * as v from 'valibot';
import { Count, Id, Instant, Labels, Zone, absent, spared } from './common.js';

/** The types of custom field that this version knows; another one is shown as text and never changed. */
export const CUSTOM_FIELD_TYPES = [
  'text',
  'long_text',
  'number',
  'boolean',
  'date',
  'choice',
  'choices',
  'url',
  'phone',
  'country',
] as const;

export const CustomFieldDefinition = v.object({
  /** The key under which users carry the value. */
  key: Id,
  labels: spared(Labels, {}),
  /** One of the known types, or one that this version does not know. */
  type: v.string(),
  required: v.nullish(v.boolean(), false),
  /** For `choice` and `choices`. */
  options: spared(v.array(v.object({ value: v.string(), labels: spared(Labels, {}) })), []),
  order: v.nullish(v.number(), 0),
  /** No longer offered for new values; old values are still shown. */
  archived: v.nullish(v.boolean(), false),
});

/** What the caller may do. What is missing is not offered. */
export const Permissions = v.object({
  create: v.nullish(v.boolean(), false),
  edit: v.nullish(v.boolean(), false),
  erase: v.nullish(v.boolean(), false),
  import: v.nullish(v.boolean(), false),
  export: v.nullish(v.boolean(), false),
  /** Make, change and archive custom fields. */
  customFields: v.nullish(v.boolean(), false),
});

export const Settings = v.object({
  /** The zone that rules days and months where the element names none. */
  zone: absent(Zone),
  /** The backend can count in `zone` only: it rules whatever the element names. */
  zoneFixed: v.nullish(v.boolean(), false),
  /** The backend's clock when it answered. */
  now: absent(Instant),
  currency: v.nullish(v.string(), 'EUR'),
  /** Whether the platform offers trials. */
  trials: v.nullish(v.boolean(), true),
  offers: spared(v.array(v.object({ id: Id, name: v.string() })), []),
  customFields: spared(v.array(CustomFieldDefinition), []),
  permissions: v.nullish(Permissions, {}),
  limits: v.nullish(v.object({ pageSize: v.nullish(Count, 100), importBatch: v.nullish(Count, 500) }), {}),
  /** Calls of the contract that this backend does not have, by their names: what they serve is not offered. */
  unavailable: absent(v.array(v.string())),
  /** Addresses of help pages by topic. */
  helpLinks: spared(v.record(v.string(), v.string()), {}),
});

export type Settings = v.InferOutput<typeof Settings>;
export type CustomFieldDefinition = v.InferOutput<typeof CustomFieldDefinition>;
export type Permissions = v.InferOutput<typeof Permissions>;
