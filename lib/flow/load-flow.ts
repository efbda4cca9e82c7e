import { declinedCardWording } from "@/content/declined-card/messages";
import { freeModelChargesWording } from "@/content/free-model-charges/messages";
import { invoicesWording } from "@/content/invoices/messages";
import { defaultLanguage, type Language } from "@/content/languages";
import { missingCreditsWording } from "@/content/missing-credits/messages";
import { refundsWording } from "@/content/refunds/messages";
import { commonWording } from "@/content/ui/common/messages";
import { unauthorizedUseWording } from "@/content/unauthorized-use/messages";
import { unexpectedChargesWording } from "@/content/unexpected-charges/messages";
import { loadWords } from "@/lib/language/load-words";
import { type Chart, type Issue, issues } from "@/machines/step";
import type { Flow, FlowWords } from "./flow";

type Join<C extends Chart> = (words: FlowWords<C>) => Flow;

/** Fetches a machine and its words side by side. */
async function join<C extends Chart>(
  language: Language,
  machine: Promise<Join<C>>,
  copy: Promise<FlowWords<C>["copy"]>,
): Promise<Flow> {
  const [flow, words, waysOut] = await Promise.all([machine, copy, loadWords(language, commonWording)]);
  return flow({ language, copy: words, waysOut });
}

/** Each machine as a chunk of its own, so that a page ships the one flow that it shows, in one language. */
const flows: Readonly<Record<Issue, (language: Language) => Promise<Flow>>> = {
  "missing-credits": (language) =>
    join(
      language,
      import("./flows/missing-credits").then((file) => file.missingCreditsFlow),
      loadWords(language, missingCreditsWording),
    ),
  "declined-card": (language) =>
    join(
      language,
      import("./flows/declined-card").then((file) => file.declinedCardFlow),
      loadWords(language, declinedCardWording),
    ),
  "unexpected-charges": (language) =>
    join(
      language,
      import("./flows/unexpected-charges").then((file) => file.unexpectedChargesFlow),
      loadWords(language, unexpectedChargesWording),
    ),
  "free-model-charges": (language) =>
    join(
      language,
      import("./flows/free-model-charges").then((file) => file.freeModelChargesFlow),
      loadWords(language, freeModelChargesWording),
    ),
  refunds: (language) =>
    join(
      language,
      import("./flows/refunds").then((file) => file.refundsFlow),
      loadWords(language, refundsWording),
    ),
  invoices: (language) =>
    join(
      language,
      import("./flows/invoices").then((file) => file.invoicesFlow),
      loadWords(language, invoicesWording),
    ),
  "unauthorized-use": (language) =>
    join(
      language,
      import("./flows/unauthorized-use").then((file) => file.unauthorizedUseFlow),
      loadWords(language, unauthorizedUseWording),
    ),
};

/** Each is built once: to make a machine takes as long as to walk through it. */
const loaded = new Map<string, Promise<Flow>>();

/**
 * The flow of an issue, built for the present policy.
 *
 * @param language that of tickets and of the staff's desk unless told otherwise
 */
export function loadFlow(issue: Issue, language: Language = defaultLanguage): Promise<Flow> {
  const key = `${language}/${issue}`;
  const before = loaded.get(key);
  if (before) return before;
  const flow = flows[issue](language);
  loaded.set(key, flow);
  // What could not be fetched without a network is fetched again.
  flow.catch(() => loaded.delete(key));
  return flow;
}

/** The seven flows, in the order of the start page. */
export const loadFlows = (language: Language = defaultLanguage): Promise<Flow[]> =>
  Promise.all(issues.map((issue) => loadFlow(issue, language)));
