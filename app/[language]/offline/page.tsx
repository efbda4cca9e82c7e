import { KeptFlows } from "@/components/offline/kept-flows";
import { Shell } from "@/components/shell/shell";
import { offlineLoaders } from "@/content/ui/offline/messages";
import { loadFlows } from "@/lib/flow/load-flow";
import { loadMessages } from "@/lib/language/load-messages";
import { languageOfPage } from "../../language-param";
import { hiddenHead } from "../../site-metadata";

type Props = PageProps<"/[language]/offline">;

export const dynamicParams = false;

export const generateMetadata = hiddenHead(offlineLoaders, ({ heading }) => heading);

/** The service worker shows this in place of a page that is not kept, without a network. */
export default async function OfflinePage({ params }: Props) {
  const language = await languageOfPage(params);
  const [flows, words] = await Promise.all([loadFlows(language), loadMessages(language, offlineLoaders)]);
  return (
    <Shell language={language}>
      <div className="max-w-[38rem]">
        <h1 className="font-bold text-title">{words.heading}</h1>
        <p className="mt-3 text-[1.0625rem]">{words.body}</p>
        <KeptFlows
          flows={flows.map(({ issue, messages }) => ({ issue, title: messages.title }))}
          words={{ nothing: words.nothing, kept: words.kept, retry: words.retry }}
        />
      </div>
    </Shell>
  );
}
