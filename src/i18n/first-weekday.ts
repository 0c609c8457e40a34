// With which day the weeks of a language and its region begin.

/** What browsers call it, as a method or as a property; older ones do not know it. */
interface Weeks {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** 1 Monday … 7 Sunday; Monday, as ISO 8601 has it, where the browser cannot tell. */
export function firstWeekdayOf(lang: string): number {
  const locale = new Intl.Locale(lang) as Intl.Locale & Weeks;
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}
