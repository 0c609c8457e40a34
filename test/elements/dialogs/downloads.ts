// Catches the files that a page hands to the browser. Knows no dialog.

export interface Downloads {
  readonly files: Blob[];
  /** The names, in order. */
  readonly names: string[];
  /** Addresses that are still there. */
  readonly held: Set<string>;
  readonly restore: () => void;
}

export function catchDownloads(): Downloads {
  const files: Blob[] = [];
  const names: string[] = [];
  const held = new Set<string>();
  const own = { create: URL.createObjectURL, revoke: URL.revokeObjectURL, click: HTMLAnchorElement.prototype.click };
  URL.createObjectURL = (blob: Blob) => {
    const address = `blob:test/${files.push(blob)}`;
    held.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => void held.delete(address);
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    names.push(this.download);
  };
  const restore = (): void => {
    Object.assign(URL, { createObjectURL: own.create, revokeObjectURL: own.revoke });
    HTMLAnchorElement.prototype.click = own.click;
  };
  return { files, names, held, restore };
}
