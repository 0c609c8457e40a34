// The platform's own gzip, here or in a worker: what goes in at one end comes out compressed at the other. Knows no ZIP file.

/** Settles its writes when the bytes were read, and more may be written. */
export interface Gzip {
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly writable: WritableStream<Uint8Array<ArrayBuffer>>;
}

/** Makes one for each entry of a file. */
export type OpenGzip = () => Gzip;

export const gzipHere: OpenGzip = () => new CompressionStream('gzip') as unknown as Gzip;
