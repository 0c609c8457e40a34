// German: the words of the form that creates and edits a user.
import type { FormTerms, FormWords } from '../en/form.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';
import { users } from './users.js';

export const form: FormWords = {
  create: 'Neuer Nutzer',
  edit: (name) => `${name} bearbeiten`,
  editUnknown: 'Nutzer bearbeiten',
  createButton: 'Nutzer anlegen',
  save: 'Speichern',
  sending: 'Wird gespeichert\u00A0…',
  required: 'Pflichtfeld',
  notKnown: 'Keine Angabe',
  archived: 'Nicht mehr verwendet',
  readOnly: 'Hier nicht änderbar',
  kept: (value) => `Aktuell: ${value}. Dieser Wert bleibt, bis etwas anderes eingegeben wird.`,
  notOffered: (value) => `${value} (nicht mehr wählbar)`,
  findOption: 'Suchen',
  findIn: (field) => `In „${field}“ suchen`,
  faults: {
    required: 'Füllen Sie dieses Feld aus.',
    too_long: 'Dieser Text ist zu lang.',
    email: 'Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.',
    text: 'Dieser Text enthält Zeichen, die sich nicht speichern lassen.',
    number: 'Geben Sie eine Zahl mit höchstens 15\u00A0Ziffern ein.',
    boolean: 'Wählen Sie Ja oder Nein.',
    date: 'Geben Sie ein vollständiges, gültiges Datum ein.',
    choice: 'Wählen Sie einen der angebotenen Werte.',
    url: 'Geben Sie eine Adresse ein, die mit http:// oder https:// beginnt.',
    phone: 'Geben Sie eine Telefonnummer ein: Ziffern, Leerzeichen und bei Bedarf ein + am Anfang.',
    country: 'Wählen Sie ein Land.',
    unknown_field: 'Dieses Feld existiert nicht mehr.',
    archived: 'Dieses Feld wird nicht mehr verwendet.',
    taken: 'Ein anderer Nutzer hat bereits diese E-Mail-Adresse.',
    refused: 'Der Server akzeptiert das nicht.',
  },
  openOther: 'Diesen Nutzer öffnen',
  wrong: (count, shown) =>
    plural('de', count, { one: `${shown} Feld muss korrigiert werden.`, other: `${shown} Felder müssen korrigiert werden.` }),
  still: 'Ihre Eingaben bleiben erhalten.',
  perhapsSaved: 'Möglicherweise wurde trotzdem gespeichert; ein neuer Versuch speichert nichts doppelt.',
  gone: 'Möglicherweise hat jemand anders das Konto gelöscht.',
  losing: 'Eingaben verwerfen?',
  stay: 'Weiter bearbeiten',
  lose: 'Verwerfen',
  clash: {
    title: 'Jemand anders hat diesen Nutzer inzwischen geändert',
    lead: 'Nichts ist verloren. Wählen Sie für jedes Feld, was gelten soll, und speichern Sie dann.',
    mine: 'Ihre Eingabe',
    theirs: 'Andere Eingabe',
    before: (value) => `Vorher: ${value}`,
    by: {
      mine: 'Von Ihnen geändert',
      theirs: 'Von anderen geändert',
      both: 'Von beiden geändert: bitte wählen',
    },
    undecided: 'Wählen Sie einen der beiden Werte.',
    save: 'Auswahl speichern',
  },
};

export const terms: FormTerms = { ...shell, ...users, form };
