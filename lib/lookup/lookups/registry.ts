import type { CheckId } from "@/machines/step";
import { type ActivityReading, activityCheck } from "./activity";
import { type CreditsReading, creditsCheck } from "./credits";
import { type GenerationReading, generationCheck } from "./generation";
import { type KeyReading, keyCheck } from "./key";
import { type KeysReading, keysCheck } from "./keys";
import type { Check } from "./lookup";
import { type ModelsReading, modelsCheck } from "./models";
import { type StatusReading, statusCheck } from "./status";

/** What each check tells. */
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
export type Readings = { readonly [Id in CheckId]?: ReadingOf[Id] | undefined };

/** One of each, or it does not compile. */
export const checks: { readonly [Id in CheckId]: Check<ReadingOf[Id]> } = {
  key: keyCheck,
  credits: creditsCheck,
  keys: keysCheck,
  activity: activityCheck,
  generation: generationCheck,
  models: modelsCheck,
  status: statusCheck,
};
