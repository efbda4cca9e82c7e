import { modelsList } from "@openrouter/sdk/funcs/modelsList.js";
import { distance } from "fastest-levenshtein";
import * as z from "zod/mini";
import { policy } from "@/content/policy";
import { amount, type Check, type LookupSubject, maybe, type ReadingBy, readRows } from "./lookup";

/** The result for a slug. F1, P4 */
export type ModelsReading = ReadingBy<typeof modelsLookup>;

const rowSchema = z.object({
  id: z.string(),
  pricing: maybe(z.object({ prompt: maybe(amount), completion: maybe(amount) })),
});
/** Suffixes that may follow any name in a request and are in no list. */
const routed = /:(online|nitro|floor|exacto)$/;
/** Letters that a slip changes at most, as a part of the name. */
const slip = 0.4;

/** The list of models: `GET /models`. */
export const modelsLookup = {
  needs: "nothing",
  call: (client, _subject, options) => modelsList(client, undefined, options),
  read: (wire: unknown, { model = "" }: LookupSubject) => {
    const rows = readRows(wire, rowSchema)?.rows;
    if (rows === undefined) return undefined;
    const asked = model.trim().toLowerCase();
    const { suffix } = policy.freeModels;
    const listed = new Map(rows.map((row) => [row.id.toLowerCase(), row]));
    const slug = listed.has(asked) ? asked : asked.replace(routed, "");
    const row = listed.get(slug);
    const input = perMillion(row?.pricing?.prompt);
    const output = perMillion(row?.pricing?.completion);
    const twin = listed.get(`${slug}${suffix}`)?.id;
    return {
      /** As it was asked for. */
      slug: model.trim(),
      /** Whether that adds a web search, which costs something on a free model too. F5 */
      isOnline: asked.endsWith(":online"),
      /** `undefined`: no model has that name. Prices in US dollars for a million tokens. */
      found: row && {
        slug: row.id,
        /** A free variant, or one that costs nothing under a name of its own. */
        isFree: row.id.endsWith(suffix) || (input === 0 && output === 0),
        input,
        output,
      },
      /** The free variant of a model that costs something. */
      freeTwin: slug.endsWith(suffix) ? undefined : twin,
      /** Names that look alike, the nearest first; none if the slug is right. */
      nearest: row ? [] : nearestTo(slug, [...listed.keys()]),
    };
  },
} as const satisfies Check<unknown>;

const perMillion = (perToken: number | undefined): number | undefined => {
  const price = (perToken ?? Number.NaN) * 1e6;
  // Routers name -1, for the price of the model that they choose.
  return Number.isFinite(price) && price >= 0 ? Math.round(price * 1e4) / 1e4 : undefined;
};

function nearestTo(slug: string, names: readonly string[]): string[] {
  if (slug === "") return [];
  const far = (name: string) => {
    const short = name.slice(name.indexOf("/") + 1);
    // Many leave the author's name out.
    return Math.min(distance(slug, name) / name.length, distance(slug, short) / short.length);
  };
  return names
    .map((name) => ({ name, far: far(name) }))
    .filter((candidate) => candidate.far <= slip)
    .sort((one, other) => one.far - other.far)
    .slice(0, 3)
    .map(({ name }) => name);
}
