import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Shell } from "@/components/shell/shell";
import { StepLanguages } from "@/components/wizard/step-languages";
import { WizardOf } from "@/components/wizard/wizard-of";
import type { Language } from "@/content/languages";
import { endAt } from "@/lib/counts/page-life";
import { loadFlow } from "@/lib/flow/load-flow";
import { canonicalPath, faqOf, isPublicStep } from "@/lib/flow/public-steps";
import { readAddress } from "@/lib/flow/read-address";
import { carriedLines, screenOf } from "@/lib/flow/screen";
import { pathIn } from "@/lib/language/language-path";
import { reviewPlain } from "./actions/review-plain";
import { pageMetadata } from "./site-metadata";

interface Props {
  language: Language;
  /** Without the language. */
  path: string;
  query: string;
}

/** The step that an address names, or the 404 page. Shared by the static pages and by those with answers. */
export async function StepPage({ language, path, query }: Props) {
  const served = pathIn(language, path + query);
  const read = readAddress(served);
  if (read === undefined) notFound();
  const flow = await loadFlow(read.address.issue, language);
  const carried = await carriedLines((issue) => loadFlow(issue, language), read.address);
  const screen = screenOf(flow, read.address);
  if (screen === undefined) notFound();
  return (
    <Shell language={language} languageLinks={<StepLanguages served={served} />}>
      <WizardOf
        issue={flow.issue}
        step={screen.step}
        end={endAt(screen.meta)}
        served={served}
        carried={carried.lines}
        carriedDropped={carried.dropped.length}
        reviewPlain={reviewPlain}
      />
    </Shell>
  );
}

/**
 * Title of a step, so that a tab or a shared link says where it leads.
 *
 * @param path without the language
 */
export async function stepMetadata(language: Language, path: string): Promise<Metadata> {
  const read = readAddress(path);
  if (read === undefined) return {};
  const flow = await loadFlow(read.address.issue, language);
  const step = read.address.step ?? flow.chart.initial;
  const heading = flow.messages.steps[step]?.heading;
  if (heading === undefined) return {};
  return pageMetadata({
    language,
    title: heading.replaceAll("`", ""),
    description: shortened(faqOf(flow, step)?.answer ?? flow.messages.summary, language),
    path: canonicalPath(flow, step),
    isPublic: isPublicStep(flow, step),
  });
}

/** Characters; search engines cut off what is longer. */
const longestDescription = 155;

/** As many whole words as search engines show. */
function shortened(text: string, language: Language): string {
  if (text.length <= longestDescription) return text;
  const words = [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)];
  const last = words.findLast(({ index, isWordLike }) => isWordLike && index < longestDescription);
  return `${text.slice(0, last?.index).trimEnd()}…`;
}
