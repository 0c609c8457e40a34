// French: the words of the dialog that erases users.
import type { EraseTerms, EraseWords } from '../en/erase.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';

const users = (count: number, shown: string): string =>
  plural('fr', count, { one: `${shown} utilisateur`, many: `${shown} d’utilisateurs`, other: `${shown} utilisateurs` });

export const erase: EraseWords = {
  title: 'Effacer des utilisateurs',
  titleOne: (name) => `Effacer ${name}\u00A0?`,
  titleMany: (count, shown) => `Effacer ${users(count, shown)}\u00A0?`,
  others: (count, shown) => plural('fr', count, { one: `et ${shown} autre`, many: `et ${shown} d’autres`, other: `et ${shown} autres` }),
  fewer: (selected, now) =>
    `Utilisateurs sélectionnés\u00A0: ${selected}. Il en reste ${now}\u00A0: les autres n’existent plus ou ne correspondent plus au filtre.`,
  more: (selected, now) => `Utilisateurs sélectionnés\u00A0: ${selected}. Entre-temps, le filtre en trouve ${now}.`,
  renewed: 'Le plan a expiré avant d’être exécuté en entier. En voici un nouveau, avec les utilisateurs qui restent.',
  goes: 'Effacé',
  goesText:
    'Nom, e-mail, champs personnalisés, abonnements, locations, adresses d’appareil et de réseau\u00A0: dans toutes les tables, tous les imports et tous les journaux.',
  stays: 'Conservé, anonymisé',
  staysText: (count, shown) =>
    plural('fr', count, {
      one: `${shown} session de visionnage, réduite au titre, au jour, aux minutes entières, à la complétion en pour cent entiers et au type d’appareil.`,
      many: `${shown} de sessions de visionnage, réduites au titre, au jour, aux minutes entières, à la complétion en pour cent entiers et au type d’appareil. Rien ne les relie entre elles.`,
      other: `${shown} sessions de visionnage, réduites au titre, au jour, aux minutes entières, à la complétion en pour cent entiers et au type d’appareil. Rien ne les relie entre elles.`,
    }),
  noSessions: 'Aucune session de visionnage.',
  figures: 'Les chiffres des mois passés ne changent pas.',
  untouched: 'Inchangé',
  running: (count, shown) =>
    plural('fr', count, {
      one: `${shown} abonnement en cours chez le prestataire de paiement. Résiliez-le là-bas, sinon il reste facturé.`,
      many: `${shown} d’abonnements en cours chez le prestataire de paiement. Résiliez-les là-bas, sinon ils restent facturés.`,
      other: `${shown} abonnements en cours chez le prestataire de paiement. Résiliez-les là-bas, sinon ils restent facturés.`,
    }),
  noneRunning: 'Aucun abonnement en cours chez le prestataire de paiement.',
  nextRenewal: (date) => `Prochain renouvellement\u00A0: ${date}.`,
  final: 'L’effacement est immédiat et définitif.',
  file: {
    hint: 'Dernière occasion de garder une copie pour cette personne\u00A0: profil, abonnements, locations, sessions de visionnage.',
    save: (format) => `Enregistrer en ${format}`,
    formats: { xlsx: 'Excel', json: 'JSON' },
    gathering: 'Préparation du fichier…',
    sessions: (done, total) => `Préparation du fichier\u00A0: ${done} sessions sur ${total}`,
    saved: (name) => `Enregistré sous ${name}`,
    failed: 'Aucun fichier n’a été enregistré.',
  },
  type: (shown) => `Saisissez ${shown} pour confirmer`,
  mistyped: (shown) => `Ce n’est pas ${shown}. Rien n’a été effacé.`,
  confirmOne: 'Effacer',
  confirmMany: (count, shown) => `Effacer ${users(count, shown)}`,
  erasing: (count, shown) =>
    plural('fr', count, {
      one: `Effacement de ${shown} utilisateur…`,
      many: `Effacement de ${shown} d’utilisateurs…`,
      other: `Effacement de ${shown} utilisateurs…`,
    }),
  progress: (done, total) => `${done} sur ${total}`,
  stop: 'Arrêter',
  stopping: 'Arrêt après ce lot…',
  paused: 'Rien n’est perdu\u00A0: l’effacement reprendra ici.',
  stopQuestion: 'Arrêter l’effacement\u00A0? Ce qui est effacé le reste.',
  stay: 'Continuer',
  doneOne: (name) => `Compte effacé\u00A0: ${name}`,
  done: (count, shown) =>
    plural('fr', count, {
      one: `${shown} utilisateur effacé`,
      many: `${shown} d’utilisateurs effacés`,
      other: `${shown} utilisateurs effacés`,
    }),
  kept: (count, shown) =>
    plural('fr', count, {
      one: `${shown} session de visionnage est conservée, anonymisée.`,
      many: `${shown} de sessions de visionnage sont conservées, anonymisées.`,
      other: `${shown} sessions de visionnage sont conservées, anonymisées.`,
    }),
  partly: 'L’effacement n’est pas complet',
  stopped: 'Effacement arrêté',
  nobody: 'Il n’y a plus personne à effacer',
  erased: (count, shown) => plural('fr', count, { one: `${shown} effacé`, many: `${shown} d’effacés`, other: `${shown} effacés` }),
  gone: (count, shown) =>
    plural('fr', count, {
      one: `${shown} n’existait déjà plus`,
      other: `${shown} n’existaient déjà plus`,
    }),
  failed: (count, shown) =>
    plural('fr', count, {
      one: `${shown} n’a pas pu être effacé`,
      other: `${shown} n’ont pas pu être effacés`,
    }),
  left: (count, shown) => plural('fr', count, { one: `${shown} n’est pas encore effacé`, other: `${shown} ne sont pas encore effacés` }),
  unsure: (count, shown) =>
    plural('fr', count, {
      one: `Pour ${shown} d’entre eux, aucune réponse n’est venue\u00A0: il est peut-être effacé. Continuez pour le savoir.`,
      other: `Pour ${shown} d’entre eux, aucune réponse n’est venue\u00A0: ils sont peut-être effacés. Continuez pour le savoir.`,
    }),
  because: (name, reason) => `${name}\u00A0: ${reason}`,
  noReason: 'sans raison indiquée',
  tryAgain: (_count, shown) => `Réessayer (${shown})`,
  goOn: (count, shown) => plural('fr', count, { one: `Effacer ${shown} autre`, other: `Effacer les ${shown} autres` }),
};

export const terms: EraseTerms = { ...shell, erase };
