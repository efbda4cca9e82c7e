import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { Box } from "@/components/triage/box";
import { boxWords, Problems, problemsOf, Symptoms } from "@/components/triage/problems";

import { boxLoaders } from "@/content/ui/box/messages";
import { siteLoaders } from "@/content/ui/site/messages";
import { triageLoaders } from "@/content/ui/triage/messages";
import { loadFlows } from "@/lib/flow/load-flow";
import { loadMessages } from "@/lib/language/load-messages";
import { askPlain } from "../actions/ask-plain";
import { languageOfPage, languageParams } from "../language-param";
import { pageMetadata } from "../site-metadata";

type Props = PageProps<"/[language]">;

export const dynamicParams = false;
export const generateStaticParams = languageParams;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await languageOfPage(params);
  const { triage, tagline } = await loadMessages(language, siteLoaders);
  return pageMetadata({ language, title: triage.heading, description: tagline, path: "/" });
}

export default async function TriagePage({ params }: Props) {
  const language = await languageOfPage(params);
  const [flows, site] = await Promise.all([loadFlows(language), loadMessages(language, siteLoaders)]);
  return (
    <Shell language={language} served="/">
      <h1 className="font-bold text-title">{site.triage.heading}</h1>
      <Box
        words={boxWords(await loadMessages(language, boxLoaders))}
        problems={problemsOf(flows)}
        askPlain={askPlain}
      />
      <div className="beside mt-10">
        <section aria-labelledby="problems">
          <h2 id="problems" className="font-bold text-xl">
            {site.triage.pick}
          </h2>
          <div className="mt-4">
            <Problems flows={flows} label={site.triage.problems} />
          </div>
        </section>
        <Symptoms
          language={language}
          symptoms={await loadMessages(language, triageLoaders)}
          heading={site.triage.see}
        />
      </div>
    </Shell>
  );
}
