// Portuguese: words that every element uses. In Brazil and in Portugal alike: words of only one of them are avoided.
import type { CommonTerms } from '../en/common.js';

export const common: CommonTerms = {
  invalidDate: 'Data inválida',
  retry: 'Tentar de novo',
  retryIn: (seconds) => `Nova tentativa em ${seconds}\u00A0s`,
  close: 'Fechar',
  cancel: 'Cancelar',
  loading: 'Aguarde…',
  unnamed: (id) => `Cliente ${id}`,
  requestId: (id) => `Solicitação ${id}`,
  zone: (zone) => `Fuso horário: ${zone}`,
  failures: {
    offline: 'Sem comunicação com o servidor. Verifique a rede, ou se este site tem autorização de acesso.',
    timeout: 'A resposta do servidor demorou demais.',
    unauthorized: 'A sessão terminou. Entre novamente.',
    forbidden: 'A sua função não permite esta ação.',
    missing: 'Este item já não existe.',
    conflict: 'Estes dados já foram alterados por outra pessoa.',
    invalid: 'O servidor não aceitou esta solicitação.',
    busy: 'O servidor pede uma breve pausa.',
    server: 'O servidor teve um problema.',
    contract: 'Não foi possível ler a resposta do servidor.',
  },
};
