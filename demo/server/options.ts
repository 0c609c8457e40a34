// Reads what the server and the seed program were told on their command lines and in the environment. Starts nothing.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { instantMs, instantText } from '../../src/contract/schema/index.js';
import { StartRefusal, reasonOf } from './refusal.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = ['movietweetings', 'kuairand', 'oulad'] as const;

export interface ServerOptions {
  readonly port: number;
  readonly dataFolder: string;
  /** How many users an empty database is seeded with. */
  readonly users: number;
}

/** `--port` or PORT, `--data` or DATA_DIR, `--users` or USERS. */
export function serverOptions(args: readonly string[], env: NodeJS.ProcessEnv): ServerOptions {
  const { values } = parsed(args, { port: { type: 'string' }, data: { type: 'string' }, users: { type: 'string' } });
  return {
    port: wholeNumber('port', values.port ?? env['PORT'] ?? '8080', 65_535),
    dataFolder: values.data ?? env['DATA_DIR'] ?? `${PROJECT}.data`,
    users: wholeNumber('users', values.users ?? env['USERS'] ?? '20000', 5_000_000),
  };
}

export type SeedOptions = { readonly dataFolder: string; readonly frozenAt: number | null } & (
  | { readonly from: (typeof SOURCES)[number]; readonly folder: string }
  | { readonly users: number }
);

/** `--from <set> <folder>` or `--users N`, `--now <instant>`, `--data` or DATA_DIR. */
export function seedOptions(args: readonly string[], env: NodeJS.ProcessEnv): SeedOptions {
  const { values, positionals } = parsed(args, {
    from: { type: 'string' },
    users: { type: 'string' },
    now: { type: 'string' },
    data: { type: 'string' },
  });
  const frozenAt = values.now === undefined ? null : instantMs(values.now);
  if (Number.isNaN(frozenAt)) throw new StartRefusal(`--now takes an instant such as ${instantText(0)}, not "${values.now}"`);
  const common = { frozenAt, dataFolder: values.data ?? env['DATA_DIR'] ?? `${PROJECT}.data` };
  if (values.users !== undefined) return { ...common, users: wholeNumber('users', values.users, 5_000_000) };
  const from = SOURCES.find((source) => source === values.from);
  const [folder] = positionals;
  if (from === undefined || folder === undefined)
    throw new StartRefusal(`say --users N, or --from ${SOURCES.join('|')} <folder> [--now <instant>]`);
  return { ...common, from, folder };
}

function parsed<const Options extends Record<string, { type: 'string' }>>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new StartRefusal(reasonOf(error));
  }
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most) throw new StartRefusal(`${name} must be a whole number up to ${most}, not "${text}"`);
  return number;
}
