import type { Metadata } from "next";
import { cache } from "react";
import { ConfirmationView } from "@/components/confirmation/confirmation-view";
import { ForgetForm } from "@/components/confirmation/forget-form";
import { NoConfirmation } from "@/components/confirmation/no-confirmation";
import { Framed } from "@/components/embed/framed";
import { Shell } from "@/components/shell/shell";
import { commonLoaders } from "@/content/ui/common/messages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { embedOf } from "@/lib/flow/address";
import { loadFlow, loadParts } from "@/lib/flow/load-flow";
import { pathIn } from "@/lib/language/language-path";
import { loadMessages } from "@/lib/language/load-messages";
import { outbox } from "@/lib/server/outbox/running";
import { type Confirmation, progressOf } from "@/lib/ticket/confirmation";
import { forget } from "../../../actions/forget";
import { languageOfPage } from "../../../language-param";
import { hiddenMetadata } from "../../../site-metadata";
import { textOf } from "../../../text-of-query";

type Props = PageProps<"/[language]/tickets/[id]">;

export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await languageOfPage(params);
  const { receipt: words } = await loadMessages(language, submitLoaders);
  const { id } = await params;
  const receipt = await receiptOf(id).catch(() => undefined);
  return hiddenMetadata(language, receipt ? words.heading[progressOf(receipt)] : words.title);
}

/** Read once for a page and its title. */
const receiptOf = cache(async (id: string) => (await outbox()).receipt(id));

/** The receipt of a ticket that was sent. The address is all that is needed to see it, so it can't be guessed. */
export default async function ReceiptPage(props: Props) {
  const language = await languageOfPage(props.params);
  const { id } = await props.params;
  return (
    <Shell language={language} served={`/tickets/${encodeURIComponent(id)}`}>
      <ReceiptOf {...props} />
    </Shell>
  );
}

async function ReceiptOf({ params, searchParams }: Props) {
  const language = await languageOfPage(params);
  const { id } = await params;
  const query = textOf(await searchParams);
  const isFramed = embedOf(query) !== undefined;
  const [common, submit] = await Promise.all([
    loadMessages(language, commonLoaders),
    loadMessages(language, submitLoaders),
  ]);
  let receipt: Confirmation | undefined;
  try {
    receipt = await receiptOf(id);
  } catch {
    return <NoConfirmation language={language} {...submit.receipt.unavailable} isFramed={isFramed} />;
  }
  // Not `notFound()`: what that shows without scripts is an empty page.
  if (receipt === undefined)
    return <NoConfirmation language={language} {...submit.problems.unknown} isFramed={isFramed} />;
  const [flow, { form }] = await Promise.all([loadFlow(receipt.issue, language), loadParts(receipt.issue)]);
  const view = (
    <ConfirmationView
      receipt={receipt}
      about={flow.messages.title}
      request={form.asks[language][receipt.request]}
    />
  );
  const path = pathIn(language, `/tickets/${receipt.id}`);
  if (isFramed) {
    return (
      <>
        <Framed served={path + query} sent={{ issue: receipt.issue, ref: receipt.ref }} />
        {view}
        {/* A site that shows this page could lay something over a button that deletes, so there is none. */}
        <p className="no-print mt-8 max-w-[38rem] border-line border-t pt-4">
          <a href={path} target="_blank" rel="noopener" className="link inline-flex min-h-11 items-center">
            {submit.receipt.ownPage}
            <span className="sr-only"> ({common.opensBeside})</span>
          </a>
          <span className="block text-soft">{submit.receipt.ownPageHint}</span>
        </p>
      </>
    );
  }
  return (
    <>
      {view}
      <ForgetForm id={receipt.id} forget={forget} />
    </>
  );
}
