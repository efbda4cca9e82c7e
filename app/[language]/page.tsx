import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { Problems, Symptoms } from "@/components/triage/problems";
import { SearchBox } from "@/components/triage/search-box";
import { siteLoaders } from "@/content/ui/site/messages";
import { triageLoaders } from "@/content/ui/triage/messages";
import { loadFlows } from "@/lib/flow/load-flow";
import { pathIn } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { searchPlain } from "../actions/search-plain";
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
      <p className="mt-3 max-w-[52rem] text-[1.0625rem] text-soft">{site.tagline}</p>
      <div className="beside mt-8">
        <Problems flows={flows} label={site.triage.problems} />
        <section aria-labelledby="unsure" className="mt-10 wide:mt-0">
          <h2 id="unsure" className="font-bold text-xl">
            {site.triage.unsure}
          </h2>
          <SearchBox searchPlain={searchPlain} />
          <p className="mt-2">
            <a href={pathIn(language, "/error")} className="link inline-flex min-h-11 items-center">
              {site.triage.error}
            </a>
          </p>
          <Symptoms
            language={language}
            symptoms={await loadMessages(language, triageLoaders)}
            heading={site.triage.see}
          />
        </section>
      </div>
    </Shell>
  );
}
