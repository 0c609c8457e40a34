// Spanish: the words of the dashboard.
import type { DashboardTerms } from '../en/dashboard.js';
import { plural } from '../plural.js';

export const dashboard: DashboardTerms = {
  title: 'Usuarios',
  month: 'Mes',
  chooseMonth: (month) => `${month}: elegir otro mes`,
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
  previousYear: 'Año anterior',
  nextYear: 'Año siguiente',
  thisMonth: 'Este mes',
  figures: 'Cifras del mes',
  tiles: {
    registered: 'Registrados',
    active: 'Activos',
    inTrial: 'En prueba',
    unsubscribed: 'Bajas',
  },
  definitions: {
    registered: 'Cuentas creadas en el periodo. Se cuentan todas, también las de quienes se suscribieron después.',
    active:
      'Usuarios con algún acceso (suscripción, prueba, alquiler, compra, copia gratuita o regalo) vigente en algún momento del periodo.',
    inTrial: 'Usuarios con una prueba vigente en algún momento del periodo. También cuentan como activos.',
    unsubscribed:
      'Usuarios cuya última suscripción, incluidas las pruebas, finalizó en el periodo y que no tenían ninguna al final de este. Cada uno se cuenta una vez.',
  },
  overlap: 'Las cifras se solapan: no se pueden sumar.',
  about: (tile) => `Qué incluye «${tile}»`,
  show: (tile, figure) => `${tile}: ${figure}. Mostrar estos usuarios`,
  showing: 'En la lista',
  versus: (days) => `vs. ${days}`,
  // The days are a range or the name of a month: no preposition fits both.
  more: (amount, days, figure) => `${amount} más que antes (${days}: ${figure})`,
  fewer: (amount, days, figure) => `${amount} menos que antes (${days}: ${figure})`,
  same: (days, figure) => `Sin cambios (${days}: ${figure})`,
  wholeMonth: (month, figure) => `${month}: ${figure}`,
  wholeMonthShow: (tile, month, figure) => `${month}: ${figure}. ${tile} en todo el mes: mostrar estos usuarios`,
  erased: (count, shown) =>
    plural('es', count, { one: `${shown} eliminado`, many: `${shown} de eliminados`, other: `${shown} eliminados` }),
  erasedHint: 'Eliminados desde entonces: se cuentan, pero no tienen fila en la lista.',
  asOf: (time, zone) => `datos a ${time}, ${zone}`,
  causes: {
    choice: 'Baja voluntaria',
    nonpayment: 'Impago',
    trial_not_converted: 'Prueba no convertida',
    other: 'Otro motivo',
    unknown: 'Desconocido',
  },
  expired: (shown) => `Alquileres, copias gratuitas y regalos finalizados: ${shown}`,
  expiredHint: 'Usuarios cuyo último acceso fue un alquiler, una copia gratuita o un regalo que finalizó en el periodo.',
  trend: 'Registrados por día',
  asTable: 'Ver como tabla',
  asChart: 'Ver como gráfico',
  day: 'Día',
  total: 'Total',
  trendSummary: (month, total, before, totalBefore) => `${month}: ${total}. ${before}: ${totalBefore}.`,
  stale: 'Estas son las últimas cifras recibidas.',
  back: 'Volver a la lista',
  panel: 'Usuario',
};
