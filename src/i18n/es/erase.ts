// Spanish: the words of the dialog that erases users.
import type { EraseTerms, EraseWords } from '../en/erase.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';

const users = (count: number, shown: string): string =>
  plural('es', count, { one: `${shown} usuario`, many: `${shown} de usuarios`, other: `${shown} usuarios` });

export const erase: EraseWords = {
  title: 'Eliminar usuarios',
  titleOne: (name) => `¿Eliminar a ${name}?`,
  titleMany: (count, shown) => `¿Eliminar ${users(count, shown)}?`,
  others: (_count, shown) => `y ${shown} más`,
  fewer: (selected, now) => `Usuarios seleccionados: ${selected}. Quedan: ${now}. Los demás ya no existen o ya no coinciden con el filtro.`,
  more: (selected, now) => `Usuarios seleccionados: ${selected}. Ahora coinciden: ${now}.`,
  renewed: 'El resumen anterior caducó antes de completar la eliminación. Este es nuevo, con los usuarios que quedan.',
  goes: 'Se elimina',
  goesText:
    'Nombre, correo, campos personalizados, suscripciones, alquileres, direcciones de dispositivo y de red: de todas las tablas, importaciones y registros.',
  stays: 'Se conserva, anonimizado',
  staysText: (count, shown) =>
    plural('es', count, {
      one: `${shown} sesión de visualización, reducida a título, día, minutos enteros, porcentaje entero de progreso y tipo de dispositivo.`,
      many: `${shown} de sesiones de visualización, reducidas a título, día, minutos enteros, porcentaje entero de progreso y tipo de dispositivo. Nada las relaciona entre sí.`,
      other: `${shown} sesiones de visualización, reducidas a título, día, minutos enteros, porcentaje entero de progreso y tipo de dispositivo. Nada las relaciona entre sí.`,
    }),
  noSessions: 'Ninguna sesión de visualización.',
  figures: 'Las cifras de los meses anteriores no cambian.',
  untouched: 'No se modifica',
  running: (count, shown) =>
    plural('es', count, {
      one: `${shown} suscripción vigente en el proveedor de pagos. Cancélela allí o se seguirá cobrando.`,
      many: `${shown} de suscripciones vigentes en el proveedor de pagos. Cancélelas allí o se seguirán cobrando.`,
      other: `${shown} suscripciones vigentes en el proveedor de pagos. Cancélelas allí o se seguirán cobrando.`,
    }),
  noneRunning: 'Ninguna suscripción vigente en el proveedor de pagos.',
  nextRenewal: (date) => `Próxima renovación: ${date}.`,
  final: 'La eliminación es inmediata y no se puede deshacer.',
  file: {
    hint: 'Última oportunidad de guardar una copia para esta persona: perfil, suscripciones, alquileres y sesiones de visualización.',
    save: (format) => `Guardar como ${format}`,
    formats: { xlsx: 'Excel', json: 'JSON' },
    gathering: 'Preparando el archivo…',
    sessions: (done, total) => `Preparando el archivo. Sesiones: ${done} de ${total}`,
    saved: (name) => `Guardado como ${name}`,
    failed: 'No se guardó ningún archivo.',
  },
  type: (shown) => `Escriba ${shown} para confirmar`,
  mistyped: (shown) => `No es ${shown}. No se ha eliminado nada.`,
  confirmOne: 'Eliminar',
  confirmMany: (count, shown) => `Eliminar ${users(count, shown)}`,
  erasing: (count, shown) => `Eliminando ${users(count, shown)}…`,
  progress: (done, total) => `${done} de ${total}`,
  stop: 'Detener',
  stopping: 'Se detendrá tras este lote…',
  paused: 'No se pierde nada: la eliminación continuará desde aquí.',
  stopQuestion: '¿Detener la eliminación? Los usuarios ya eliminados no se recuperan.',
  stay: 'Continuar',
  doneOne: (name) => `Cuenta eliminada: ${name}`,
  done: (count, shown) =>
    plural('es', count, {
      one: `${shown} usuario eliminado`,
      many: `${shown} de usuarios eliminados`,
      other: `${shown} usuarios eliminados`,
    }),
  kept: (count, shown) =>
    plural('es', count, {
      one: `Se conserva ${shown} sesión de visualización, anonimizada.`,
      many: `Se conservan ${shown} de sesiones de visualización, anonimizadas.`,
      other: `Se conservan ${shown} sesiones de visualización, anonimizadas.`,
    }),
  partly: 'No se pudo eliminar a todos',
  stopped: 'Eliminación detenida',
  nobody: 'Ya no queda nadie por eliminar',
  erased: (count, shown) =>
    plural('es', count, { one: `${shown} eliminado`, many: `${shown} de eliminados`, other: `${shown} eliminados` }),
  gone: (count, shown) =>
    plural('es', count, { one: `${shown} ya no existía`, many: `${shown} ya no existían`, other: `${shown} ya no existían` }),
  failed: (count, shown) =>
    plural('es', count, {
      one: `${shown} no se pudo eliminar`,
      many: `${shown} no se pudieron eliminar`,
      other: `${shown} no se pudieron eliminar`,
    }),
  left: (count, shown) =>
    plural('es', count, {
      one: `Falta ${shown} por eliminar`,
      many: `Faltan ${shown} por eliminar`,
      other: `Faltan ${shown} por eliminar`,
    }),
  unsure: (count, shown) =>
    plural('es', count, {
      one: `No llegó respuesta sobre ${shown} de ellos: quizá se haya eliminado. Continúe para saberlo.`,
      many: `No llegó respuesta sobre ${shown} de ellos: quizá se hayan eliminado. Continúe para saberlo.`,
      other: `No llegó respuesta sobre ${shown} de ellos: quizá se hayan eliminado. Continúe para saberlo.`,
    }),
  because: (name, reason) => `${name}: ${reason}`,
  noReason: 'sin motivo indicado',
  tryAgain: (_count, shown) => `Reintentar (${shown})`,
  goOn: (_count, shown) => `Eliminar el resto (${shown})`,
};

export const terms: EraseTerms = { ...shell, erase };
