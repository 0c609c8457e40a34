// Portuguese: the words of the dialog that erases users.
import type { EraseTerms, EraseWords } from '../en/erase.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';

const users = (count: number, shown: string): string =>
  plural('pt', count, { one: `${shown} cliente`, many: `${shown} de clientes`, other: `${shown} clientes` });

export const erase: EraseWords = {
  title: 'Apagar clientes',
  titleOne: (name) => `Apagar ${name}?`,
  titleMany: (count, shown) => `Apagar ${users(count, shown)}?`,
  others: (_count, shown) => `e mais ${shown}`,
  fewer: (selected, now) =>
    `Clientes selecionados: ${selected}; restantes: ${now}. Os outros já não existem ou já não correspondem aos filtros.`,
  more: (selected, now) => `Clientes selecionados: ${selected}; correspondentes aos filtros neste momento: ${now}.`,
  renewed: 'A lista expirou antes de ser concluída. Esta é uma nova, com os clientes que restam.',
  goes: 'É apagado',
  goesText:
    'Nome, e-mail, campos personalizados, assinaturas, locações, endereços de aparelho e de rede: de todas as tabelas, importações e logs.',
  stays: 'Permanece, anonimizado',
  staysText: (count, shown) =>
    plural('pt', count, {
      one: `${shown} sessão de visualização, reduzida a título, dia, minutos inteiros, conclusão em % sem decimais e tipo de aparelho.`,
      many: `${shown} de sessões de visualização, reduzidas a título, dia, minutos inteiros, conclusão em % sem decimais e tipo de aparelho. Nada as liga entre si.`,
      other: `${shown} sessões de visualização, reduzidas a título, dia, minutos inteiros, conclusão em % sem decimais e tipo de aparelho. Nada as liga entre si.`,
    }),
  noSessions: 'Nenhuma sessão de visualização.',
  figures: 'Os números dos meses anteriores não mudam.',
  untouched: 'Não é alterado',
  running: (count, shown) =>
    plural('pt', count, {
      one: `${shown} assinatura em curso no serviço de pagamento. Cancele-a nesse serviço; caso contrário, a cobrança continuará.`,
      many: `${shown} de assinaturas em curso no serviço de pagamento. Cancele-as nesse serviço; caso contrário, a cobrança continuará.`,
      other: `${shown} assinaturas em curso no serviço de pagamento. Cancele-as nesse serviço; caso contrário, a cobrança continuará.`,
    }),
  noneRunning: 'Nenhuma assinatura em curso no serviço de pagamento.',
  nextRenewal: (date) => `Próxima renovação: ${date}.`,
  final: 'A ação é imediata e não pode ser desfeita.',
  file: {
    hint: 'Última oportunidade de guardar uma cópia para esta pessoa: perfil, assinaturas, locações, sessões de visualização.',
    save: (format) => `Gravar em ${format}`,
    formats: { xlsx: 'Excel', json: 'JSON' },
    gathering: 'Preparação dos dados…',
    sessions: (done, total) => `Preparação dos dados (sessões: ${done} de ${total})`,
    saved: (name) => `Gravado como ${name}`,
    failed: 'Nada foi gravado.',
  },
  type: (shown) => `Escreva ${shown} para confirmar`,
  mistyped: (shown) => `O número não é ${shown}. Nada foi apagado.`,
  confirmOne: 'Apagar',
  confirmMany: (count, shown) => `Apagar ${users(count, shown)}`,
  erasing: (count, shown) => `Apagamento de ${users(count, shown)}…`,
  progress: (done, total) => `${done} de ${total}`,
  stop: 'Parar',
  stopping: 'Vai parar após este lote…',
  paused: 'Nada se perdeu: o apagamento continuará a partir daqui.',
  stopQuestion: 'Parar o apagamento? O que já foi apagado não pode ser recuperado.',
  stay: 'Continuar',
  doneOne: (name) => `Cliente apagado: ${name}`,
  done: (count, shown) =>
    plural('pt', count, {
      one: `${shown} cliente apagado`,
      many: `${shown} de clientes apagados`,
      other: `${shown} clientes apagados`,
    }),
  kept: (count, shown) =>
    plural('pt', count, {
      one: `${shown} sessão de visualização permanece, anonimizada.`,
      many: `${shown} de sessões de visualização permanecem, anonimizadas.`,
      other: `${shown} sessões de visualização permanecem, anonimizadas.`,
    }),
  partly: 'Nem todos os clientes foram apagados',
  stopped: 'Apagamento interrompido',
  nobody: 'Não resta ninguém para apagar',
  erased: (count, shown) => plural('pt', count, { one: `${shown} apagado`, many: `${shown} apagados`, other: `${shown} apagados` }),
  gone: (count, shown) =>
    plural('pt', count, {
      one: `${shown} já não existia`,
      many: `${shown} já não existiam`,
      other: `${shown} já não existiam`,
    }),
  failed: (count, shown) =>
    plural('pt', count, {
      one: `${shown} não pôde ser apagado`,
      many: `${shown} não puderam ser apagados`,
      other: `${shown} não puderam ser apagados`,
    }),
  left: (count, shown) =>
    plural('pt', count, {
      one: `${shown} ainda não foi apagado`,
      many: `${shown} ainda não foram apagados`,
      other: `${shown} ainda não foram apagados`,
    }),
  unsure: (count, shown) =>
    plural('pt', count, {
      one: `Para ${shown} destes não houve resposta: pode ter sido apagado. Continue para confirmar.`,
      many: `Para ${shown} destes não houve resposta: podem ter sido apagados. Continue para confirmar.`,
      other: `Para ${shown} destes não houve resposta: podem ter sido apagados. Continue para confirmar.`,
    }),
  because: (name, reason) => `${name}: ${reason}`,
  noReason: 'motivo não indicado',
  tryAgain: (_count, shown) => `Tentar de novo (${shown})`,
  goOn: (count, shown) =>
    plural('pt', count, {
      one: `Apagar ${shown} restante`,
      many: `Apagar os ${shown} restantes`,
      other: `Apagar os ${shown} restantes`,
    }),
};

export const terms: EraseTerms = { ...shell, erase };
