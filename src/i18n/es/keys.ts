// Spanish: the words of the dialog that lists the keys.
import type { KeysTerms } from '../en/keys.js';
import { terms as list } from './list.js';

const keys: KeysTerms['keys'] = {
  note: 'Funcionan mientras el puntero o el foco está aquí, y no mientras se escribe.',
  or: 'o',
  groups: {
    page: 'En cualquier lugar de aquí',
    list: 'Por la lista',
    row: 'En un usuario de la lista',
    user: 'En la ficha',
    boxes: 'En menús y diálogos',
  },
  does: {
    keys: 'Mostrar esta lista',
    search: 'Buscar',
    close: 'Cerrar la ficha',
    cells: 'Ir a la celda contigua',
    rows: 'Ir al usuario contiguo',
    cellEnds: 'Primera o última celda de la fila',
    rowEnds: 'Primer o último usuario',
    pages: 'Subir o bajar una página',
    select: 'Seleccionar el usuario, o dejar de hacerlo',
    range: 'Seleccionar desde el último hasta aquí',
    open: 'Abrir la ficha, en el nombre',
    act: 'Mostrar las acciones del usuario',
    gear: 'Lo mismo, en el engranaje',
    inside: 'Entrar en la celda, a lo que se pulsa',
    outside: 'Volver a la celda',
    sort: 'Ordenar, en el encabezado de una columna',
    sections: 'De los encabezados a las filas, y fuera',
    tabs: 'Pestaña contigua',
    tabEnds: 'Primera o última pestaña',
    steps: 'Usuario anterior o siguiente, en las flechas',
    entries: 'Opción contigua de un menú',
    entryEnds: 'Primera o última opción',
    leave: 'Cerrar y volver a donde se estaba',
  },
  caps: {
    control: 'Ctrl',
    shift: 'Mayús',
    escape: 'Esc',
    enter: 'Intro',
    space: 'Espacio',
    tab: 'Tab',
    home: 'Inicio',
    end: 'Fin',
    pageUp: 'Re Pág',
    pageDown: 'Av Pág',
    menu: 'Menú',
    up: 'Arriba',
    down: 'Abajo',
    left: 'Izquierda',
    right: 'Derecha',
  },
};

export const terms: KeysTerms = { ...list, keys };
