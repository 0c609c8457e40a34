// Arabic: the words of the dashboard.
import type { DashboardTerms } from '../en/dashboard.js';
import { plural } from '../plural.js';

export const dashboard: DashboardTerms = {
  title: 'المستخدمون',
  month: 'الشهر',
  chooseMonth: (month) => `${month}: اختيار شهر آخر`,
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  previousYear: 'السنة السابقة',
  nextYear: 'السنة التالية',
  thisMonth: 'هذا الشهر',
  figures: 'أرقام الشهر',
  tiles: {
    registered: 'المسجّلون',
    active: 'النشطون',
    inTrial: 'في فترة تجريبية',
    unsubscribed: 'انتهى اشتراكهم',
  },
  definitions: {
    registered: 'الحسابات المُنشأة خلال الفترة المحددة. يُحسب الجميع، ومنهم من اشترك لاحقًا.',
    active:
      'مستخدمون كان لديهم حق مشاهدة سارٍ في وقت ما من الفترة المحددة: اشتراك أو فترة تجريبية أو استئجار أو شراء أو نسخة مجانية أو هدية.',
    inTrial: 'مستخدمون كانت لديهم فترة تجريبية سارية في وقت ما من الفترة المحددة. وهم من النشطين أيضًا.',
    unsubscribed:
      'مستخدمون انتهى آخر اشتراك لهم خلال الفترة المحددة، بما في ذلك الفترات التجريبية، ولم يكن لديهم اشتراك عند نهايتها. يُحسب كل منهم مرة واحدة.',
  },
  overlap: 'تتداخل هذه الأرقام، فلا يصح جمعها.',
  about: (tile) => `ما يشمله «${tile}»`,
  show: (tile, figure) => `${tile}: ${figure}. عرض هؤلاء المستخدمين`,
  showing: 'معروضون أدناه',
  versus: (days) => `عن ${days}`,
  more: (amount, days, figure) => `زيادة ${amount} عن ${days} (${figure})`,
  fewer: (amount, days, figure) => `انخفاض ${amount} عن ${days} (${figure})`,
  same: (days, figure) => `لا تغيير عن ${days} (${figure})`,
  wholeMonth: (month, figure) => `${month}: ${figure}`,
  wholeMonthShow: (tile, month, figure) => `${month}: ${figure}. ${tile} خلال الشهر كله: عرض هؤلاء المستخدمين`,
  erased: (count, shown) =>
    plural('ar', count, {
      zero: 'لا أحد تم محوه',
      one: 'واحد تم محوه',
      two: 'اثنان تم محوهما',
      few: `${shown} تم محوهم`,
      many: `${shown} تم محوهم`,
      other: `${shown} تم محوهم`,
    }),
  erasedHint: 'تم محوهم لاحقًا: محسوبون، لكن بلا صف في القائمة.',
  asOf: (time, zone) => `حتى ${time}، ${zone}`,
  causes: {
    choice: 'إلغاء طوعي',
    nonpayment: 'عدم السداد',
    trial_not_converted: 'فترة تجريبية بلا اشتراك',
    other: 'سبب آخر',
    unknown: 'غير معروف',
  },
  expired: (shown) => `ما انتهى من استئجار ونسخ مجانية وهدايا: ${shown}`,
  expiredHint: 'مستخدمون كان آخر حق مشاهدة لديهم استئجارًا أو نسخة مجانية أو هدية، وانتهى خلال الفترة المحددة.',
  trend: 'التسجيلات اليومية',
  asTable: 'عرض كجدول',
  asChart: 'عرض كمخطط',
  day: 'اليوم',
  total: 'الإجمالي',
  trendSummary: (month, total, before, totalBefore) => `${month}: ${total}. ${before}: ${totalBefore}.`,
  stale: 'هذه آخر الأرقام المستلمة.',
  back: 'العودة إلى القائمة',
  panel: 'المستخدم',
};
