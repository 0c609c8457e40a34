// French: words that every element uses.
import type { CommonTerms } from '../en/common.js';

export const common: CommonTerms = {
  invalidDate: 'Date invalide',
  retry: 'Réessayer',
  retryIn: (seconds) => `Nouvel essai dans ${seconds} s`,
  close: 'Fermer',
  cancel: 'Annuler',
  loading: 'Chargement…',
  unnamed: (id) => `Utilisateur ${id}`,
  requestId: (id) => `Requête ${id}`,
  zone: (zone) => `Heures : ${zone}`,
  failures: {
    offline: 'Le serveur est injoignable. Vérifiez la connexion, ou que ce site a le droit de l’appeler.',
    timeout: 'Le serveur a mis trop de temps à répondre.',
    unauthorized: 'Votre session est terminée. Reconnectez-vous.',
    forbidden: 'Votre rôle ne le permet pas.',
    missing: 'Cet élément n’existe plus.',
    conflict: 'Quelqu’un d’autre a modifié ceci entre-temps.',
    invalid: 'Le serveur n’a pas accepté cette demande.',
    busy: 'Le serveur demande une courte pause.',
    server: 'Le serveur a rencontré un problème.',
    contract: 'La réponse du serveur est illisible.',
  },
};
