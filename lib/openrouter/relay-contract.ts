import * as z from "zod/mini";

/** What `POST /api/relay/{check}` is sent. */
export const relayBodySchema = z.strictObject({
  key: z.optional(z.string().check(z.maxLength(300), z.regex(/^[\x21-\x7e]+$/))),
  generationId: z.optional(z.string().check(z.regex(/^gen-[A-Za-z0-9-]{4,80}$/))),
});

export type RelayBody = z.infer<typeof relayBodySchema>;

/** Stands on an answer that came from the API, whatever its status: without it the relay speaks for itself. */
export const relayedHeader = "x-relayed";

/** Bytes. The list of models is the longest answer, and well below it. */
export const mostBytes = 8 * 1024 * 1024;

/** What `GET /api/checks` answers. */
export const checksConfigSchema = z.object({
  /** Of OpenRouter's API. */
  apiUrl: z.url(),
  /** Whether the relay is on. */
  relay: z.boolean(),
});

export type ChecksConfig = z.infer<typeof checksConfigSchema>;
