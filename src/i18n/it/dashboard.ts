// Italian: the words of the dashboard.
import type { DashboardTerms } from '../en/dashboard.js';
import { plural } from '../plural.js';

/** The article before a date is elided before 8 and 11. */
const al = (date: string): string => (/^\D?(?:8|11)\b/.test(date) ? `all’${date}` : `al ${date}`);

export const dashboard: DashboardTerms = {
  title: 'Utenti',
  month: 'Mese',
  chooseMonth: (month) => `${month}: scegli un altro mese`,
  previousMonth: 'Mese precedente',
  nextMonth: 'Mese successivo',
  previousYear: 'Anno precedente',
  nextYear: 'Anno successivo',
  thisMonth: 'Questo mese',
  figures: 'Dati del mese',
  tiles: {
    registered: 'Registrati',
    active: 'Attivi',
    inTrial: 'In prova',
    unsubscribed: 'Disabbonati',
  },
  definitions: {
    registered: 'Account creati nel periodo. Sono compresi tutti, anche chi si è poi abbonato.',
    active:
      'Utenti con un accesso qualsiasi (abbonamento, prova, noleggio, acquisto, copia gratuita o regalo) in corso in un momento del periodo.',
    inTrial: 'Utenti con una prova in corso in un momento del periodo. Sono compresi anche tra gli attivi.',
    unsubscribed:
      'Utenti il cui ultimo abbonamento, prove comprese, è terminato nel periodo e che alla fine del periodo non ne avevano altri. Ognuno conta una volta sola.',
  },
  overlap: 'Questi dati si sovrappongono: non vanno sommati.',
  about: (tile) => `Che cosa comprende «${tile}»`,
  show: (tile, figure) => `${tile}: ${figure}. Mostra questi utenti`,
  showing: 'Mostrati sotto',
  versus: (days) => `vs ${days}`,
  more: (amount, days, figure) => `${amount} in più rispetto al periodo precedente (${days}: ${figure})`,
  fewer: (amount, days, figure) => `${amount} in meno rispetto al periodo precedente (${days}: ${figure})`,
  same: (days, figure) => `Nessuna variazione rispetto al periodo precedente (${days}: ${figure})`,
  wholeMonth: (month, figure) => `${month}: ${figure}`,
  wholeMonthShow: (tile, month, figure) => `${month}: ${figure}. ${tile} nell’intero mese: mostra questi utenti`,
  erased: (count, shown) => plural('it', count, { one: `${shown} eliminato`, many: `${shown} di eliminati`, other: `${shown} eliminati` }),
  erasedHint: 'Eliminati in seguito: conteggiati, ma senza una riga nell’elenco.',
  asOf: (time, zone) => `dati ${al(time)}, ${zone}`,
  causes: {
    choice: 'Disdetta',
    nonpayment: 'Mancato pagamento',
    trial_not_converted: 'Prova non convertita',
    other: 'Altro',
    unknown: 'Non noto',
  },
  expired: (shown) => `Noleggi, copie gratuite e regali terminati: ${shown}`,
  expiredHint: 'Utenti il cui ultimo accesso era un noleggio, una copia gratuita o un regalo terminato nel periodo.',
  trend: 'Registrazioni per giorno',
  asTable: 'Mostra tabella',
  asChart: 'Mostra grafico',
  day: 'Giorno',
  total: 'Totale',
  trendSummary: (month, total, before, totalBefore) => `${month}: ${total}. ${before}: ${totalBefore}.`,
  stale: 'Questi sono gli ultimi dati ricevuti.',
  back: 'Torna all’elenco',
  panel: 'Utente',
};
