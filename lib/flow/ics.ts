/** One moment to put into a calendar. */
interface CalendarMoment {
  /** Tells it apart from all others; the same id again replaces the event. */
  readonly uid: string;
  readonly at: Date;
  readonly title: string;
  readonly text: string;
}

/**
 * A calendar file with one event and its alarm, as RFC 5545 wants it: UTC times, CRLF, lines of at most 75 octets.
 *
 * @param now when the file is made
 */
export function icsOf({ uid, at, title, text }: CalendarMoment, now: Date): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//OpenRouter billing help//EN",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER:PT0S",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

/** Such as `20261124T171500Z`. */
const utc = (moment: Date): string => moment.toISOString().replace(/\.\d+|[-:]/g, "");

/** A text value: what ends a line or a value is escaped, control characters that no line may hold are left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n");

/** Most octets of a line, its end not counted. */
const longest = 75;

/** Folds a line between two characters, never inside one: a program that unfolds bytes would break it. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = "";
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > longest) {
      out += "\r\n ";
      octets = 1;
    }
    out += char;
    octets += size;
  }
  return out;
}
