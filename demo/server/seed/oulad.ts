// Reads OULAD: people who register for course presentations, as subscribers of modules. Days begin at 00:00 UTC.
import { join } from 'node:path';
import type { AccessRecord } from '../../../src/contract/records.js';
import type { CustomValue } from '../../../src/contract/schema/index.js';
import { readCsv } from './csv.js';
import { grouped, type PublishedColumn, publishedPerson, publishedSettings, publishedValue, type ReadDataSet } from './data-set.js';

const DAY = 86_400_000;

/** Published per registration; a person shows those of the latest one. */
const COLUMNS: readonly PublishedColumn[] = [
  {
    column: 'gender',
    type: 'choice',
    labels: { en: 'Gender', fr: 'Genre' },
    options: { F: { en: 'Female', fr: 'Femme' }, M: { en: 'Male', fr: 'Homme' } },
  },
  { column: 'region', type: 'text', labels: { en: 'Region', fr: 'Région' } },
  { column: 'highest_education', type: 'text', labels: { en: 'Highest education', fr: 'Diplôme le plus élevé' } },
  {
    column: 'age_band',
    type: 'choice',
    labels: { en: 'Age', fr: 'Âge' },
    options: {
      '0-35': { en: 'Up to 35', fr: 'Jusqu’à 35 ans' },
      '35-55': { en: '35 to 55', fr: '35 à 55 ans' },
      '55<=': { en: '55 and over', fr: '55 ans et plus' },
    },
  },
  { column: 'studied_credits', type: 'number', labels: { en: 'Credits studied', fr: 'Crédits étudiés' } },
  {
    column: 'final_result',
    type: 'choice',
    labels: { en: 'Latest result', fr: 'Dernier résultat' },
    options: {
      Distinction: { en: 'Distinction', fr: 'Mention' },
      Pass: { en: 'Pass', fr: 'Réussi' },
      Fail: { en: 'Fail', fr: 'Échoué' },
      Withdrawn: { en: 'Withdrawn', fr: 'Abandonné' },
    },
  },
];

interface Registration {
  readonly personId: string;
  readonly access: AccessRecord;
  readonly customFields: Readonly<Record<string, CustomValue>>;
}

export const readOulad: ReadDataSet = (folder, report) => {
  const courses = readCsv(
    join(folder, 'courses.csv'),
    ['code_module', 'code_presentation', 'module_presentation_length'],
    report,
    (line): [string, number] => [`${line.text('code_module')}-${line.text('code_presentation')}`, line.whole('module_presentation_length')],
  );
  const lengths = new Map(courses);
  const columns = [
    'code_module',
    'code_presentation',
    'id_student',
    'date_registration',
    'date_unregistration',
    ...COLUMNS.map(({ column }) => column),
  ];
  const registrations = [
    ...readCsv(join(folder, 'registrations.csv'), columns, report, (line): Registration => {
      const [module, presentation, personId] = [line.text('code_module'), line.text('code_presentation'), String(line.whole('id_student'))];
      const days = lengths.get(`${module}-${presentation}`);
      if (days === undefined) throw new Error(`no course ${module} ${presentation}`);
      const opens = presentationStart(presentation);
      const left = line.wholeOrNull('date_unregistration');
      const start = opens + (line.wholeOrNull('date_registration') ?? 0) * DAY;
      return {
        personId,
        access: {
          id: `${personId}-${module}-${presentation}`,
          kind: 'subscription',
          title: module,
          start,
          end: opens + (left ?? days) * DAY,
          endReason: left === null ? null : 'voluntary',
          trial: null,
          offerId: module,
          recordedState: null,
          renewsAt: null,
          price: null,
          billingPeriod: null,
          boughtAt: start,
          firstPlayedAt: null,
          titleRemoved: false,
        },
        customFields: Object.fromEntries(COLUMNS.map((column) => [column.column, publishedValue(column, line.textOrEmpty(column.column))])),
      };
    }),
  ];
  const modules = [...new Set([...lengths.keys()].map((course) => course.split('-')[0] ?? ''))].sort();
  return {
    name: 'OULAD',
    settings: publishedSettings(
      COLUMNS,
      modules.map((id) => ({ id, name: id })),
    ),
    titles: [],
    people: [...grouped(registrations, ({ personId }) => personId)].map(([id, own]) => {
      const byStart = [...own].sort((a, b) => a.access.start - b.access.start);
      return publishedPerson({
        id,
        registeredAt: byStart[0]?.access.start ?? 0,
        customFields: byStart.at(-1)?.customFields ?? {},
        accesses: own.map(({ access }) => access),
      });
    }),
  };
};

/** `2013B` opens on 1 February 2013, `2013J` on 1 October. */
function presentationStart(code: string): number {
  const [, year, half] = /^(\d{4})([BJ])$/.exec(code) ?? [];
  if (year === undefined) throw new Error(`no presentation: ${code}`);
  return Date.UTC(Number(year), half === 'B' ? 1 : 9, 1);
}
