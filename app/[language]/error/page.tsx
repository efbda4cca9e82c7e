import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { Box } from "@/components/triage/box";
import { boxWords, problemsOf } from "@/components/triage/problems";
import { policy } from "@/content/policy";
import { boxLoaders } from "@/content/ui/box/messages";
import { errorsLoaders } from "@/content/ui/errors/messages";
import { loadFlows } from "@/lib/flow/load-flow";
import { loadMessages } from "@/lib/language/load-messages";
import { askPlain } from "../../actions/ask-plain";
import { languageOfPage } from "../../language-param";
import { pageMetadata } from "../../site-metadata";

type Props = PageProps<"/[language]/error">;

export const dynamicParams = false;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await languageOfPage(params);
  const { heading, intro } = (await loadMessages(language, errorsLoaders))(policy);
  return pageMetadata({ language, title: heading, description: intro, path: "/error" });
}

export default async function ErrorPage({ params }: Props) {
  const language = await languageOfPage(params);
  const copy = (await loadMessages(language, errorsLoaders))(policy);
  return (
    <Shell language={language} served="/error">
      <div className="max-w-[38rem]">
        <h1 className="font-bold text-title">{copy.heading}</h1>
        <p className="mt-3 text-[1.0625rem]">{copy.intro}</p>
        <Box
          words={boxWords(await loadMessages(language, boxLoaders))}
          problems={problemsOf(await loadFlows(language))}
          askPlain={askPlain}
        />
      </div>
    </Shell>
  );
}
