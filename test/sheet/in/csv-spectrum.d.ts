// The types that csv-spectrum does not have.
declare module 'csv-spectrum' {
  interface SpectrumFile {
    readonly name: string;
    readonly csv: Uint8Array;
    readonly json: Uint8Array;
  }
  export default function spectrum(told: (error: unknown, files: SpectrumFile[]) => void): void;
}
