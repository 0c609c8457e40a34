// Spanish: the words of the form that creates and edits a user.
import type { FormTerms, FormWords } from '../en/form.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';
import { users } from './users.js';

export const form: FormWords = {
  create: 'Nuevo usuario',
  edit: (name) => `Editar el perfil de ${name}`,
  editUnknown: 'Editar usuario',
  createButton: 'Crear usuario',
  save: 'Guardar',
  sending: 'Guardando…',
  required: 'Obligatorio',
  notKnown: 'Sin indicar',
  archived: 'Ya no se usa',
  readOnly: 'No se puede cambiar aquí',
  kept: (value) => `Ahora: ${value}. Este valor se mantiene hasta que se indique otro.`,
  notOffered: (value) => `${value} (ya no se ofrece)`,
  findOption: 'Buscar',
  findIn: (field) => `Buscar en ${field}`,
  faults: {
    required: 'Complete este campo.',
    too_long: 'Este texto es demasiado largo.',
    email: 'Escriba una dirección de correo, por ejemplo nombre@example.com.',
    text: 'Este texto contiene caracteres que no se pueden guardar.',
    number: 'Escriba un número de 15 dígitos como máximo.',
    boolean: 'Elija sí o no.',
    date: 'Escriba una fecha completa y válida.',
    choice: 'Elija entre las opciones disponibles.',
    url: 'Escriba una dirección que empiece por http:// o https://.',
    phone: 'Escriba un número de teléfono: dígitos, espacios y, si hace falta, un + delante.',
    country: 'Elija un país.',
    unknown_field: 'Este campo ya no existe.',
    archived: 'Este campo ya no se usa.',
    taken: 'Otro usuario ya tiene este correo.',
    refused: 'El servidor no acepta estos datos.',
  },
  openOther: 'Abrir ese usuario',
  wrong: (count, shown) =>
    plural('es', count, {
      one: `Hay ${shown} campo por revisar.`,
      many: `Hay ${shown} de campos por revisar.`,
      other: `Hay ${shown} campos por revisar.`,
    }),
  still: 'Lo que ha escrito sigue aquí.',
  perhapsSaved: 'Es posible que se haya guardado; si lo reintenta, nada se guardará dos veces.',
  gone: 'Es posible que otra persona haya eliminado la cuenta.',
  losing: '¿Salir sin guardar?',
  stay: 'Seguir editando',
  lose: 'Salir',
  clash: {
    title: 'Mientras tanto, otra persona ha modificado este usuario',
    lead: 'No se ha perdido nada. Elija qué debe quedar en cada campo y guarde.',
    mine: 'Su versión',
    theirs: 'La otra versión',
    before: (value) => `Antes: ${value}`,
    by: {
      mine: 'Modificado por usted',
      theirs: 'Modificado por la otra persona',
      both: 'Modificado por ambas partes: elija',
    },
    undecided: 'Elija una de las dos.',
    save: 'Guardar lo elegido',
  },
};

export const terms: FormTerms = { ...shell, ...users, form };
