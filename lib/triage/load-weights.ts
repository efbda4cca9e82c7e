import type { Language } from "@/content/languages";
import { loadOnce } from "@/lib/flow/load-once";
import type { Weights } from "./rank-issues";

/** Made by `.ci/install.mjs` from the sentences beside each issue's messages. */
const loaders: Readonly<Record<Language, () => Promise<Weights>>> = {
  en: async () => (await import("./weights/en")).weights,
  es: async () => (await import("./weights/es")).weights,
  ar: async () => (await import("./weights/ar")).weights,
};

/**
 * The weights of a language, fetched once.
 *
 * @throws if the network fails; the next call tries again
 */
export const loadWeights = (language: Language): Promise<Weights> => loadOnce(loaders[language]);
