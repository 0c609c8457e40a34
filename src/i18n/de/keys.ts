// German: the words of the dialog that lists the keys.
import type { KeysTerms } from '../en/keys.js';
import { terms as list } from './list.js';

const keys: KeysTerms['keys'] = {
  note: 'Sie gelten, solange der Zeiger oder der Fokus hier ist, und nicht beim Tippen.',
  or: 'oder',
  groups: {
    page: 'Überall hier',
    list: 'Durch die Liste',
    row: 'Auf einem Nutzer der Liste',
    user: 'Beim offenen Nutzer',
    boxes: 'In Menüs und Dialogen',
  },
  does: {
    keys: 'Diese Liste zeigen',
    search: 'Suchen',
    close: 'Nutzer schließen',
    cells: 'Zur nächsten Zelle',
    rows: 'Zum nächsten Nutzer',
    cellEnds: 'Zur ersten oder letzten Zelle der Zeile',
    rowEnds: 'Zum ersten oder letzten Nutzer',
    pages: 'Eine Seite nach oben oder unten',
    select: 'Nutzer auswählen oder abwählen',
    range: 'Alle vom letzten bis hier auswählen',
    open: 'Nutzer öffnen, auf dem Namen',
    act: 'Aktionen für den Nutzer zeigen',
    gear: 'Ebenso, auf dem Zahnrad',
    inside: 'In die Zelle, zu ihren Schaltflächen',
    outside: 'Zurück zur Zelle',
    sort: 'Sortieren, auf einem Spaltenkopf',
    sections: 'Von den Köpfen zu den Zeilen und hinaus',
    tabs: 'Zur nächsten Registerkarte',
    tabEnds: 'Zur ersten oder letzten Registerkarte',
    steps: 'Voriger oder nächster Nutzer, auf den Pfeilen',
    entries: 'Zum nächsten Eintrag eines Menüs',
    entryEnds: 'Zum ersten oder letzten Eintrag',
    leave: 'Schließen und zurück',
  },
  caps: {
    control: 'Strg',
    shift: 'Umschalt',
    escape: 'Esc',
    enter: 'Eingabe',
    space: 'Leertaste',
    tab: 'Tab',
    home: 'Pos1',
    end: 'Ende',
    pageUp: 'Bild auf',
    pageDown: 'Bild ab',
    menu: 'Menü',
    up: 'Oben',
    down: 'Unten',
    left: 'Links',
    right: 'Rechts',
  },
};

export const terms: KeysTerms = { ...list, keys };
