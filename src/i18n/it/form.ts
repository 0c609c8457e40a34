// Italian: the words of the form that creates and edits a user.
import type { FormTerms, FormWords } from '../en/form.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';
import { users } from './users.js';

export const form: FormWords = {
  create: 'Nuovo utente',
  edit: (name) => `Modifica ${name}`,
  editUnknown: 'Modifica utente',
  createButton: 'Crea utente',
  save: 'Salva',
  sending: 'Salvataggio…',
  required: 'Obbligatorio',
  notKnown: 'Non indicato',
  archived: 'Non più in uso',
  readOnly: 'Non modificabile qui',
  kept: (value) => `Valore attuale: ${value}. Resta finché non se ne inserisce un altro.`,
  notOffered: (value) => `${value} (non più disponibile)`,
  findOption: 'Cerca',
  findIn: (field) => `Cerca in ${field}`,
  faults: {
    required: 'Questo campo è obbligatorio.',
    too_long: 'Questo testo è troppo lungo.',
    email: 'Inserisci un indirizzo e-mail, ad esempio nome@esempio.it.',
    text: 'Questo testo contiene caratteri che non si possono salvare.',
    number: 'Inserisci un numero di 15 cifre al massimo.',
    boolean: 'Scegli sì o no.',
    date: 'Inserisci una data completa ed esistente.',
    choice: 'Scegli tra le opzioni disponibili.',
    url: 'Inserisci un indirizzo che inizi con http:// o https://.',
    phone: 'Inserisci un numero di telefono: cifre, spazi e, se serve, un + davanti.',
    country: 'Scegli un Paese.',
    unknown_field: 'Questo campo non esiste più.',
    archived: 'Questo campo non è più in uso.',
    taken: 'Un altro utente ha già questa e-mail.',
    refused: 'Non accettato dal server.',
  },
  openOther: 'Apri quell’utente',
  wrong: (count, shown) =>
    plural('it', count, {
      one: `${shown} campo da rivedere.`,
      many: `${shown} di campi da rivedere.`,
      other: `${shown} campi da rivedere.`,
    }),
  still: 'I dati inseriti sono ancora qui.',
  perhapsSaved: 'Il salvataggio potrebbe essere comunque riuscito; riprovando non si salva nulla due volte.',
  gone: 'Qualcun altro potrebbe aver eliminato l’account.',
  losing: 'Uscire senza salvare?',
  stay: 'Resta qui',
  lose: 'Esci',
  clash: {
    title: 'Nel frattempo qualcun altro ha modificato questo utente',
    lead: 'Nulla è andato perso. Scegli il valore valido per ogni campo, poi salva.',
    mine: 'Il tuo valore',
    theirs: 'L’altro valore',
    before: (value) => `Prima: ${value}`,
    by: {
      mine: 'Modificato da te',
      theirs: 'Modificato da altri',
      both: 'Modificato da entrambi: scegli',
    },
    undecided: 'Scegli uno dei due valori.',
    save: 'Salva le scelte',
  },
};

export const terms: FormTerms = { ...shell, ...users, form };
