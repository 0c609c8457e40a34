// French: the names of fields, statuses and states.
import type { UsersTerms } from '../en/users.js';

export const users: UsersTerms = {
  yes: 'Oui',
  no: 'Non',
  listed: (texts) => texts.join(', '),
  fields: {
    name: 'Nom',
    firstName: 'Prénom',
    lastName: 'Nom de famille',
    email: 'E-mail',
    status: 'Statut',
    registeredAt: 'Inscription',
    updatedAt: 'Dernière mise à jour du profil',
    offer: 'Offre en cours',
  },
  states: {
    registered: 'Inscrit',
    active: 'Actif',
    canceled: 'Résilié',
    trial: 'Essai',
    past_due: 'Impayé',
    paused: 'En pause',
    cancellation_scheduled: 'Résiliation prévue',
    ended: 'Terminé',
    scheduled: 'À venir',
    not_started: 'Non commencé',
    playing: 'Commencé',
    expired: 'Expiré',
    owned: 'Acquis',
    refunded: 'Remboursé',
    subscription: 'Abonnement',
    rental: 'Location',
    purchase: 'Achat',
    free_copy: 'Copie gratuite',
    gift: 'Cadeau',
  },
};
