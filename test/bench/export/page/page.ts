// A page that writes a workbook of many rows when it is told: ours from a backend over HTTP, the others from rows that they make themselves.
import { createRestBackend } from '../../../../src/backend/rest.js';
import { DEFAULT_SETTINGS } from '../../../../src/contract/default-settings.js';
import { userFields } from '../../../../src/contract/user-fields.js';
import { ExportRun } from '../../../../src/controllers/export/export-run.js';
import { blobTarget } from '../../../../src/controllers/export/file-target.js';
import { listPlan } from '../../../../src/controllers/export/list-plan.js';
import { everyField } from '../../../../src/controllers/export/tables/user-table.js';
import { exportLanguages } from '../../../../src/i18n/export-languages.js';
import { openWriter } from '../../../../src/sheet/out/file-writer.js';
import { CUSTOM_FIELDS } from '../people.js';

export interface Written {
  readonly bytes: number;
  readonly failed?: string;
}

export interface ExportDriver {
  /** Writes a workbook; the file is kept until the next one. */
  write(name: string, rows: number): Promise<Written>;
  /** Begins ours, stops it at so many rows; ms until it had ended. */
  stopped(rows: number, at: number): Promise<number>;
  /** The file that was written last, as an address. */
  address(): string;
}

declare global {
  // Told to the bench.
  var exporting: ExportDriver | undefined;
}

let last: Blob = new Blob();

function ours(rows: number, workers: boolean): ExportRun {
  const settings = {
    ...DEFAULT_SETTINGS,
    customFields: CUSTOM_FIELDS.map((field) => ({ ...field, required: false, options: [], archived: false })),
  };
  const backend = createRestBackend({ baseUrl: `/api/${rows}` });
  const plan = listPlan({
    connection: { backend, settings, zone: 'UTC', now: () => Date.now(), asOf: undefined },
    chosen: { filter: {}, zone: 'UTC', except: [] },
    sort: { by: 'registeredAt', direction: 'asc' },
    count: { count: rows, exact: true },
    fields: everyField(userFields(settings)),
    spec: { format: 'xlsx', zone: 'UTC', direction: 'ltr' },
    lang: 'en',
    terms: exportLanguages.en,
    about: { site: 'bench', contents: 'Users', list: { filters: [], order: '', selection: null } },
    onMissing: () => undefined,
  });
  return new ExportRun({ plan, target: blobTarget(''), openWriter, writerOptions: { workers }, onChange: () => onChange() });
}

let onChange: () => void = () => undefined;

async function writeOurs(rows: number, workers: boolean): Promise<Written> {
  const run = ours(rows, workers);
  await run.start();
  last = run.file ?? new Blob();
  return run.phase === 'done' ? { bytes: last.size } : { bytes: 0, failed: run.error?.kind ?? run.fault ?? run.phase };
}

/** A library in a worker; its pieces become a file as ours do. */
const writeOther = (name: string, rows: number): Promise<Written> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const pieces: Blob[] = [];
    const end = (failed?: string): void => {
      worker.terminate();
      last = new Blob(pieces);
      resolve({ bytes: last.size, ...(failed !== undefined && { failed }) });
    };
    worker.onerror = ({ message }) => end(message || 'the worker has died');
    worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer> | string>) => {
      if (typeof data !== 'string') pieces.push(new Blob([data]));
      else end(data === 'done' ? undefined : data);
    };
    worker.postMessage({ name, rows });
  });

globalThis.exporting = {
  write: (name, rows) => (name.startsWith('ours') ? writeOurs(rows, name === 'ours') : writeOther(name, rows)),
  async stopped(rows, at) {
    const run = ours(rows, true);
    let began = 0;
    onChange = () => {
      if (run.rows < at || began > 0) return;
      began = performance.now();
      run.stop();
    };
    await run.start();
    onChange = () => undefined;
    return performance.now() - began;
  },
  address: () => URL.createObjectURL(last),
};
