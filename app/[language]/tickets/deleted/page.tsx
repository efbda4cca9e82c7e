import type { Metadata } from "next";
import { NoReceipt } from "@/components/confirmation/no-confirmation";
import { Shell } from "@/components/shell/shell";
import { submitWording } from "@/content/ui/submit/messages";
import { loadWords } from "@/lib/language/load-words";
import { languageOfPage } from "../../../language-param";
import { hiddenMetadata } from "../../../site-metadata";

type Props = PageProps<"/[language]/tickets/deleted">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await languageOfPage(params);
  return hiddenMetadata(language, (await loadWords(language, submitWording)).receipt.title);
}

/** After a ticket was deleted by its receipt. */
export default async function DeletedPage({ params }: Props) {
  const language = await languageOfPage(params);
  const { receipt } = await loadWords(language, submitWording);
  return (
    <Shell language={language} served="/tickets/deleted">
      <NoReceipt language={language} {...receipt.forgotten} />
    </Shell>
  );
}
