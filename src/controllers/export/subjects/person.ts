// All that is known of one user as what is exported. Knows no dialog.
import type { Connection } from '../../connection.js';
import type { PersonAbout } from '../export-about.js';
import { personPlan } from '../person-plan.js';
import type { ExportSubject } from './subject.js';

export function personSubject({ userId }: PersonAbout, connection: Connection): ExportSubject {
  return {
    // One table is a poor person's file.
    formats: ['xlsx', 'json'],
    count: null,
    columns: null,
    designed: true,
    nameParts: ({ exports: { files } }) => [files.user, userId],
    plan: ({ spec, terms, format, site }) =>
      personPlan({
        connection,
        userId,
        spec,
        terms,
        format,
        about: { site, contents: terms.exports.contents.person(userId) },
      }),
  };
}
