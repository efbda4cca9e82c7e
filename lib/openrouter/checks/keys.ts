import { apiKeysList } from "@openrouter/sdk/funcs/apiKeysList.js";
import * as z from "zod/mini";
import { type Check, maybe, readRows } from "./check";

/** One key of the account. Money in US dollars. */
export interface KeyRow {
  readonly name: string;
  /** The few characters that OpenRouter shows of it, never the key. */
  readonly label: string | undefined;
  readonly isDisabled: boolean | undefined;
  readonly createdAt: string | undefined;
  readonly used: number | undefined;
  /** Since midnight UTC. */
  readonly usedToday: number | undefined;
}

/** The newest first: a stranger's key is rarely an old one. */
export type KeysReading = readonly KeyRow[];

const rowSchema = z.object({
  name: maybe(z.string()),
  label: maybe(z.string()),
  disabled: maybe(z.boolean()),
  created_at: maybe(z.string()),
  usage: maybe(z.number()),
  usage_daily: maybe(z.number()),
});

/** All keys of the account: `GET /keys`. */
export const keysCheck: Check<KeysReading> = {
  id: "keys",
  needs: "management-key",
  call: (client, _subject, options) => apiKeysList(client, { includeDisabled: true }, options),
  read: (wire) =>
    readRows(wire, rowSchema)
      ?.map((row) => ({
        name: row.name || row.label || "",
        label: row.label,
        isDisabled: row.disabled,
        createdAt: row.created_at,
        used: row.usage,
        usedToday: row.usage_daily,
      }))
      .filter(({ name }) => name !== "")
      .sort((one, other) => (other.createdAt ?? "").localeCompare(one.createdAt ?? "")),
};
