// What the SQL of the reference server keeps away from, so that it runs on engines that only speak PostgreSQL's language; and which few
// files need more than such an engine may have. README, "Past one server", names the same. Reads files only.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutComments } from './imports.js';

const ROOT = 'demo/server/';
const MIGRATIONS = /^db\/migrations\//;
const SEED = /^seed\/(crowd|load)/;

/** As README names it, how SQL says it, and where it may be said: nowhere, unless a file is named. */
const AVOIDED: readonly (readonly [named: string, said: RegExp, where?: RegExp])[] = [
  ['no stored procedures', /\b(CREATE (OR REPLACE )?PROCEDURE|CALL \w+\(|plpgsql|DO \$)/],
  ['no triggers', /\bTRIGGER\b/],
  ['no rules', /\b(CREATE|ALTER) (OR REPLACE )?RULE\b/],
  ['no `LISTEN`', /\b(UN)?LISTEN\b|\bNOTIFY\b|pg_notify/],
  ['no table locks', /\bLOCK (TABLE|\w+ IN)\b/],
  ['one advisory lock guards migrations', /pg_(try_)?advisory\w*/, /^db\/migrate\.ts$/],
  ['sequence but the one that numbers imports', /SERIAL\b|\bSEQUENCE\b|nextval|\bAS IDENTITY\b/i, /^db\/migrations\/004-writes\.sql$/],
  ['no temporary tables outside of the bulk seed', /\b(TEMP|TEMPORARY|UNLOGGED)\b/, /^seed\/crowd-sql\.ts$/],
  ['no cursors held open', /\bDECLARE \w+.*\bCURSOR\b|\bWITH HOLD\b|\bFETCH (NEXT|FORWARD|ALL)\b/],
  ['no `ctid`', /\b(ctid|xmin|xmax|tableoid)\b/],
  ['no row security', /\bROW LEVEL SECURITY\b|\bCREATE POLICY\b/],
  ['no large objects', /\blo_\w+\(|\blo_import\b/],
  ['no exclusion constraints', /\bEXCLUDE (USING|\()/],
  ['no range types', /\b(int[48]|num|ts|tstz|date)(multi)?range\b/],
  ['no generated columns', /\bGENERATED ALWAYS AS \(/],
  [
    'no statement knows a time zone',
    /\b(AT TIME ZONE|SET TIME ZONE|date_trunc|timestamptz|WITH TIME ZONE|current_date)\b/i,
    /^db\/migrate\.ts$/,
  ],
  ['`server_version_num`', /server_version_num/, /^database-server\.ts$/],
  ['`jit`', /\bjit\b/, /^db\/postgres\.ts$/],
  ['`max_parallel_workers_per_gather`', /max_parallel_workers_per_gather/, /^db\/postgres\.ts$/],
  ['`ALTER … SET STATISTICS`', /\bSET STATISTICS\b/, MIGRATIONS],
  ['`ALTER … TYPE`', /\bALTER COLUMN \S+ TYPE\b/, /^db\/(migrations\/|traces\.ts$)/],
  ['`TRUNCATE`', /\bTRUNCATE\b/, /^(db\/search-rows|seed\/load)\.ts$/],
  [
    'from the catalogue',
    /\b(pg_(catalog|class|constraint|index|get_\w+)|information_schema)\b/,
    /^(db\/(without-indexes|traces)|database-server)\.ts$/,
  ],
  ['`pg_stats`', /\bpg_stat\w*/, /^db\/traces\.ts$/],
  ['`ANALYZE`', /\bANALYZE\b/, /^(db\/(traces|prepare)|seed\/(crowd|load))\.ts$/],
  ['`VACUUM`', /\bVACUUM\b/, /^(db\/kept|seed\/crowd)\.ts$/],
  ['hash functions', /\bhash(text|int|float|bpchar)\w*\(/, SEED],
];

/** The files with what is said in them, comments left out. */
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|sql)$/.test(file))
  .map((file) => {
    const text = readFileSync(ROOT + file, 'utf8');
    return [file, file.endsWith('.sql') ? text.replace(/--.*/g, '') : withoutComments(text)] as const;
  });
const saying = (said: RegExp): string[] => files.filter(([, text]) => said.test(text)).map(([file]) => file);

describe('the SQL of the reference server', () => {
  const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
  const section = readme.slice(readme.indexOf('## Past one server'), readme.indexOf('## Decisions'));

  it.each(AVOIDED.map(([named, said, where]) => ({ named, said, where })))(
    '$named: nowhere else, and README says so',
    ({ named, said, where }) => {
      expect(saying(said).filter((file) => !where?.test(file))).toEqual([]);
      // What is allowed is there: a file that no longer needs it is taken out.
      if (where) expect(saying(said)).not.toEqual([]);
      expect(section).toContain(named);
    },
  );
});
