// Where a file goes: into the browser's own store, or straight to the place that the person chose. Nothing of it stays in the page's storage.
import { WriteError } from '../../sheet/out/faults.js';

export interface FileTarget {
  /** Takes a piece, in order. */
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The file is whole: what is left to hand over, or `null` where it lies in its place. Throws where it is not as long as what was written. */
  finish(): Promise<Blob | null>;
  /** Takes back whatever was written. */
  discard(): Promise<void>;
}

/** Pieces that the browser keeps outside of the page's memory. */
export function blobTarget(type: string): FileTarget {
  let pieces: Blob[] = [];
  let length = 0;
  return {
    write: (piece) => {
      pieces.push(new Blob([piece]));
      length += piece.length;
      letGo(piece);
      return Promise.resolve();
    },
    finish: () => {
      const file = new Blob(pieces, { type });
      pieces = [];
      return file.size === length ? Promise.resolve(file) : Promise.reject(new WriteError('failed'));
    },
    discard: () => {
      pieces = [];
      return Promise.resolve();
    },
  };
}

/** The blob has a copy: the memory of the piece is given back now, not when somebody collects garbage. Not every browser can. */
const letGo = ({ buffer }: Uint8Array<ArrayBuffer>): void =>
  void (buffer as ArrayBuffer & { transfer?: (length: number) => ArrayBuffer }).transfer?.(0);

/** A file that the person chose, as browsers give it who let one choose. */
export interface ChosenFile {
  /** As the person named it. */
  readonly name?: string;
  createWritable(): Promise<WritableFile>;
  getFile(): Promise<Blob>;
  /** Not in every browser. */
  remove?(): Promise<void>;
}

interface WritableFile {
  write(piece: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** A file of the person's own. The browser keeps what is written aside until it is whole. */
export async function diskTarget(file: ChosenFile): Promise<FileTarget> {
  const stream = await told(file.createWritable());
  let length = 0;
  let closed = false;
  return {
    write: async (piece) => {
      await told(stream.write(piece));
      length += piece.length;
    },
    finish: async () => {
      await told(stream.close());
      closed = true;
      const { size } = await told(file.getFile());
      if (size !== length) throw new WriteError('disk');
      return null;
    },
    discard: async () => {
      await stream.abort().catch(() => undefined);
      // What was chosen is there, and empty, from the beginning. What is closed and not whole lies where the person would take it for whole.
      const { size } = await file.getFile().catch(() => ({ size: -1 }));
      if (closed || size === 0) await file.remove?.().catch(() => undefined);
    },
  };
}

const told = <T>(work: Promise<T>): Promise<T> => work.catch((cause: unknown) => Promise.reject(new WriteError('disk', { cause })));

type Picker = (options: { suggestedName: string; types: { accept: Record<string, string[]> }[] }) => Promise<ChosenFile>;

/**
 * Lets the person choose a place, where the browser can. To be called in a click. `null`: it cannot, here; `undefined`: the person
 * wants no file after all.
 */
export async function chooseFile(name: string, type: string): Promise<ChosenFile | null | undefined> {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: Picker };
  if (!showSaveFilePicker) return null;
  try {
    return await showSaveFilePicker({ suggestedName: name, types: [{ accept: { [type]: [name.slice(name.lastIndexOf('.'))] } }] });
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? undefined : null;
  }
}
