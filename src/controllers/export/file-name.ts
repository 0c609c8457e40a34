// Names a file so that every system takes it. Pure. A name stays in the browser's list of what it saved: it holds nobody's name or e-mail.
import { wallClock } from '../../contract/calendar.js';
import type { FileFormat } from '../../sheet/out/table.js';

/** What Windows, macOS, Linux or a browser does not take, what a person does not see, and half signs. */
// oxlint-disable-next-line no-control-regex
const ILLEGAL = /[<>:"/\\|?*\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uD800-\uDFFF]+/gu;
/** Names of devices, which Windows takes for no file, whatever stands behind their first dot: `con.example.com` is one. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i;
/** Bytes in UTF-8: with date and ending still a name everywhere. */
const LONGEST = 180;

/** Parts with spaces between, the local date and time of `at` (Unix ms) at the end: `example.com users active 2026-11-26 0905.xlsx`. */
export function fileName(parts: readonly string[], { at, zone, format }: { at: number; zone: string; format: FileFormat }): string {
  const { date, clockMs } = wallClock(at, zone);
  const minutes = Math.floor(clockMs / 60_000);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;
  const legal = parts.map((part) => part.normalize('NFC').replace(ILLEGAL, ' ').replace(/\s+/g, ' ').trim());
  const name = shortened(legal.filter((part) => part !== '').join(' ')).replace(/^[. ]+|[. ]+$/g, '');
  return `${DEVICES.test(name) || name === '' ? '_' : ''}${name} ${date} ${time}.${format}`;
}

/** As many whole signs as there is room for. */
function shortened(text: string): string {
  const encoder = new TextEncoder();
  let [name, bytes] = ['', 0];
  for (const sign of text) {
    bytes += encoder.encode(sign).length;
    if (bytes > LONGEST) return name;
    name += sign;
  }
  return name;
}

export const TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
};
