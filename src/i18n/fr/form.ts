// French: the words of the form that creates and edits a user.
import type { FormTerms, FormWords } from '../en/form.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';
import { users } from './users.js';

export const form: FormWords = {
  create: 'Nouvel utilisateur',
  edit: (name) => `Modifier ${name}`,
  editUnknown: 'Modifier l’utilisateur',
  createButton: 'Créer l’utilisateur',
  save: 'Enregistrer',
  sending: 'Enregistrement…',
  required: 'Obligatoire',
  notKnown: 'Non renseigné',
  archived: 'N’est plus utilisé',
  readOnly: 'Non modifiable ici',
  kept: (value) => `Actuellement\u00A0: ${value}. Cette valeur reste tant que rien d’autre n’est saisi.`,
  notOffered: (value) => `${value} (n’est plus proposé)`,
  findOption: 'Chercher',
  findIn: (field) => `Chercher dans ${field}`,
  faults: {
    required: 'Ce champ est obligatoire.',
    too_long: 'Ce texte est trop long.',
    email: 'Saisissez une adresse e-mail, par exemple nom@exemple.fr.',
    text: 'Ce texte contient des signes impossibles à enregistrer.',
    number: 'Saisissez un nombre de 15 chiffres au plus.',
    boolean: 'Choisissez oui ou non.',
    date: 'Saisissez une date complète qui existe.',
    choice: 'Choisissez parmi ce qui est proposé.',
    url: 'Saisissez une adresse qui commence par http:// ou https://.',
    phone: 'Saisissez un numéro de téléphone\u00A0: des chiffres, des espaces, au besoin un + devant.',
    country: 'Choisissez un pays.',
    unknown_field: 'Ce champ n’existe plus.',
    archived: 'Ce champ n’est plus utilisé.',
    taken: 'Un autre utilisateur a déjà cet e-mail.',
    refused: 'Le serveur n’accepte pas cette valeur.',
  },
  openOther: 'Ouvrir cet utilisateur',
  wrong: (count, shown) =>
    plural('fr', count, {
      one: `${shown} champ est à revoir.`,
      many: `${shown} de champs sont à revoir.`,
      other: `${shown} champs sont à revoir.`,
    }),
  still: 'Votre saisie est conservée.',
  perhapsSaved: 'L’enregistrement a peut-être eu lieu\u00A0; réessayer n’enregistre rien deux fois.',
  gone: 'Quelqu’un d’autre a peut-être supprimé le compte.',
  losing: 'Quitter sans enregistrer\u00A0?',
  stay: 'Continuer la saisie',
  lose: 'Quitter',
  clash: {
    title: 'Quelqu’un d’autre a modifié cet utilisateur entre-temps',
    lead: 'Rien n’est perdu. Choisissez ce qui doit valoir pour chaque champ, puis enregistrez.',
    mine: 'Votre saisie',
    theirs: 'L’autre saisie',
    before: (value) => `Avant\u00A0: ${value}`,
    by: {
      mine: 'Modifié par vous',
      theirs: 'Modifié par l’autre personne',
      both: 'Modifié de part et d’autre\u00A0: à vous de choisir',
    },
    undecided: 'Choisissez l’une des deux valeurs.',
    save: 'Enregistrer ces choix',
  },
};

export const terms: FormTerms = { ...shell, ...users, form };
