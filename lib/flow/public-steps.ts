import type { Flow } from "./flow";
import { metaOf } from "./options";

/** The pages without steps that search engines may show. */
export const publicPages = ["/", "/prevent", "/error"] as const;

/** Whether a step is useful to a stranger on its own. A form, a thank-you or a hand-over is not. */
export function isPublicStep(flow: Flow, step: string): boolean {
  const meta = metaOf(flow, step);
  if (meta === undefined || meta.kind === "form") return false;
  return meta.kind !== "outcome" || meta.outcome === "why-not";
}

/** The steps that search engines may show, each under the one address that they should know. */
export function publicPaths(flow: Flow): string[] {
  return Object.keys(flow.chart.states)
    .filter((step) => isPublicStep(flow, step))
    .map((step) => canonicalPath(flow, step));
}

/** The first step of an issue has two addresses; the short one counts. */
export const canonicalPath = ({ issue, chart }: Pick<Flow, "issue" | "chart">, step: string): string =>
  step === chart.initial ? `/${issue}` : `/${issue}/${step}`;

/** A question with its answer, as the page shows them. */
export interface FaqEntry {
  readonly question: string;
  readonly answer: string;
}

/**
 * The question and answer of a step for search engines: its heading, and the text below it.
 *
 * @returns `undefined` if the step only asks
 */
export function faqOf(flow: Flow, step: string): FaqEntry | undefined {
  const copy = flow.messages.steps[step];
  if (copy === undefined || !isPublicStep(flow, step)) return undefined;
  const said = [
    ...(copy.body ?? []),
    ...(copy.actions ?? []).flatMap(({ text, note }) => (note === undefined ? [text] : [text, note])),
  ];
  const plain = (text: string) => text.replaceAll("`", "");
  return said.length === 0 ? undefined : { question: plain(copy.heading), answer: said.map(plain).join(" ") };
}
