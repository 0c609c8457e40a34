// French: the words of the dashboard.
import type { DashboardTerms } from '../en/dashboard.js';
import { plural } from '../plural.js';

export const dashboard: DashboardTerms = {
  title: 'Utilisateurs',
  month: 'Mois',
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  thisMonth: 'Ce mois-ci',
  tiles: {
    registered: 'Inscrits',
    active: 'Actifs',
    inTrial: 'En essai',
    unsubscribed: 'Désabonnés',
  },
  definitions: {
    registered: 'Comptes créés pendant la période. Tout le monde compte, y compris ceux qui se sont ensuite abonnés.',
    active: 'Utilisateurs dont un accès — abonnement, essai, location, achat, copie gratuite ou cadeau — a couru à un moment de la période.',
    inTrial: 'Utilisateurs dont un essai a couru à un moment de la période. Ils sont aussi actifs.',
    unsubscribed: 'Utilisateurs dont le dernier abonnement, essais compris, a pris fin pendant la période et qui n’en avaient plus à la fin. Chacun compte une fois.',
  },
  overlap: 'Ces chiffres se recoupent : ils ne s’additionnent pas.',
  about: (tile) => `Ce que compte « ${tile} »`,
  show: (tile) => `${tile} : afficher ces utilisateurs`,
  showing: 'Affichés ci-dessous',
  versus: (change, days) => `${change} par rapport à ${days}`,
  more: 'de plus',
  fewer: 'de moins',
  same: 'inchangé',
  wholeMonth: (month, figure) => `${month} : ${figure}`,
  erased: (count, shown) => plural('fr', count, { one: `${shown} effacé depuis`, other: `${shown} effacés depuis` }),
  interval: (days, time, zone) => `${days} · au ${time} · ${zone}`,
  causes: {
    choice: 'Par choix',
    nonpayment: 'Impayé',
    trial_not_converted: 'Essai non converti',
    other: 'Autre',
    unknown: 'Inconnu',
  },
  expired: (shown) => `Locations, copies gratuites et cadeaux terminés : ${shown}`,
  trend: 'Inscriptions par jour',
  asTable: 'Afficher en tableau',
  asChart: 'Afficher en graphique',
  day: 'Jour',
  trendSummary: (month, total, before, totalBefore) => `${month} : ${total}. ${before} : ${totalBefore}.`,
  back: 'Retour à la liste',
  panel: 'Utilisateur',
};
