import { requests } from "@/content/invoices/ticket";
import { defineForm, may, need, who } from "../form";
import type { chart } from "./chart";

export const form = defineForm<typeof chart>()({
  fields: () => [...who, may("invoice_number"), may("paid_at"), need("note")],
  facts: { invoice_number: "optional", paid_at: "optional" },
  requests,
  request: () => "invoice",
  points: ({ said }) => {
    if (
      said("cannot-change") ||
      said("find-invoice", "details-wrong") ||
      said("what-you-need", "wrong-invoice")
    )
      return ["invoice-locked", "invoice-details"];
    if (said("find-invoice")) return ["invoice-find"];
    return said("turn-on-invoices") ? ["invoice-on"] : ["invoice-details"];
  },
});
