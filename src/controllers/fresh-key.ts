// Makes the key under which a write happens once, however often it is sent.

/** 128 bits of chance, as hexadecimal digits. (`crypto.randomUUID` is missing on pages without HTTPS.) */
export const freshKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
