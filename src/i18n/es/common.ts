// Spanish: words that every element uses.
import type { CommonTerms } from '../en/common.js';

export const common: CommonTerms = {
  invalidDate: 'Fecha no válida',
  retry: 'Reintentar',
  retryIn: (seconds) => `Nuevo intento en ${seconds}\u00A0s`,
  close: 'Cerrar',
  cancel: 'Cancelar',
  loading: 'Cargando…',
  unnamed: (id) => `Usuario ${id}`,
  requestId: (id) => `Solicitud ${id}`,
  zone: (zone) => `Zona horaria: ${zone}`,
  failures: {
    offline: 'No se pudo conectar con el servidor. Revise la conexión o pregunte si este sitio tiene permiso para acceder a él.',
    timeout: 'El servidor tardó demasiado en responder.',
    unauthorized: 'La sesión ha terminado. Vuelva a iniciar sesión.',
    forbidden: 'Su rol no permite esta acción.',
    missing: 'Esto ya no existe.',
    conflict: 'Mientras tanto, otra persona ha modificado estos datos.',
    invalid: 'El servidor no aceptó esta solicitud.',
    busy: 'El servidor pide una breve pausa.',
    server: 'El servidor tuvo un problema.',
    contract: 'No se pudo leer la respuesta del servidor.',
  },
};
