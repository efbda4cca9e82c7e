import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { ErrorReader } from "@/components/triage/error-reader";
import { policy } from "@/content/policy";
import { commonLoaders } from "@/content/ui/common/messages";
import { errorsLoaders } from "@/content/ui/errors/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { readErrorPlain } from "../../actions/read-error-plain";
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
  const { home } = await loadMessages(language, commonLoaders);
  return (
    <Shell language={language} served="/error">
      <div className="max-w-[38rem]">
        <h1 className="font-bold text-title">{copy.heading}</h1>
        <p className="mt-3 text-[1.0625rem]">{copy.intro}</p>
        <ErrorReader readPlain={readErrorPlain} home={home} />
      </div>
    </Shell>
  );
}
