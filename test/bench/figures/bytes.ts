// Bytes of script, in gzip, that a page must have before its first rows; and, for us, before its tiles.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importsOfBuilt } from '../../checks/imports.js';
import { open } from '../browser.js';
import { built } from '../build.js';
import { type Figure, isOurs } from './figure.js';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** A script and all that it imports at once. */
function closure(start: string, seen = new Set<string>()): Set<string> {
  if (seen.has(start)) return seen;
  seen.add(start);
  for (const { specifier, dynamic } of importsOfBuilt(readFileSync(built + start, 'utf8'))) {
    if (!dynamic && specifier.startsWith('.')) closure(posix.join(posix.dirname(start), specifier), seen);
  }
  return seen;
}

export const tileBytes: Figure = {
  name: 'tile-bytes',
  title: 'script on the way to tiles, gzip',
  goal: '≤ 30 kB',
  asks: isOurs,
  async once({ contender }) {
    const files = [...closure(`${contender.script}/ott-users.js`)];
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(built + file), { level: 9 }).length, 0);
    return { text: kB(bytes), met: bytes <= 30_000 };
  },
};

export const rowBytes: Figure = {
  name: 'row-bytes',
  title: 'script on the way to rows, gzip',
  goal: '≤ 95 kB',
  async once(where) {
    where.server.scripts();
    await using _ = await open(where);
    // Our page's own script is the backend; that of the others is the grid with its page.
    const asked = where.server.scripts().filter(({ path }) => !where.contender.script || path.startsWith(`/${where.contender.script}/`));
    const bytes = asked.reduce((sum, script) => sum + script.bytes, 0);
    return { text: kB(bytes), met: bytes <= 95_000 };
  },
};
