// Finds a program by its names on the PATH and at its usual places. Knows files, no program.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Every place where one of them is, the PATH first. */
export const installed = (names: readonly string[], places: readonly string[] = []): string[] => {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].filter(executable);
};
