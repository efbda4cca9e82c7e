import { NoConfirmation } from "@/components/confirmation/no-confirmation";
import { Shell } from "@/components/shell/shell";
import { submitLoaders } from "@/content/ui/submit/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { languageOfPage } from "../../../language-param";
import { hiddenHead } from "../../../site-metadata";

type Props = PageProps<"/[language]/tickets/deleted">;

export const generateMetadata = hiddenHead(submitLoaders, ({ receipt }) => receipt.title);

/** After a ticket was deleted by its receipt. */
export default async function DeletedPage({ params }: Props) {
  const language = await languageOfPage(params);
  const { receipt } = await loadMessages(language, submitLoaders);
  return (
    <Shell language={language} served="/tickets/deleted">
      <NoConfirmation language={language} {...receipt.forgotten} />
    </Shell>
  );
}
