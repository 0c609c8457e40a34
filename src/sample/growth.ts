// Lets typed arrays grow, since users are added. Knows nothing of what they hold.

type Growing = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A longer array that begins with these items. */
export function grown<Items extends Growing>(items: Items): Items {
  const longer = new (items.constructor as new (length: number) => Items)(items.length * 2 + 16);
  longer.set(items);
  return longer;
}
