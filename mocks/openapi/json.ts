// JSON as types, for a document that is built and read as data. Knows nothing of what it says.

export type Json = JsonObject | Json[] | string | number | boolean | null | undefined;
export interface JsonObject {
  [key: string]: Json;
}

export const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value as an object; an empty one where it is none. */
export const objectOf = (value: Json): JsonObject => (isObject(value) ? value : {});
export const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : []);
export const textOf = (value: Json): string => (typeof value === 'string' ? value : '');
