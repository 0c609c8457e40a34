// German: words that every element uses.
import type { CommonTerms } from '../en/common.js';

export const common: CommonTerms = {
  invalidDate: 'Ungültiges Datum',
  retry: 'Wiederholen',
  retryIn: (seconds) => `Neuer Versuch in ${seconds}\u00A0s`,
  close: 'Schließen',
  cancel: 'Abbrechen',
  loading: 'Wird geladen\u00A0…',
  unnamed: (id) => `Nutzer ${id}`,
  requestId: (id) => `Anfrage ${id}`,
  zone: (zone) => `Zeitzone: ${zone}`,
  failures: {
    offline: 'Der Server ist nicht erreichbar. Prüfen Sie die Verbindung und ob diese Website ihn aufrufen darf.',
    timeout: 'Der Server hat zu lange nicht geantwortet.',
    unauthorized: 'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an.',
    forbidden: 'Ihre Rolle erlaubt das nicht.',
    missing: 'Dieser Eintrag existiert nicht mehr.',
    conflict: 'Jemand anders hat hier inzwischen etwas geändert.',
    invalid: 'Der Server hat diese Anfrage nicht akzeptiert.',
    busy: 'Der Server bittet um eine kurze Pause.',
    server: 'Auf dem Server gab es ein Problem.',
    contract: 'Die Antwort des Servers ist nicht lesbar.',
  },
};
