// Spanish: the names of fields, statuses and states.
import type { UsersTerms } from '../en/users.js';

export const users: UsersTerms = {
  yes: 'Sí',
  no: 'No',
  listed: (texts) => texts.join(', '),
  fields: {
    name: 'Nombre completo',
    firstName: 'Nombre',
    lastName: 'Apellidos',
    email: 'Correo',
    status: 'Estado',
    registeredAt: 'Registro',
    updatedAt: 'Actualización del perfil',
    offer: 'Plan actual',
  },
  states: {
    registered: 'Registrado',
    active: 'Activo',
    canceled: 'Cancelado',
    trial: 'Prueba',
    past_due: 'Pago vencido',
    paused: 'En pausa',
    cancellation_scheduled: 'Se cancelará',
    ended: 'Finalizado',
    scheduled: 'Programado',
    not_started: 'Sin empezar',
    playing: 'Empezado',
    expired: 'Caducado',
    owned: 'Comprado',
    refunded: 'Reembolsado',
    subscription: 'Suscripción',
    rental: 'Alquiler',
    purchase: 'Compra',
    free_copy: 'Copia gratuita',
    gift: 'Regalo',
  },
};
