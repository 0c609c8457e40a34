// Italian: the names of fields, statuses and states.
import type { UsersTerms } from '../en/users.js';

export const users: UsersTerms = {
  yes: 'Sì',
  no: 'No',
  listed: (texts) => texts.join(', '),
  fields: {
    name: 'Nome completo',
    firstName: 'Nome',
    lastName: 'Cognome',
    email: 'E-mail',
    status: 'Stato',
    registeredAt: 'Registrazione',
    updatedAt: 'Ultima modifica profilo',
    offer: 'Offerta attuale',
  },
  states: {
    registered: 'Registrato',
    active: 'Attivo',
    canceled: 'Cessato',
    trial: 'In prova',
    past_due: 'Insoluto',
    paused: 'In pausa',
    cancellation_scheduled: 'Disdetta prevista',
    ended: 'Terminato',
    scheduled: 'Programmato',
    not_started: 'Non iniziato',
    playing: 'Iniziato',
    expired: 'Scaduto',
    owned: 'Acquistato',
    refunded: 'Rimborsato',
    subscription: 'Abbonamento',
    rental: 'Noleggio',
    purchase: 'Acquisto',
    free_copy: 'Copia gratuita',
    gift: 'Regalo',
  },
};
