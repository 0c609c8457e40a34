// What the backend tells about itself: zone, currency, offers, custom fields, permissions, limits.
import * as v from 'valibot';
import { Count, Id, Instant, Labels, Zone } from './common.js';

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
  labels: v.optional(Labels, {}),
  /** One of the known types, or one that this version does not know. */
  type: v.string(),
  required: v.optional(v.boolean(), false),
  /** For `choice` and `choices`. */
  options: v.optional(v.array(v.object({ value: v.string(), labels: v.optional(Labels, {}) })), []),
  order: v.optional(v.number(), 0),
  /** No longer offered for new values; old values are still shown. */
  archived: v.optional(v.boolean(), false),
});

/** What the caller may do. What is missing is not offered. */
export const Permissions = v.object({
  create: v.optional(v.boolean(), false),
  edit: v.optional(v.boolean(), false),
  erase: v.optional(v.boolean(), false),
  import: v.optional(v.boolean(), false),
  export: v.optional(v.boolean(), false),
});

export const Settings = v.object({
  /** The zone that rules days and months where the element names none. */
  zone: v.optional(Zone),
  /** The backend can count in `zone` only: it rules whatever the element names. */
  zoneFixed: v.optional(v.boolean(), false),
  /** The backend's clock when it answered. */
  now: v.optional(Instant),
  currency: v.optional(v.string(), 'EUR'),
  /** Whether the platform offers trials. */
  trials: v.optional(v.boolean(), true),
  offers: v.optional(v.array(v.object({ id: Id, name: v.string() })), []),
  customFields: v.optional(v.array(CustomFieldDefinition), []),
  permissions: v.optional(Permissions, {}),
  limits: v.optional(v.object({ pageSize: v.optional(Count, 100), importBatch: v.optional(Count, 500) }), {}),
  /** Addresses of help pages by topic. */
  helpLinks: v.optional(v.record(v.string(), v.string()), {}),
});

export type Settings = v.InferOutput<typeof Settings>;
export type CustomFieldDefinition = v.InferOutput<typeof CustomFieldDefinition>;
export type Permissions = v.InferOutput<typeof Permissions>;
