/** Whether a text is the IANA name of a time zone. Never throws. */
export function isTimeZone(name: string): boolean {
  try {
    // Left alone, an empty name would mean the zone of this machine.
    return name !== "" && new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
