// Italian: the words of the dialog that erases users.
import type { EraseTerms, EraseWords } from '../en/erase.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';

const users = (count: number, shown: string): string =>
  plural('it', count, { one: `${shown} utente`, many: `${shown} di utenti`, other: `${shown} utenti` });
const erased = (count: number, shown: string): string =>
  plural('it', count, {
    one: `${shown} utente eliminato`,
    many: `${shown} di utenti eliminati`,
    other: `${shown} utenti eliminati`,
  });

export const erase: EraseWords = {
  title: 'Elimina utenti',
  titleOne: (name) => `Eliminare ${name}?`,
  titleMany: (count, shown) => `Eliminare ${users(count, shown)}?`,
  others: (count, shown) => plural('it', count, { one: `e ${shown} altro`, many: `e altri ${shown}`, other: `e altri ${shown}` }),
  fewer: (selected, now) =>
    `Utenti selezionati: ${selected}. Rimasti: ${now}. Gli altri non esistono più o non corrispondono più ai filtri.`,
  more: (selected, now) => `Utenti selezionati: ${selected}. Ora corrispondono ai filtri: ${now}.`,
  renewed: 'Il piano è scaduto prima di essere eseguito per intero. Eccone uno nuovo, con gli utenti rimasti.',
  goes: 'Viene eliminato',
  goesText:
    'Nome, e-mail, campi personalizzati, abbonamenti, noleggi, indirizzi di dispositivo e di rete: da ogni tabella, importazione e log.',
  stays: 'Resta, anonimizzato',
  staysText: (count, shown) =>
    plural('it', count, {
      one: `${shown} sessione di visione, ridotta a titolo, giorno, minuti interi, percentuale intera di completamento e tipo di dispositivo.`,
      many: `${shown} di sessioni di visione, ridotte a titolo, giorno, minuti interi, percentuale intera di completamento e tipo di dispositivo. Nulla le collega tra loro.`,
      other: `${shown} sessioni di visione, ridotte a titolo, giorno, minuti interi, percentuale intera di completamento e tipo di dispositivo. Nulla le collega tra loro.`,
    }),
  noSessions: 'Nessuna sessione di visione.',
  figures: 'I dati dei mesi passati non cambiano.',
  untouched: 'Non cambia',
  running: (count, shown) =>
    plural('it', count, {
      one: `${shown} abbonamento in corso presso il gestore dei pagamenti. Va disdetto lì, altrimenti continuerà a essere addebitato.`,
      many: `${shown} di abbonamenti in corso presso il gestore dei pagamenti. Vanno disdetti lì, altrimenti continueranno a essere addebitati.`,
      other: `${shown} abbonamenti in corso presso il gestore dei pagamenti. Vanno disdetti lì, altrimenti continueranno a essere addebitati.`,
    }),
  noneRunning: 'Nessun abbonamento in corso presso il gestore dei pagamenti.',
  nextRenewal: (date) => `Prossimo rinnovo: ${date}.`,
  final: 'L’eliminazione è immediata e irreversibile.',
  file: {
    hint: 'Ultima occasione per conservare una copia per questa persona: profilo, abbonamenti, noleggi, sessioni di visione.',
    save: (format) => `Salva come ${format}`,
    formats: { xlsx: 'Excel', json: 'JSON' },
    gathering: 'Preparazione del file…',
    sessions: (done, total) => `Preparazione del file (sessioni: ${done} su ${total})`,
    saved: (name) => `Salvato come ${name}`,
    failed: 'Nessun file salvato.',
  },
  type: (shown) => `Digita ${shown} per confermare`,
  mistyped: (shown) => `Il numero digitato non è ${shown}. Nessun utente è stato eliminato.`,
  confirmOne: 'Elimina',
  confirmMany: (count, shown) => `Elimina ${users(count, shown)}`,
  erasing: (count, shown) => `Eliminazione di ${users(count, shown)}…`,
  progress: (done, total) => `${done} su ${total}`,
  stop: 'Interrompi',
  stopping: 'Interruzione dopo questo blocco…',
  paused: 'Nulla è andato perso: si riprende da qui.',
  stopQuestion: 'Interrompere l’eliminazione? Gli utenti già eliminati non si recuperano.',
  stay: 'Continua',
  doneOne: (name) => `Utente eliminato: ${name}`,
  done: erased,
  kept: (count, shown) =>
    plural('it', count, {
      one: `${shown} sessione di visione resta, anonimizzata.`,
      many: `${shown} di sessioni di visione restano, anonimizzate.`,
      other: `${shown} sessioni di visione restano, anonimizzate.`,
    }),
  partly: 'L’eliminazione non è completa',
  stopped: 'Eliminazione interrotta',
  nobody: 'Nessun utente rimasto da eliminare',
  erased,
  gone: (count, shown) =>
    plural('it', count, {
      one: `${shown} utente non esisteva già più`,
      many: `${shown} di utenti non esistevano già più`,
      other: `${shown} utenti non esistevano già più`,
    }),
  failed: (count, shown) => `Impossibile eliminare ${users(count, shown)}`,
  left: (count, shown) => `${users(count, shown)} ancora da eliminare`,
  unsure: (count, shown) =>
    plural('it', count, {
      one: `Per ${shown} di questi non è arrivata alcuna risposta: potrebbe essere già stato eliminato. Riprendi per verificarlo.`,
      many: `Per ${shown} di questi non è arrivata alcuna risposta: potrebbero essere già stati eliminati. Riprendi per verificarlo.`,
      other: `Per ${shown} di questi non è arrivata alcuna risposta: potrebbero essere già stati eliminati. Riprendi per verificarlo.`,
    }),
  because: (name, reason) => `${name}: ${reason}`,
  noReason: 'nessun motivo indicato',
  tryAgain: (_count, shown) => `Riprova (${shown})`,
  goOn: (count, shown) =>
    plural('it', count, {
      one: 'Elimina l’altro utente',
      many: `Elimina gli altri ${shown}`,
      other: `Elimina gli altri ${shown}`,
    }),
};

export const terms: EraseTerms = { ...shell, erase };
