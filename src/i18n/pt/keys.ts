// Portuguese: the words of the dialog that lists the keys.
import type { KeysTerms } from '../en/keys.js';
import { terms as list } from './list.js';

const keys: KeysTerms['keys'] = {
  note: 'Funcionam enquanto o ponteiro ou o foco está aqui, e não enquanto se escreve.',
  or: 'ou',
  groups: {
    page: 'Em qualquer lugar daqui',
    list: 'Pela lista',
    row: 'Num cliente da lista',
    user: 'Na ficha',
    boxes: 'Em menus e diálogos',
  },
  does: {
    keys: 'Mostrar esta lista',
    search: 'Pesquisar',
    close: 'Fechar a ficha',
    cells: 'Para a célula ao lado',
    rows: 'Para o cliente ao lado',
    cellEnds: 'Primeira ou última célula da linha',
    rowEnds: 'Primeiro ou último cliente',
    pages: 'Subir ou descer uma página',
    select: 'Selecionar o cliente, ou desfazer',
    range: 'Selecionar todos do último até aqui',
    open: 'Abrir a ficha, no nome',
    act: 'Mostrar as ações do cliente',
    gear: 'O mesmo, na engrenagem',
    inside: 'Para dentro da célula, ao que se aciona',
    outside: 'De volta à célula',
    sort: 'Ordenar, no cabeçalho de uma coluna',
    sections: 'Dos cabeçalhos às linhas, e para fora',
    tabs: 'Aba ao lado',
    tabEnds: 'Primeira ou última aba',
    steps: 'Cliente anterior ou seguinte, nas setas',
    entries: 'Item ao lado de um menu',
    entryEnds: 'Primeiro ou último item',
    leave: 'Fechar, e voltar para onde se estava',
  },
  caps: {
    control: 'Ctrl',
    shift: 'Shift',
    escape: 'Esc',
    enter: 'Enter',
    space: 'Espaço',
    tab: 'Tab',
    home: 'Home',
    end: 'End',
    pageUp: 'Page Up',
    pageDown: 'Page Down',
    menu: 'Menu',
    up: 'Cima',
    down: 'Baixo',
    left: 'Esquerda',
    right: 'Direita',
  },
};

export const terms: KeysTerms = { ...list, keys };
