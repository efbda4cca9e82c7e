import type { Metadata } from "next";
import { NoReceipt } from "@/components/receipt-page/no-receipt";
import { common } from "@/content/en/common";
import { submitCopy } from "@/content/en/submit";

export const metadata: Metadata = {
  title: `${submitCopy.receipt.title} – ${common.product}`,
  robots: { index: false },
};

/** After a ticket was deleted by its receipt. */
export default function DeletedPage() {
  return <NoReceipt {...submitCopy.receipt.forgotten} />;
}
