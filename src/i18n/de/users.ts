// German: the names of fields, statuses and states.
import type { UsersTerms } from '../en/users.js';

export const users: UsersTerms = {
  yes: 'Ja',
  no: 'Nein',
  listed: (texts) => texts.join(', '),
  fields: {
    name: 'Name',
    firstName: 'Vorname',
    lastName: 'Nachname',
    email: 'E-Mail',
    status: 'Status',
    registeredAt: 'Registrierung',
    updatedAt: 'Letzte Profiländerung',
    offer: 'Aktueller Tarif',
  },
  states: {
    registered: 'Registriert',
    active: 'Aktiv',
    canceled: 'Gekündigt',
    trial: 'Testphase',
    past_due: 'Überfällig',
    paused: 'Pausiert',
    cancellation_scheduled: 'Kündigung geplant',
    ended: 'Beendet',
    scheduled: 'Geplant',
    not_started: 'Nicht gestartet',
    playing: 'Gestartet',
    expired: 'Abgelaufen',
    owned: 'Gekauft',
    refunded: 'Erstattet',
    subscription: 'Abo',
    rental: 'Ausleihe',
    purchase: 'Kauf',
    free_copy: 'Freiexemplar',
    gift: 'Geschenk',
  },
};
