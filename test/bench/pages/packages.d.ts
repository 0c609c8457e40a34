// What the bench uses of packages that are installed only when it runs. Types alone: `npm test` knows none of these packages.
declare module 'ag-grid-community' {
  interface GetRowsParams {
    readonly startRow: number;
    readonly endRow: number;
    successCallback(rows: readonly unknown[], lastRow?: number): void;
    failCallback(): void;
  }
  export interface GridOptions {
    readonly columnDefs: readonly {
      readonly headerName: string;
      readonly flex: number;
      readonly valueGetter: (params: { readonly data: unknown }) => string;
    }[];
    readonly rowHeight: number;
    readonly rowModelType: 'infinite';
    readonly datasource: { readonly rowCount: number; readonly getRows: (params: GetRowsParams) => void };
  }
  export const createGrid: (place: HTMLElement, options: GridOptions) => object;
  export const InfiniteRowModelModule: object;
  export const RowSelectionModule: object;
  export const ModuleRegistry: { registerModules(modules: readonly object[]): void };
}

declare module '@tanstack/lit-virtual' {
  import type { ReactiveControllerHost } from 'lit';
  interface Virtualizer {
    readonly range: { readonly startIndex: number; readonly endIndex: number } | null;
    getVirtualItems(): readonly { readonly key: number | string; readonly index: number; readonly start: number }[];
    getTotalSize(): number;
  }
  export class VirtualizerController<Scroll extends Element, Item extends Element> {
    constructor(
      host: ReactiveControllerHost,
      options: {
        readonly getScrollElement: () => Scroll | Item | null;
        readonly count: number;
        readonly estimateSize: () => number;
        readonly overscan: number;
      },
    );
    getVirtualizer(): Virtualizer;
  }
}

declare module 'regular-table' {
  export interface RegularTableElement extends HTMLElement {
    setDataListener(
      listen: (
        x0: number,
        y0: number,
        x1: number,
        y1: number,
      ) => Promise<{
        readonly num_rows: number;
        readonly num_columns: number;
        readonly column_headers: readonly (readonly string[])[];
        readonly data: readonly (readonly string[])[];
      }>,
    ): void;
    draw(): Promise<void>;
  }
}
