import * as z from "zod/mini";

/** What `POST /api/relay/{check}` is sent. */
export const relayBodySchema = z.strictObject({
  key: z.optional(z.string().check(z.maxLength(300), z.regex(/^[\x21-\x7e]+$/))),
  generationId: z.optional(z.string().check(z.regex(/^gen-[A-Za-z0-9-]{4,80}$/))),
});

export type RelayBody = z.infer<typeof relayBodySchema>;

/**
 * `1` on an answer that came from the API, whatever its status; without it the answer is the relay's own. `broken` if
 * the API answered and the answer could not be read to its end.
 */
export const relayedHeader = "x-relayed";

/** Why the relay has no answer of the API: unreachable, too late, broken off or too long. */
export type RelayTrouble = "unreachable" | "too-late" | "broken";

/** How the relay answers then. */
export const troubleAnswers: Readonly<
  Record<RelayTrouble, { readonly status: number; readonly headers?: Readonly<Record<string, string>> }>
> = {
  unreachable: { status: 502 },
  "too-late": { status: 504 },
  broken: { status: 502, headers: { [relayedHeader]: "broken" } },
};

/** Bytes. The list of models is the longest answer, and well below it. */
export const mostBytes = 8 * 1024 * 1024;

/** What `GET /api/checks` answers. */
export const lookupConfigSchema = z.object({
  /** Of OpenRouter's API. */
  apiUrl: z.url(),
  /** Whether the relay is on. */
  relay: z.boolean(),
});

export type LookupConfig = z.infer<typeof lookupConfigSchema>;
