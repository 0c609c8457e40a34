// French: the words of the dialog that lists the keys.
import type { KeysTerms } from '../en/keys.js';
import { terms as list } from './list.js';

const keys: KeysTerms['keys'] = {
  note: 'Ils fonctionnent quand le pointeur ou le focus est ici, mais pas pendant la saisie.',
  or: 'ou',
  groups: {
    page: 'Partout ici',
    list: 'À travers la liste',
    row: 'Sur un utilisateur de la liste',
    user: 'Dans la fiche',
    boxes: 'Dans les menus et les fenêtres',
  },
  does: {
    keys: 'Afficher cette liste',
    search: 'Rechercher',
    close: 'Fermer la fiche',
    cells: 'Aller à la cellule voisine',
    rows: 'Aller à l’utilisateur voisin',
    cellEnds: 'Première ou dernière cellule de la ligne',
    rowEnds: 'Premier ou dernier utilisateur',
    pages: 'Monter ou descendre d’une page',
    select: 'Sélectionner l’utilisateur, ou non',
    range: 'Sélectionner tous les précédents jusqu’ici',
    open: 'Ouvrir la fiche, sur le nom',
    act: 'Afficher les actions pour l’utilisateur',
    gear: 'De même, sur la roue dentée',
    inside: 'Entrer dans la cellule, vers ses boutons',
    outside: 'Revenir à la cellule',
    sort: 'Trier, sur un en-tête de colonne',
    sections: 'Des en-têtes aux lignes, puis au-delà',
    tabs: 'Onglet voisin',
    tabEnds: 'Premier ou dernier onglet',
    steps: 'Utilisateur précédent ou suivant, sur les flèches',
    entries: 'Entrée voisine d’un menu',
    entryEnds: 'Première ou dernière entrée',
    leave: 'Fermer, et revenir où l’on était',
  },
  caps: {
    control: 'Ctrl',
    shift: 'Maj',
    escape: 'Échap',
    enter: 'Entrée',
    space: 'Espace',
    tab: 'Tab',
    home: 'Début',
    end: 'Fin',
    pageUp: 'Page préc.',
    pageDown: 'Page suiv.',
    menu: 'Menu',
    up: 'Haut',
    down: 'Bas',
    left: 'Gauche',
    right: 'Droite',
  },
};

export const terms: KeysTerms = { ...list, keys };
