import type { Issue } from "@/machines/registry";

const place = (issue: Issue) => `billing-help/key/${issue}`;
const held = new Map<Issue, string>();

/**
 * The idempotency key of this tab's ticket form: a double click, a retry and a reload are the same submission.
 * Kept for the tab alone, so that two tabs are two tickets.
 *
 * @returns a UUID
 */
export function formKey(issue: Issue): string {
  const key = held.get(issue) ?? stored(issue) ?? crypto.randomUUID();
  keepFormKey(issue, key);
  return key;
}

/** Goes on with a key that the server has made for the form, so that the reference which the person reads stays the same. */
export function keepFormKey(issue: Issue, key: string): void {
  held.set(issue, key);
  try {
    window.sessionStorage.setItem(place(issue), key);
  } catch {
    // Without storage the page itself remembers, as long as it is open.
  }
}

/** Makes the next ticket of this form another one. */
export function renewFormKey(issue: Issue): void {
  held.delete(issue);
  try {
    window.sessionStorage.removeItem(place(issue));
  } catch {
    // Nothing was stored either.
  }
}

function stored(issue: Issue): string | undefined {
  try {
    const text = window.sessionStorage.getItem(place(issue));
    return text !== null && /^[0-9a-f-]{36}$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
