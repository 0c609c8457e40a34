// Which number formats show a date, and the date that a serial number stands for. Pure.

const DAY_MS = 86_400_000;

/** The built-in formats that show a date: 14–22, those of East Asian calendars, and their further ones. 18–21 and 45–47 are times. */
const isBuiltInDate = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Whether a number format shows a date; what it shows in quotes or brackets, or as an escaped sign, does not count. */
export function showsDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').split(';')[0] ?? '';
  return /[yd]/i.test(bare) || /mmm/i.test(bare);
}

/**
 * The date of a serial number, `YYYY-MM-DD`, with its time where it has one, to the second. In the 1900 system day 60 is a 29 February
 * that never was, and stays it. `null` where the number is no day.
 */
export function dateOfSerial(serial: number, system1904: boolean): string | null {
  const seconds = Math.round(serial * 86_400);
  const [day, time] = [Math.floor(seconds / 86_400), seconds % 86_400];
  if (!(day >= 0 && day <= 2_958_465)) return null;
  const date = !system1904 && day === 60 ? '1900-02-29' : new Date(firstDay(day, system1904) + day * DAY_MS).toISOString().slice(0, 10);
  return time === 0 ? date : `${date}T${new Date(time * 1000).toISOString().slice(11, 19)}`;
}

const firstDay = (day: number, system1904: boolean): number =>
  system1904 ? Date.UTC(1904, 0, 1) : day < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
