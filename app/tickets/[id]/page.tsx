import type { Metadata } from "next";
import { Framed } from "@/components/embed/framed";
import { NoReceipt } from "@/components/receipt-page/no-receipt";
import { ReceiptView } from "@/components/receipt-page/receipt-view";
import { common } from "@/content/en/common";
import { submitCopy } from "@/content/en/submit";
import { outbox } from "@/lib/delivery/running";
import { embedOf } from "@/lib/flow/address";
import { loadFlow } from "@/lib/flow/load-flow";
import type { Receipt } from "@/lib/ticket/receipt";
import { forget } from "../../forget";
import { textOf } from "../../text-of-query";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: `${submitCopy.receipt.title} – ${common.product}`,
  robots: { index: false, follow: false },
};

/** The receipt of a ticket that was sent. Whoever has the address has the receipt, so it can't be guessed. */
export default async function ReceiptPage({ params, searchParams }: PageProps<"/tickets/[id]">) {
  const { id } = await params;
  const query = textOf(await searchParams);
  const isFramed = embedOf(query) !== undefined;
  let receipt: Receipt | undefined;
  try {
    receipt = await (await outbox()).receipt(id);
  } catch {
    return <NoReceipt {...submitCopy.receipt.unavailable} isFramed={isFramed} />;
  }
  // Not `notFound()`: what that shows without scripts is an empty page.
  if (receipt === undefined) return <NoReceipt {...submitCopy.problems.unknown} isFramed={isFramed} />;
  const flow = await loadFlow(receipt.issue);
  const view = <ReceiptView receipt={receipt} about={flow.copy.title} />;
  const path = `/tickets/${receipt.id}`;
  if (isFramed) {
    return (
      <>
        <Framed served={path + query} sent={{ issue: receipt.issue, ref: receipt.ref }} />
        {view}
        {/* A site that shows this page could lay something over a button that deletes, so there is none. */}
        <p className="no-print mt-8 max-w-[38rem] border-line border-t pt-4">
          <a href={path} target="_blank" rel="noopener" className="link inline-flex min-h-11 items-center">
            {submitCopy.receipt.ownPage}
            <span className="sr-only"> ({common.opensBeside})</span>
          </a>
          <span className="block text-soft">{submitCopy.receipt.ownPageHint}</span>
        </p>
      </>
    );
  }
  return (
    <>
      {view}
      <form action={forget} className="no-print mt-8 max-w-[38rem] border-line border-t pt-4">
        <input type="hidden" name="id" value={receipt.id} />
        <button type="submit" className="link min-h-11 cursor-pointer">
          {submitCopy.receipt.forget}
        </button>
        <p className="text-soft">{submitCopy.receipt.forgetHint}</p>
      </form>
    </>
  );
}
