// Italian: the words of the dialog that lists the keys.
import type { KeysTerms } from '../en/keys.js';
import { terms as list } from './list.js';

const keys: KeysTerms['keys'] = {
  note: 'Funzionano mentre il puntatore o il focus è qui, e non mentre si scrive.',
  or: 'o',
  groups: {
    page: 'Ovunque qui',
    list: 'Lungo l’elenco',
    row: 'Su un utente dell’elenco',
    user: 'Nella scheda',
    boxes: 'Nei menu e nelle finestre',
  },
  does: {
    keys: 'Mostra questo elenco',
    search: 'Cerca',
    close: 'Chiudi la scheda',
    cells: 'Alla cella accanto',
    rows: 'All’utente accanto',
    cellEnds: 'Prima o ultima cella della riga',
    rowEnds: 'Primo o ultimo utente',
    pages: 'Su o giù di una pagina',
    select: 'Seleziona l’utente, o non più',
    range: 'Seleziona tutti dall’ultimo fin qui',
    open: 'Apri la scheda, sul nome',
    act: 'Mostra le azioni per l’utente',
    gear: 'Lo stesso, sull’ingranaggio',
    inside: 'Dentro la cella, a ciò che si preme',
    outside: 'Di nuovo alla cella',
    sort: 'Ordina, sull’intestazione di una colonna',
    sections: 'Dalle intestazioni alle righe, e oltre',
    tabs: 'Scheda accanto',
    tabEnds: 'Prima o ultima scheda',
    steps: 'Utente precedente o successivo, sulle frecce',
    entries: 'Voce accanto di un menu',
    entryEnds: 'Prima o ultima voce',
    leave: 'Chiudi, e torna dov’eri',
  },
  caps: {
    control: 'Ctrl',
    shift: 'Maiusc',
    escape: 'Esc',
    enter: 'Invio',
    space: 'Spazio',
    tab: 'Tab',
    home: 'Home',
    end: 'Fine',
    pageUp: 'Pag su',
    pageDown: 'Pag giù',
    menu: 'Menu',
    up: 'Su',
    down: 'Giù',
    left: 'Sinistra',
    right: 'Destra',
  },
};

export const terms: KeysTerms = { ...list, keys };
