import { apiKeysList } from "@openrouter/sdk/funcs/apiKeysList.js";
import * as z from "zod/mini";
import { amount, type Check, maybe, type ReadingBy, readRows } from "./lookup";

/** The keys of the account. Money in US dollars. */
export type KeysReading = ReadingBy<typeof keysLookup>;

/** Keys that the API lists at a time, as far as its documents tell. */
const pageSize = 100;

const rowSchema = z.object({
  name: maybe(z.string()),
  label: maybe(z.string()),
  disabled: maybe(z.boolean()),
  created_at: maybe(z.string()),
  usage: maybe(amount),
  usage_daily: maybe(amount),
});

/** The keys of the default workspace: `GET /keys`. The API lists those of another workspace only by its id. */
export const keysLookup = {
  needs: "management-key",
  call: (client, _subject, options) => apiKeysList(client, { includeDisabled: true }, options),
  read: (wire: unknown) => {
    const list = readRows(wire, rowSchema);
    if (list === undefined) return undefined;
    const named = list.rows.filter(({ name, label }) => name || label);
    const isShared = (name: string) => named.filter((row) => row.name === name).length > 1;
    const keys = named.map(({ name, label, ...row }) => ({
      /** With the end of its label if another key has the same name, or if it has no name. */
      name: [
        // A ticket lists names with commas between them.
        name?.replace(/[,;\n]+/g, " "),
        !name || isShared(name) ? endOf(label) : undefined,
      ]
        .filter(Boolean)
        .join(" "),
      /** The few characters that OpenRouter shows of it, never the key. */
      label,
      isDisabled: row.disabled,
      createdAt: row.created_at,
      used: row.usage,
      /** Since midnight UTC. */
      usedToday: row.usage_daily,
    }));
    keys.sort((one, other) => (other.createdAt ?? "").localeCompare(one.createdAt ?? ""));
    return {
      /** The newest first: a stranger's key is rarely an old one. */
      keys,
      /** False if there may be more than were listed, or than could be read. */
      isWhole: list.isWhole && named.length === list.rows.length && list.rows.length < pageSize,
    };
  },
} as const satisfies Check<unknown>;

/** Distinguishes keys with one name. The beginning of a label looks like a key, and would be redacted on a ticket. */
const endOf = (label: string | undefined): string | undefined => label && `(…${label.slice(-3)})`;
