// Ids and keys that nobody guesses and nothing joins.

/** 128 bits of chance, as hexadecimal digits. (`crypto.randomUUID` is missing on pages that came over plain HTTP.) */
export const randomHex = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
