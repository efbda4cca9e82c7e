import { apiKeysList } from "@openrouter/sdk/funcs/apiKeysList.js";
import * as z from "zod/mini";
import { amount, type Check, maybe, readRows } from "./lookup";

/** One key of the account. Money in US dollars. */
interface KeyRow {
  /** With the end of its label if another key has the same name, or if it has no name. */
  readonly name: string;
  /** The few characters that OpenRouter shows of it, never the key. */
  readonly label: string | undefined;
  readonly isDisabled: boolean | undefined;
  readonly createdAt: string | undefined;
  readonly used: number | undefined;
  /** Since midnight UTC. */
  readonly usedToday: number | undefined;
}

export interface KeysReading {
  /** The newest first: a stranger's key is rarely an old one. */
  readonly keys: readonly KeyRow[];
  /** False if there may be more than were listed, or than could be read. */
  readonly isWhole: boolean;
}

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
export const keysLookup: Check<KeysReading> = {
  needs: "management-key",
  call: (client, _subject, options) => apiKeysList(client, { includeDisabled: true }, options),
  read: (wire) => {
    const list = readRows(wire, rowSchema);
    if (list === undefined) return undefined;
    const named = list.rows.filter(({ name, label }) => name || label);
    const isShared = (name: string) => named.filter((row) => row.name === name).length > 1;
    const keys = named.map(({ name, label, ...row }) => ({
      name: [
        // A ticket lists names with commas between them.
        name?.replace(/[,;\n]+/g, " "),
        !name || isShared(name) ? endOf(label) : undefined,
      ]
        .filter(Boolean)
        .join(" "),
      label,
      isDisabled: row.disabled,
      createdAt: row.created_at,
      used: row.usage,
      usedToday: row.usage_daily,
    }));
    keys.sort((one, other) => (other.createdAt ?? "").localeCompare(one.createdAt ?? ""));
    return {
      keys,
      isWhole: list.isWhole && named.length === list.rows.length && list.rows.length < pageSize,
    };
  },
};

/** Distinguishes keys with one name. The beginning of a label looks like a key, and would be redacted on a ticket. */
const endOf = (label: string | undefined): string | undefined => label && `(…${label.slice(-3)})`;
