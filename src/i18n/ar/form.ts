// Arabic: the words of the form that creates and edits a user.
import type { FormTerms, FormWords } from '../en/form.js';
import { isolated } from '../isolated.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';
import { users } from './users.js';

export const form: FormWords = {
  create: 'مستخدم جديد',
  edit: (name) => `تعديل ${name}`,
  editUnknown: 'تعديل المستخدم',
  createButton: 'إنشاء المستخدم',
  save: 'حفظ',
  sending: 'جارٍ الحفظ…',
  required: 'مطلوب',
  notKnown: 'غير معروف',
  archived: 'لم يعد قيد الاستخدام',
  readOnly: 'لا يمكن تعديله هنا',
  kept: (value) => `القيمة الحالية: ${value}. تبقى ما لم تُدخل قيمة أخرى.`,
  notOffered: (value) => `${value} (لم يعد متاحًا)`,
  findOption: 'بحث',
  findIn: (field) => `بحث في ${field}`,
  faults: {
    required: 'هذا الحقل مطلوب.',
    too_long: 'هذا النص طويل جدًا.',
    email: `أدخل عنوان بريد إلكتروني، مثل ${isolated('name@example.com')}.`,
    text: 'يحتوي هذا النص على رموز لا يمكن حفظها.',
    number: 'أدخل رقمًا لا يزيد على خمس عشرة خانة.',
    boolean: 'اختر نعم أو لا.',
    date: 'أدخل تاريخًا كاملًا موجودًا في التقويم.',
    choice: 'اختر من القيم المتاحة.',
    url: `أدخل عنوانًا يبدأ بـ ${isolated('http://')} أو ${isolated('https://')}.`,
    phone: 'أدخل رقم هاتف: أرقام ومسافات، مع علامة + في البداية عند الحاجة.',
    country: 'اختر بلدًا.',
    unknown_field: 'لم يعد هذا الحقل موجودًا.',
    archived: 'لم يعد هذا الحقل قيد الاستخدام.',
    taken: 'هذا البريد الإلكتروني لمستخدم آخر.',
    refused: 'لا يقبل الخادم هذه القيمة.',
  },
  openOther: 'فتح ذلك المستخدم',
  wrong: (count, shown) =>
    plural('ar', count, {
      zero: 'لا حقول تحتاج إلى مراجعة.',
      one: 'حقل واحد يحتاج إلى مراجعة.',
      two: 'حقلان يحتاجان إلى مراجعة.',
      few: `${shown} حقول تحتاج إلى مراجعة.`,
      many: `${shown} حقلًا تحتاج إلى مراجعة.`,
      other: `${shown} حقل تحتاج إلى مراجعة.`,
    }),
  still: 'ما أدخلته لا يزال هنا.',
  perhapsSaved: 'ربما تم الحفظ رغم ذلك؛ وإعادة المحاولة لا تحفظ شيئًا مرتين.',
  gone: 'ربما حذف شخص آخر هذا الحساب.',
  losing: 'المغادرة دون حفظ؟',
  stay: 'متابعة التعديل',
  lose: 'مغادرة',
  clash: {
    title: 'عدّل شخص آخر هذا المستخدم في هذه الأثناء',
    lead: 'لم يُفقد شيء. اختر القيمة المعتمدة لكل حقل، ثم احفظ.',
    mine: 'قيمتك',
    theirs: 'القيمة الأخرى',
    before: (value) => `قبل التعديل: ${value}`,
    by: {
      mine: 'تعديلك',
      theirs: 'تعديل الشخص الآخر',
      both: 'عدّله كلاكما: اختر',
    },
    undecided: 'اختر إحدى القيمتين.',
    save: 'حفظ ما تم اختياره',
  },
};

export const terms: FormTerms = { ...shell, ...users, form };
