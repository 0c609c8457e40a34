// Reads what the server and the seed program were told on their command lines and in the environment. Starts nothing.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { instantMs, instantText } from '../../src/contract/schema/index.js';
import { type Role, ROLES } from '../../mocks/roles.js';
import { StartRefusal, reasonOf } from './refusal.js';
import type { StoreOptions } from './store.js';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const ROLE_NAMES = Object.keys(ROLES) as Role[];
const SOURCES = ['movietweetings', 'kuairand', 'oulad'] as const;

export interface ServerOptions extends StoreOptions {
  readonly port: number;
  /** How many users an empty database is seeded with. */
  readonly users: number;
  /** The role of everybody who asks. */
  readonly role: Role;
}

/** `--data`, else DATABASE_URL, else DATA_DIR: what is said on the command line wins. */
const storeOptions = (folder: string | undefined, env: NodeJS.ProcessEnv): StoreOptions => ({
  databaseUrl: folder === undefined ? env['DATABASE_URL'] || null : null,
  dataFolder: folder ?? env['DATA_DIR'] ?? `${PROJECT}.data`,
});

/** `--port` or PORT, `--users` or USERS, `--role` or ROLE, and where the database is. */
export function serverOptions(args: readonly string[], env: NodeJS.ProcessEnv): ServerOptions {
  const { values } = parsed(args, {
    port: { type: 'string' },
    data: { type: 'string' },
    users: { type: 'string' },
    role: { type: 'string' },
  });
  return {
    ...storeOptions(values.data, env),
    port: wholeNumber('port', values.port ?? env['PORT'] ?? '8080', 65_535),
    role: roleNamed(values.role ?? env['ROLE'] ?? 'owner'),
    users: wholeNumber('users', values.users ?? env['USERS'] ?? '20000', 5_000_000),
  };
}

export type SeedOptions = StoreOptions & { readonly frozenAt: number | null } & (
    | { readonly from: (typeof SOURCES)[number]; readonly folder: string }
    | { readonly users: number }
  );

/** `--from <set> <folder>` or `--users N`, `--now <instant>`, and where the database is. */
export function seedOptions(args: readonly string[], env: NodeJS.ProcessEnv): SeedOptions {
  const { values, positionals } = parsed(args, {
    from: { type: 'string' },
    users: { type: 'string' },
    now: { type: 'string' },
    data: { type: 'string' },
  });
  const frozenAt = values.now === undefined ? null : instantMs(values.now);
  if (Number.isNaN(frozenAt)) throw new StartRefusal(`--now takes an instant such as ${instantText(0)}, not "${values.now}"`);
  const common = { frozenAt, ...storeOptions(values.data, env) };
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

function roleNamed(text: string): Role {
  const role = ROLE_NAMES.find((name) => name === text);
  if (!role) throw new StartRefusal(`role must be one of ${ROLE_NAMES.join(', ')}, not "${text}"`);
  return role;
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most) throw new StartRefusal(`${name} must be a whole number up to ${most}, not "${text}"`);
  return number;
}
