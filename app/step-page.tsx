import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Faq } from "@/components/shell/faq";
import { WizardOf } from "@/components/wizard/wizard-of";
import { loadFlow } from "@/lib/flow/load-flow";
import { canonicalPath, faqOf, isPublicStep } from "@/lib/flow/public-steps";
import { readAddress } from "@/lib/flow/read-address";
import { carriedLines, screenOf } from "@/lib/flow/screen";
import { checkPlain } from "./check-plain";
import { pageMetadata } from "./site-metadata";

/** Characters; search engines cut off what is longer. */
const longestDescription = 155;

/** The step that an address names, or the 404 page. Shared by the static pages and by those with answers. */
export async function StepPage({ path, query }: { path: string; query: string }) {
  const read = readAddress(path + query);
  if (read === undefined) notFound();
  const flow = await loadFlow(read.address.issue);
  const carried = await carriedLines(loadFlow, read.address);
  const screen = screenOf(flow, read.address);
  if (screen === undefined) notFound();
  const faq = query === "" ? faqOf(flow, screen.step) : undefined;
  return (
    <>
      <WizardOf
        issue={flow.issue}
        served={path + query}
        carried={carried.lines}
        carriedDropped={carried.dropped.length}
        checkPlain={checkPlain}
      />
      {faq && <Faq {...faq} />}
    </>
  );
}

/** Title of a step, so that a tab or a shared link says where it leads. */
export async function stepMetadata(path: string): Promise<Metadata> {
  const read = readAddress(path);
  if (read === undefined) return {};
  const flow = await loadFlow(read.address.issue);
  const step = read.address.step ?? flow.chart.initial;
  const heading = flow.copy.steps[step]?.heading;
  if (heading === undefined) return {};
  return pageMetadata({
    title: heading.replaceAll("`", ""),
    description: faqOf(flow, step)?.answer.slice(0, longestDescription) ?? flow.copy.summary,
    path: canonicalPath(flow, step),
    isPublic: isPublicStep(flow, step),
  });
}
