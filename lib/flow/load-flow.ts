import { defaultLanguage, type Language } from "@/content/languages";
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
  const [flow, words, waysOut] = await Promise.all([machine, copy, loadWords(language, "common")]);
  return flow({ language, copy: words, waysOut });
}

/** Each machine as a chunk of its own, so that a page ships the one flow that it shows, in one language. */
const flows: Readonly<Record<Issue, (language: Language) => Promise<Flow>>> = {
  "missing-credits": (language) =>
    join(
      language,
      import("./flows/missing-credits").then((file) => file.missingCreditsFlow),
      loadWords(language, "missing-credits"),
    ),
  "declined-card": (language) =>
    join(
      language,
      import("./flows/declined-card").then((file) => file.declinedCardFlow),
      loadWords(language, "declined-card"),
    ),
  "unexpected-charges": (language) =>
    join(
      language,
      import("./flows/unexpected-charges").then((file) => file.unexpectedChargesFlow),
      loadWords(language, "unexpected-charges"),
    ),
  "free-model-charges": (language) =>
    join(
      language,
      import("./flows/free-model-charges").then((file) => file.freeModelChargesFlow),
      loadWords(language, "free-model-charges"),
    ),
  refunds: (language) =>
    join(
      language,
      import("./flows/refunds").then((file) => file.refundsFlow),
      loadWords(language, "refunds"),
    ),
  invoices: (language) =>
    join(
      language,
      import("./flows/invoices").then((file) => file.invoicesFlow),
      loadWords(language, "invoices"),
    ),
  "unauthorized-use": (language) =>
    join(
      language,
      import("./flows/unauthorized-use").then((file) => file.unauthorizedUseFlow),
      loadWords(language, "unauthorized-use"),
    ),
};

/**
 * The flow of an issue, built for the present policy.
 *
 * @param language that of tickets and of the staff's desk unless told otherwise
 */
export const loadFlow = (issue: Issue, language: Language = defaultLanguage): Promise<Flow> =>
  flows[issue](language);

/** The seven flows, in the order of the start page. */
export const loadFlows = (language: Language = defaultLanguage): Promise<Flow[]> =>
  Promise.all(issues.map((issue) => loadFlow(issue, language)));
