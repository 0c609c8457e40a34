// Opens the database that a program was told: a PostgreSQL server where one is named, else the folder with the embedded one.
import { openDatabaseServer } from './database-server.js';
import { openDataFolder } from './data-folder.js';
import type { Database } from './db/database.js';

export interface OpenStore {
  readonly db: Database;
  /** What it is, for people; without a password. */
  readonly where: string;
  /** Closes the database and lets go of what was held. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** The address of a PostgreSQL server; `null`: the folder. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
}

export const openStore = ({ databaseUrl, dataFolder }: StoreOptions): Promise<OpenStore> =>
  databaseUrl === null ? openDataFolder(dataFolder) : openDatabaseServer(databaseUrl);
