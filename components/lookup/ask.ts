import { queryOptions } from "@tanstack/react-query";
import { type LookupConfig, lookupConfigSchema } from "@/lib/lookup/relay-contract";
import { type LookupAsk, runLookup } from "@/lib/lookup/run-lookup";
import type { LookupId } from "@/machines/step";
import { currentKey, lookupStore, note } from "./lookup-store";

/** Milliseconds; until it is known where to ask, nothing can be looked up. */
const longestConfig = 10_000;

/** Where to ask, from our own server: a page that was built knows no settings. Fails if no answer comes in time. */
export const configQuery = queryOptions({
  queryKey: ["checks-config"],
  queryFn: async ({ signal }): Promise<LookupConfig> => {
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(longestConfig)]);
    return lookupConfigSchema.parse(await (await fetch("/api/checks", { signal: inTime })).json());
  },
});

/**
 * One check as a query. Its name holds the number of the key, never the key: names are kept and shown in many places.
 *
 * @param config `undefined` while it is not known; nothing may be asked then
 */
export const lookupQuery = (id: LookupId, config: LookupConfig | undefined) => {
  const { keyNumber, isRelayed, model, generationId } = lookupStore.get();
  const viaRelay = isRelayed || id === "status";
  return queryOptions({
    queryKey: ["check", id, subjectOf(id, model, generationId), keyNumber, viaRelay ? "relay" : "direct"],
    enabled: false,
    queryFn: async ({ signal }) => {
      const apiUrl = config?.apiUrl ?? "";
      const outcome = await runLookup(id, {
        apiUrl,
        key: currentKey(),
        model,
        generationId,
        signal,
        ...(viaRelay ? { relay: askRelay } : {}),
        whyNoAnswer: () => whyNoAnswer(apiUrl, signal),
      });
      note(id, outcome.ok ? outcome.reading : undefined);
      return outcome;
    },
  });
};

/** Only what a check is about goes into its name: else a new model would forget the balance. */
function subjectOf(id: LookupId, model: string, generationId: string): string {
  if (id === "models") return model;
  return id === "generation" ? generationId : "";
}

const askRelay: NonNullable<LookupAsk["relay"]> = (check, body, signal) =>
  fetch(`/api/relay/${check}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });

/** A browser does not distinguish "nobody answered" from "not allowed to read": a `no-cors` request does. */
async function whyNoAnswer(
  apiUrl: string,
  signal: AbortSignal,
): Promise<"offline" | "unreachable" | "blocked"> {
  if (!navigator.onLine) return "offline";
  try {
    await fetch(`${apiUrl}/models`, {
      mode: "no-cors",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.any([signal, AbortSignal.timeout(4000)]),
    });
    return "blocked";
  } catch {
    return "unreachable";
  }
}
