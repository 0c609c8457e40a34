// Arabic: words that every element uses.
import type { CommonTerms } from '../en/common.js';
import { plural } from '../plural.js';

export const common: CommonTerms = {
  invalidDate: 'تاريخ غير صالح',
  retry: 'إعادة المحاولة',
  retryIn: (seconds) =>
    plural('ar', seconds, {
      zero: `إعادة المحاولة خلال ${seconds} ثانية`,
      one: 'إعادة المحاولة خلال ثانية واحدة',
      two: 'إعادة المحاولة خلال ثانيتين',
      few: `إعادة المحاولة خلال ${seconds} ثوانٍ`,
      many: `إعادة المحاولة خلال ${seconds} ثانية`,
      other: `إعادة المحاولة خلال ${seconds} ثانية`,
    }),
  close: 'إغلاق',
  cancel: 'إلغاء',
  loading: 'جارٍ التحميل…',
  unnamed: (id) => `المستخدم ${id}`,
  requestId: (id) => `الطلب ${id}`,
  zone: (zone) => `الأوقات بتوقيت ${zone}`,
  failures: {
    offline: 'تعذّر الوصول إلى الخادم. تحقق من الاتصال، أو من السماح لهذا الموقع باستدعائه.',
    timeout: 'استغرق الخادم وقتًا أطول من اللازم للرد.',
    unauthorized: 'انتهت جلستك. سجّل الدخول من جديد.',
    forbidden: 'لا يسمح دورك بذلك.',
    missing: 'لم يعد هذا العنصر موجودًا.',
    conflict: 'عدّل شخص آخر هذا العنصر في هذه الأثناء.',
    invalid: 'لم يقبل الخادم هذا الطلب.',
    busy: 'يطلب الخادم مهلة قصيرة.',
    server: 'حدثت مشكلة في الخادم.',
    contract: 'تعذّرت قراءة رد الخادم.',
  },
};
