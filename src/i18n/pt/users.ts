// Portuguese: the names of fields, statuses and states.
import type { UsersTerms } from '../en/users.js';

export const users: UsersTerms = {
  yes: 'Sim',
  no: 'Não',
  listed: (texts) => texts.join(', '),
  fields: {
    name: 'Nome',
    firstName: 'Primeiro nome',
    lastName: 'Último nome',
    email: 'E-mail',
    status: 'Situação',
    registeredAt: 'Conta criada',
    updatedAt: 'Perfil atualizado',
    offer: 'Plano atual',
  },
  states: {
    registered: 'Conta criada',
    active: 'Ativo',
    canceled: 'Cancelado',
    trial: 'Teste',
    past_due: 'Em atraso',
    paused: 'Em pausa',
    cancellation_scheduled: 'Vai cancelar',
    ended: 'Terminado',
    scheduled: 'Agendado',
    not_started: 'Não iniciado',
    playing: 'Iniciado',
    expired: 'Expirado',
    owned: 'Adquirido',
    refunded: 'Reembolsado',
    subscription: 'Assinatura',
    rental: 'Locação',
    purchase: 'Compra',
    free_copy: 'Cópia gratuita',
    gift: 'Presente',
  },
};
