import type { ComponentProps } from "react";
import type { Language } from "@/content/languages";
import { boxLoaders } from "@/content/ui/box/messages";
import { siteLoaders } from "@/content/ui/site/messages";
import { loadFlows } from "@/lib/flow/load-flow";
import { loadMessages } from "@/lib/language/load-messages";
import { Box } from "../triage/box";
import { boxWords, Problems, problemsOf } from "../triage/problems";
import { Shell } from "./shell";

type Props = Pick<ComponentProps<typeof Box>, "askPlain"> & { language: Language };

/** Whatever has no page: the box, and all the problems. */
export async function NotFound({ language, askPlain }: Props) {
  const [flows, site] = await Promise.all([loadFlows(language), loadMessages(language, siteLoaders)]);
  return (
    <Shell language={language} served="/">
      <h1 className="font-bold text-title">{site.notFound.heading}</h1>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{site.notFound.body}</p>
      <Box
        words={boxWords(await loadMessages(language, boxLoaders))}
        problems={problemsOf(flows)}
        askPlain={askPlain}
      />
      <div className="mt-10 max-w-[38rem]">
        <Problems flows={flows} label={site.triage.problems} />
      </div>
    </Shell>
  );
}
