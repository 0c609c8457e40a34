// Portuguese: the words of the form that creates and edits a user.
import type { FormTerms, FormWords } from '../en/form.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';
import { users } from './users.js';

export const form: FormWords = {
  create: 'Novo cliente',
  edit: (name) => `Editar ${name}`,
  editUnknown: 'Editar cliente',
  createButton: 'Criar cliente',
  save: 'Gravar',
  sending: 'Gravação…',
  required: 'Obrigatório',
  notKnown: 'Não indicado',
  archived: 'Fora de uso',
  readOnly: 'Não editável aqui',
  kept: (value) => `Valor atual: ${value}. Será mantido até que outro seja indicado.`,
  notOffered: (value) => `${value} (já não disponível)`,
  findOption: 'Procurar',
  findIn: (field) => `Procurar em ${field}`,
  faults: {
    required: 'Preencha este campo.',
    too_long: 'Este texto é longo demais.',
    email: 'Indique um e-mail, como nome@example.com.',
    text: 'Este texto tem caracteres que não podem ser gravados.',
    number: 'Indique um número com até 15 dígitos.',
    boolean: 'Escolha sim ou não.',
    date: 'Indique uma data completa que exista no calendário.',
    choice: 'Escolha entre as opções disponíveis.',
    url: 'Indique um endereço que comece por http:// ou https://.',
    phone: 'Indique um telefone: dígitos, espaços e, se necessário, um + no início.',
    country: 'Escolha um país.',
    unknown_field: 'Este campo já não existe.',
    archived: 'Este campo está fora de uso.',
    taken: 'Outro cliente já tem este e-mail.',
    refused: 'O servidor não aceita este valor.',
  },
  openOther: 'Abrir esse cliente',
  wrong: (count, shown) =>
    plural('pt', count, {
      one: `${shown} campo precisa de revisão.`,
      many: `${shown} de campos precisam de revisão.`,
      other: `${shown} campos precisam de revisão.`,
    }),
  still: 'O que foi preenchido continua aqui.',
  perhapsSaved: 'Talvez os dados tenham sido gravados; tentar de novo não grava nada duas vezes.',
  gone: 'A conta pode ter sido apagada por outra pessoa.',
  losing: 'Sair sem gravar?',
  stay: 'Continuar a edição',
  lose: 'Sair',
  clash: {
    title: 'Outra pessoa alterou este cliente durante a edição',
    lead: 'Nada se perdeu. Escolha o valor de cada campo e depois grave.',
    mine: 'O seu valor',
    theirs: 'O outro valor',
    before: (value) => `Antes: ${value}`,
    by: {
      mine: 'A sua alteração',
      theirs: 'A outra alteração',
      both: 'Duas alterações: escolha',
    },
    undecided: 'Escolha um dos dois.',
    save: 'Gravar as escolhas',
  },
};

export const terms: FormTerms = { ...shell, ...users, form };
