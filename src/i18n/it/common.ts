// Italian: words that every element uses.
import type { CommonTerms } from '../en/common.js';

export const common: CommonTerms = {
  invalidDate: 'Data non valida',
  retry: 'Riprova',
  retryIn: (seconds) => `Nuovo tentativo tra ${seconds}\u00A0s`,
  close: 'Chiudi',
  cancel: 'Annulla',
  loading: 'Caricamento…',
  unnamed: (id) => `Utente ${id}`,
  requestId: (id) => `Richiesta ${id}`,
  zone: (zone) => `Fuso orario: ${zone}`,
  failures: {
    offline: 'Impossibile raggiungere il server. Controlla la connessione o verifica che questo sito sia autorizzato a chiamarlo.',
    timeout: 'Il server ha impiegato troppo tempo a rispondere.',
    unauthorized: 'La sessione è scaduta. Accedi di nuovo.',
    forbidden: 'Il tuo ruolo non lo consente.',
    missing: 'Questo elemento non esiste più.',
    conflict: 'Nel frattempo qualcun altro ha apportato modifiche.',
    invalid: 'Il server non ha accettato la richiesta.',
    busy: 'Il server chiede di attendere un momento.',
    server: 'Il server ha riscontrato un problema.',
    contract: 'La risposta del server non è leggibile.',
  },
};
