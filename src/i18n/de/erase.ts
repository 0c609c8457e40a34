// German: the words of the dialog that erases users.
import type { EraseTerms, EraseWords } from '../en/erase.js';
import { plural } from '../plural.js';
import { terms as shell } from './shell.js';

const users = (count: number, shown: string): string => plural('de', count, { one: `${shown} Nutzer`, other: `${shown} Nutzer` });

export const erase: EraseWords = {
  title: 'Nutzer löschen',
  titleOne: (name) => `${name} löschen?`,
  titleMany: (count, shown) => `${users(count, shown)} löschen?`,
  others: (count, shown) => plural('de', count, { one: `und ${shown} weiterer`, other: `und ${shown} weitere` }),
  fewer: (selected, now) =>
    `Ausgewählte Nutzer: ${selected}. Davon übrig: ${now}. Die anderen existieren nicht mehr oder passen nicht mehr zum Filter.`,
  more: (selected, now) => `Ausgewählte Nutzer: ${selected}. Inzwischen passen ${now} zum Filter.`,
  renewed: 'Der Löschplan ist abgelaufen, bevor er vollständig ausgeführt war. Dies ist ein neuer mit den verbliebenen Nutzern.',
  goes: 'Wird gelöscht',
  goesText: 'Name, E-Mail, Zusatzfelder, Abos, Ausleihen, Geräte- und Netzwerkadressen: aus allen Tabellen, Importen und Protokollen.',
  stays: 'Bleibt anonymisiert',
  staysText: (count, shown) =>
    plural('de', count, {
      one: `${shown} Wiedergabe, reduziert auf Titel, Tag, volle Minuten, Fortschritt in vollen Prozent und Geräteart.`,
      other: `${shown} Wiedergaben, reduziert auf Titel, Tag, volle Minuten, Fortschritt in vollen Prozent und Geräteart. Nichts verbindet sie miteinander.`,
    }),
  noSessions: 'Keine Wiedergaben.',
  figures: 'Die Kennzahlen vergangener Monate ändern sich nicht.',
  untouched: 'Unverändert',
  running: (count, shown) =>
    plural('de', count, {
      one: `${shown} laufendes Abo beim Zahlungsdienstleister. Kündigen Sie es dort, sonst wird es weiter abgerechnet.`,
      other: `${shown} laufende Abos beim Zahlungsdienstleister. Kündigen Sie sie dort, sonst werden sie weiter abgerechnet.`,
    }),
  noneRunning: 'Beim Zahlungsdienstleister läuft kein Abo.',
  nextRenewal: (date) => `Nächste Verlängerung: ${date}.`,
  final: 'Das Löschen erfolgt sofort und lässt sich nicht rückgängig machen.',
  file: {
    hint: 'Letzte Gelegenheit, eine Kopie für diese Person zu sichern: Profil, Abos, Ausleihen, Wiedergaben.',
    save: (format) => `Als ${format} speichern`,
    formats: { xlsx: 'Excel', json: 'JSON' },
    gathering: 'Datei wird erstellt\u00A0…',
    sessions: (done, total) => `Datei wird erstellt: ${done} von ${total} Wiedergaben`,
    saved: (name) => `Gespeichert als ${name}`,
    failed: 'Keine Datei gespeichert.',
  },
  type: (shown) => `Geben Sie zur Bestätigung ${shown} ein`,
  mistyped: (shown) => `Das ist nicht ${shown}. Es wurde nichts gelöscht.`,
  confirmOne: 'Löschen',
  confirmMany: (count, shown) => `${users(count, shown)} löschen`,
  erasing: (count, shown) =>
    plural('de', count, { one: `${shown} Nutzer wird gelöscht\u00A0…`, other: `${shown} Nutzer werden gelöscht\u00A0…` }),
  progress: (done, total) => `${done} von ${total}`,
  stop: 'Stoppen',
  stopping: 'Stopp nach diesem Abschnitt\u00A0…',
  paused: 'Nichts ist verloren: Das Löschen wird hier fortgesetzt.',
  stopQuestion: 'Löschen stoppen? Wer schon gelöscht ist, bleibt gelöscht.',
  stay: 'Fortsetzen',
  doneOne: (name) => `${name} wurde gelöscht`,
  done: (count, shown) => plural('de', count, { one: `${shown} Nutzer wurde gelöscht`, other: `${shown} Nutzer wurden gelöscht` }),
  kept: (count, shown) =>
    plural('de', count, {
      one: `${shown} Wiedergabe bleibt anonymisiert erhalten.`,
      other: `${shown} Wiedergaben bleiben anonymisiert erhalten.`,
    }),
  partly: 'Nicht alle konnten gelöscht werden',
  stopped: 'Gestoppt',
  nobody: 'Es ist niemand mehr zu löschen',
  erased: (count, shown) => plural('de', count, { one: `${shown} wurde gelöscht`, other: `${shown} wurden gelöscht` }),
  gone: (count, shown) => plural('de', count, { one: `${shown} existierte nicht mehr`, other: `${shown} existierten nicht mehr` }),
  failed: (count, shown) =>
    plural('de', count, { one: `${shown} konnte nicht gelöscht werden`, other: `${shown} konnten nicht gelöscht werden` }),
  left: (count, shown) => plural('de', count, { one: `${shown} ist noch nicht gelöscht`, other: `${shown} sind noch nicht gelöscht` }),
  unsure: (count, shown) =>
    plural('de', count, {
      one: `Bei ${shown} davon blieb die Antwort aus: Möglicherweise ist er schon gelöscht. Löschen Sie weiter, um das zu klären.`,
      other: `Bei ${shown} davon blieb die Antwort aus: Möglicherweise sind sie schon gelöscht. Löschen Sie weiter, um das zu klären.`,
    }),
  because: (name, reason) => `${name}: ${reason}`,
  noReason: 'kein Grund angegeben',
  tryAgain: (_count, shown) => `Wiederholen (${shown})`,
  goOn: (count, shown) => plural('de', count, { one: `${shown} weiteren löschen`, other: `${shown} weitere löschen` }),
};

export const terms: EraseTerms = { ...shell, erase };
