import type { Metadata } from "next";
import { NoReceipt } from "@/components/receipt-page/no-receipt";
import { ReceiptView } from "@/components/receipt-page/receipt-view";
import { common } from "@/content/en/common";
import { submitCopy } from "@/content/en/submit";
import { outbox } from "@/lib/delivery/running";
import { loadFlow } from "@/lib/flow/load-flow";
import type { Receipt } from "@/lib/ticket/receipt";
import { forget } from "../../forget";

export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: `${submitCopy.receipt.title} – ${common.product}`,
  robots: { index: false, follow: false },
};

/** The receipt of a ticket that was sent. Whoever has the address has the receipt, so it can't be guessed. */
export default async function ReceiptPage({ params }: PageProps<"/tickets/[id]">) {
  const { id } = await params;
  let receipt: Receipt | undefined;
  try {
    receipt = await (await outbox()).receipt(id);
  } catch {
    return <NoReceipt {...submitCopy.receipt.unavailable} />;
  }
  // Not `notFound()`: what that shows without scripts is an empty page.
  if (receipt === undefined) return <NoReceipt {...submitCopy.problems.unknown} />;
  const flow = await loadFlow(receipt.issue);
  return (
    <>
      <ReceiptView receipt={receipt} about={flow.copy.title} />
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
