// Arabic: the names of fields, statuses and states.
import type { UsersTerms } from '../en/users.js';

export const users: UsersTerms = {
  yes: 'نعم',
  no: 'لا',
  listed: (texts) => texts.join('، '),
  fields: {
    name: 'الاسم',
    firstName: 'الاسم الأول',
    lastName: 'اسم العائلة',
    email: 'البريد الإلكتروني',
    status: 'الحالة',
    registeredAt: 'تاريخ التسجيل',
    updatedAt: 'آخر تحديث للملف الشخصي',
    offer: 'الباقة الحالية',
  },
  states: {
    registered: 'مسجّل',
    active: 'نشط',
    canceled: 'ملغى',
    trial: 'تجريبي',
    past_due: 'متأخر السداد',
    paused: 'متوقف مؤقتًا',
    cancellation_scheduled: 'إلغاء مجدول',
    ended: 'منتهٍ',
    scheduled: 'مجدول',
    not_started: 'لم تبدأ المشاهدة',
    playing: 'بدأت المشاهدة',
    expired: 'منتهي الصلاحية',
    owned: 'مملوك',
    refunded: 'رُدّ المبلغ',
    subscription: 'اشتراك',
    rental: 'استئجار',
    purchase: 'شراء',
    free_copy: 'نسخة مجانية',
    gift: 'هدية',
  },
};
