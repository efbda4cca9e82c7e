import type { Issue } from "@/machines/registry";
import { readStored, store } from "../ui/device-storage";

const place = (issue: Issue) => `billing-help/key/${issue}`;
const held = new Map<Issue, string>();

/**
 * The idempotency key of this tab's ticket form: a double click, a retry and a reload are the same submission.
 * Kept for this tab only, so that two tabs make two tickets.
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
  store(place(issue), key, "sessionStorage");
}

/** Makes the next ticket of this form another one. */
export function renewFormKey(issue: Issue): void {
  held.delete(issue);
  store(place(issue), undefined, "sessionStorage");
}

function stored(issue: Issue): string | undefined {
  const text = readStored(place(issue), "sessionStorage");
  return text !== null && /^[0-9a-f-]{36}$/.test(text) ? text : undefined;
}
