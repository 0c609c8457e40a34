// Opens the folder that holds the database: one program at a time, made where there is none, never repaired by guessing.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Database } from './db/database.js';
import { openPglite } from './db/pglite.js';
import { prepare } from './db/prepare.js';
import { reasonOf, StartRefusal } from './refusal.js';
import type { OpenStore } from './store.js';

/** The database of a folder, migrated; refuses with a reason where that cannot be, and leaves the folder as it is. */
export async function openDataFolder(folder: string): Promise<OpenStore> {
  const path = resolve(folder);
  const release = lock(path);
  try {
    const db = await openDatabase(path);
    return { db, where: folder, close: () => db.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

async function openDatabase(path: string): Promise<Database> {
  const database = join(path, 'database');
  const unfinished = join(path, 'creating');
  // A database that was still being made when its program was killed holds nothing.
  if (existsSync(unfinished)) rmSync(database, { recursive: true, force: true });
  const isNew = !existsSync(database) || readdirSync(database).length === 0;
  if (isNew) writeFileSync(unfinished, '');
  const broken = (why: string): StartRefusal =>
    new StartRefusal(`the database in ${database} cannot be opened (${why}); nothing was changed. Move it away to start with a new one`);
  if (!isNew && !existsSync(join(database, 'PG_VERSION'))) throw broken('it is no PostgreSQL folder');

  const db = await openPglite(database).catch((error: unknown) => {
    throw broken(reasonOf(error));
  });
  try {
    await prepare(db);
  } catch (error) {
    await db.close().catch(() => undefined);
    throw broken(reasonOf(error));
  }
  rmSync(unfinished, { force: true });
  return db;
}

/** Takes the folder for this process, or says who has it. */
function lock(path: string): () => void {
  const file = join(path, 'server.lock');
  try {
    mkdirSync(path, { recursive: true });
    const holder = holderOf(file);
    if (holder !== null)
      throw new StartRefusal(`the data folder ${path} is in use by process ${holder} (if that is another program, delete ${file})`);
    rmSync(file, { force: true });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    throw new StartRefusal(`the data folder ${path} cannot be used (${reasonOf(error)})`);
  }
  return () => rmSync(file, { force: true });
}

/** The living process that a lock file names, this one not counted. */
function holderOf(file: string): number | null {
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8'));
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return null;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? pid : null;
  }
}
