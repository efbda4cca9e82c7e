import type { ComponentProps } from "react";
import type { Language } from "@/content/languages";
import { siteLoaders } from "@/content/ui/site/messages";
import { loadFlows } from "@/lib/flow/load-flow";
import { loadMessages } from "@/lib/language/load-messages";
import { Problems } from "../triage/problems";
import { SearchBox } from "../triage/search-box";
import { Shell } from "./shell";

type Props = Pick<ComponentProps<typeof SearchBox>, "searchPlain"> & { language: Language };

/** Whatever has no page: the search, and all the problems. */
export async function NotFound({ language, searchPlain }: Props) {
  const [flows, site] = await Promise.all([loadFlows(language), loadMessages(language, siteLoaders)]);
  return (
    <Shell language={language} served="/">
      <h1 className="font-bold text-title">{site.notFound.heading}</h1>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{site.notFound.body}</p>
      <div className="beside mt-8">
        <Problems flows={flows} label={site.triage.problems} />
        <div className="mt-10 wide:mt-0">
          <SearchBox searchPlain={searchPlain} />
        </div>
      </div>
    </Shell>
  );
}
