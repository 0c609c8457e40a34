// Arabic: the words of the dialog that lists the keys.
import type { KeysTerms } from '../en/keys.js';
import { terms as list } from './list.js';

const keys: KeysTerms['keys'] = {
  note: 'تعمل ما دام المؤشر أو التركيز هنا، ولا تعمل أثناء الكتابة.',
  or: 'أو',
  groups: {
    page: 'في أي مكان هنا',
    list: 'عبر القائمة',
    row: 'على مستخدم في القائمة',
    user: 'في ملف المستخدم',
    boxes: 'في القوائم ومربعات الحوار',
  },
  does: {
    keys: 'عرض هذه القائمة',
    search: 'البحث',
    close: 'إغلاق ملف المستخدم',
    cells: 'إلى الخلية المجاورة',
    rows: 'إلى المستخدم المجاور',
    cellEnds: 'أول خلية في الصف أو آخرها',
    rowEnds: 'أول مستخدم أو آخرهم',
    pages: 'صفحة إلى الأعلى أو الأسفل',
    select: 'تحديد المستخدم أو إلغاء تحديده',
    range: 'تحديد الجميع من الأخير حتى هنا',
    open: 'فتح المستخدم، على الاسم',
    act: 'عرض الإجراءات للمستخدم',
    gear: 'مثل ذلك، على الترس',
    inside: 'إلى داخل الخلية، إلى ما يُضغط',
    outside: 'العودة إلى الخلية',
    sort: 'الترتيب، على رأس عمود',
    sections: 'من رؤوس الأعمدة إلى الصفوف ثم إلى الخارج',
    tabs: 'إلى علامة التبويب المجاورة',
    tabEnds: 'أول علامة تبويب أو آخرها',
    steps: 'المستخدم السابق أو التالي، على السهمين',
    entries: 'إلى البند المجاور في القائمة',
    entryEnds: 'أول بند أو آخره',
    leave: 'الإغلاق والعودة إلى حيث كنت',
  },
  caps: {
    control: 'Ctrl',
    shift: 'Shift',
    escape: 'Esc',
    enter: 'Enter',
    space: 'مسافة',
    tab: 'Tab',
    home: 'Home',
    end: 'End',
    pageUp: 'Page Up',
    pageDown: 'Page Down',
    menu: 'قائمة',
    up: 'أعلى',
    down: 'أسفل',
    left: 'يسار',
    right: 'يمين',
  },
};

export const terms: KeysTerms = { ...list, keys };
