import type { LookupId } from "@/machines/step";
import { type ActivityReading, activityLookup } from "./activity";
import { type CreditsReading, creditsLookup } from "./credits";
import { type GenerationReading, generationLookup } from "./generation";
import { type KeyReading, keyLookup } from "./key";
import { type KeysReading, keysLookup } from "./keys";
import type { Check } from "./lookup";
import { type ModelsReading, modelsLookup } from "./models";
import { type StatusReading, statusLookup } from "./status";

/** The reading of each check. */
export interface ReadingOf {
  readonly key: KeyReading;
  readonly credits: CreditsReading;
  readonly keys: KeysReading;
  readonly activity: ActivityReading;
  readonly generation: GenerationReading;
  readonly models: ModelsReading;
  readonly status: StatusReading;
}

/** All that has been looked up so far. */
export type Readings = { readonly [Id in LookupId]?: ReadingOf[Id] | undefined };

/** One of each, or it does not compile. */
export const checks: { readonly [Id in LookupId]: Check<ReadingOf[Id]> } = {
  key: keyLookup,
  credits: creditsLookup,
  keys: keysLookup,
  activity: activityLookup,
  generation: generationLookup,
  models: modelsLookup,
  status: statusLookup,
};
