// Arabic: the words of the dialog that erases users.
import type { EraseTerms, EraseWords } from '../en/erase.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';

/** In the genitive, as after a verbal noun. */
const users = (count: number, shown: string): string =>
  plural('ar', count, {
    zero: `${shown} مستخدم`,
    one: 'مستخدم واحد',
    two: 'مستخدمَين اثنين',
    few: `${shown} مستخدمين`,
    many: `${shown} مستخدمًا`,
    other: `${shown} مستخدم`,
  });

const REDUCED = 'مختزلة إلى عنوان المحتوى واليوم والدقائق الكاملة ونسبة الإكمال دون كسور ونوع الجهاز';

export const erase: EraseWords = {
  title: 'محو مستخدمين',
  titleOne: (name) => `محو ${name}؟`,
  titleMany: (count, shown) => `محو ${users(count, shown)}؟`,
  others: (count, shown) =>
    plural('ar', count, {
      zero: 'ولا أحد غيرهم',
      one: 'ومستخدم آخر',
      two: 'ومستخدمان آخران',
      few: `و${shown} مستخدمين آخرين`,
      many: `و${shown} مستخدمًا آخر`,
      other: `و${shown} مستخدم آخر`,
    }),
  fewer: (selected, now) => `عدد المستخدمين المحددين: ${selected}، والمتبقي منهم: ${now}. الآخرون لم يعودوا موجودين أو لم يعودوا مطابقين.`,
  more: (selected, now) => `عدد المستخدمين المحددين: ${selected}، وعدد المطابقين الآن: ${now}.`,
  renewed: 'انتهت صلاحية الخطة قبل تنفيذها بالكامل. هذه خطة جديدة للمستخدمين المتبقين.',
  goes: 'يُمحى',
  goesText:
    'الاسم والبريد الإلكتروني والحقول المخصصة والاشتراكات وعمليات الاستئجار وعناوين الأجهزة والشبكات: من كل جدول وكل عملية استيراد وكل سجل.',
  stays: 'يبقى بعد إخفاء الهوية',
  staysText: (count, shown) =>
    plural('ar', count, {
      zero: 'لا جلسات مشاهدة.',
      one: `جلسة مشاهدة واحدة، ${REDUCED}.`,
      two: `جلستا مشاهدة، كل منهما ${REDUCED}. لا شيء يربط بينهما.`,
      few: `${shown} جلسات مشاهدة، ${REDUCED}. لا شيء يربط بينها.`,
      many: `${shown} جلسة مشاهدة، ${REDUCED}. لا شيء يربط بينها.`,
      other: `${shown} جلسة مشاهدة، ${REDUCED}. لا شيء يربط بينها.`,
    }),
  noSessions: 'لا جلسات مشاهدة.',
  figures: 'لا تتغير أرقام الأشهر الماضية.',
  untouched: 'لا يتأثر',
  running: (count, shown) =>
    plural('ar', count, {
      zero: 'لا اشتراكات سارية لدى مزوّد الدفع.',
      one: 'اشتراك واحد سارٍ لدى مزوّد الدفع. ألغِه هناك، وإلا استمر تحصيل رسومه.',
      two: 'اشتراكان ساريان لدى مزوّد الدفع. ألغِهما هناك، وإلا استمر تحصيل رسومهما.',
      few: `${shown} اشتراكات سارية لدى مزوّد الدفع. ألغِها هناك، وإلا استمر تحصيل رسومها.`,
      many: `${shown} اشتراكًا ساريًا لدى مزوّد الدفع. ألغِها هناك، وإلا استمر تحصيل رسومها.`,
      other: `${shown} اشتراك سارٍ لدى مزوّد الدفع. ألغِها هناك، وإلا استمر تحصيل رسومها.`,
    }),
  noneRunning: 'لا اشتراكات سارية لدى مزوّد الدفع.',
  nextRenewal: (date) => `التجديد التالي: ${date}.`,
  final: 'يُنفَّذ المحو فورًا ولا يمكن التراجع عنه.',
  file: {
    hint: 'آخر فرصة للاحتفاظ بنسخة لهذا الشخص: الملف الشخصي والاشتراكات وعمليات الاستئجار وجلسات المشاهدة.',
    save: (format) => `حفظ بصيغة ${format}`,
    formats: { xlsx: 'Excel', json: 'JSON' },
    gathering: 'جارٍ تجهيز الملف…',
    sessions: (done, total) => `جارٍ تجهيز الملف، الجلسات: ${done} من ${total}`,
    saved: (name) => `تم الحفظ باسم ${name}`,
    failed: 'لم يُحفظ أي ملف.',
  },
  type: (shown) => `اكتب ${shown} للتأكيد`,
  mistyped: (shown) => `ما كتبته ليس ${shown}. لم يُمحَ شيء.`,
  confirmOne: 'محو',
  confirmMany: (count, shown) => `محو ${users(count, shown)}`,
  erasing: (count, shown) => `جارٍ محو ${users(count, shown)}…`,
  progress: (done, total) => `${done} من ${total}`,
  stop: 'إيقاف',
  stopping: 'سيتوقف بعد هذه الدفعة…',
  paused: 'لم يُفقد شيء: يُستأنف المحو من هنا.',
  stopQuestion: 'إيقاف المحو؟ من تم محوهم لا يمكن استعادتهم.',
  stay: 'متابعة',
  doneOne: (name) => `تم محو ${name}`,
  done: (count, shown) => `تم محو ${users(count, shown)}`,
  kept: (count, shown) =>
    plural('ar', count, {
      zero: 'لا تبقى أي جلسة مشاهدة.',
      one: 'تبقى جلسة مشاهدة واحدة بعد إخفاء الهوية.',
      two: 'تبقى جلستا مشاهدة بعد إخفاء الهوية.',
      few: `تبقى ${shown} جلسات مشاهدة بعد إخفاء الهوية.`,
      many: `تبقى ${shown} جلسة مشاهدة بعد إخفاء الهوية.`,
      other: `تبقى ${shown} جلسة مشاهدة بعد إخفاء الهوية.`,
    }),
  partly: 'لم يكتمل المحو',
  stopped: 'تم إيقاف المحو',
  nobody: 'لم يبقَ أحد لمحوه',
  erased: (count, shown) => `تم محو ${users(count, shown)}`,
  gone: (count, shown) =>
    plural('ar', count, {
      zero: 'لا مستخدمين محذوفين من قبل',
      one: 'مستخدم واحد محذوف من قبل',
      two: 'مستخدمان محذوفان من قبل',
      few: `${shown} مستخدمين محذوفين من قبل`,
      many: `${shown} مستخدمًا محذوفًا من قبل`,
      other: `${shown} مستخدم محذوف من قبل`,
    }),
  failed: (count, shown) => `تعذّر محو ${users(count, shown)}`,
  left: (count, shown) => `لم يتم بعد محو ${users(count, shown)}`,
  unsure: (count, shown) =>
    plural('ar', count, {
      zero: 'وصل رد بشأن الجميع.',
      one: 'لم يصل رد بشأن واحد منهم، وربما تم محوه. تابع لمعرفة ذلك.',
      two: 'لم يصل رد بشأن اثنين منهم، وربما تم محوهما. تابع لمعرفة ذلك.',
      few: `لم يصل رد بشأن ${shown} منهم، وربما تم محوهم. تابع لمعرفة ذلك.`,
      many: `لم يصل رد بشأن ${shown} منهم، وربما تم محوهم. تابع لمعرفة ذلك.`,
      other: `لم يصل رد بشأن ${shown} منهم، وربما تم محوهم. تابع لمعرفة ذلك.`,
    }),
  because: (name, reason) => `${name}: ${reason}`,
  noReason: 'دون ذكر السبب',
  tryAgain: (count, shown) => `إعادة المحاولة مع ${users(count, shown)}`,
  goOn: (count, shown) =>
    plural('ar', count, {
      zero: 'متابعة المحو',
      one: 'محو المستخدم المتبقي',
      two: 'محو المستخدمَين المتبقيَين',
      few: `محو المتبقين (${shown})`,
      many: `محو المتبقين (${shown})`,
      other: `محو المتبقين (${shown})`,
    }),
};

export const terms: EraseTerms = { ...shell, erase };
