import { asks } from "@/content/invoices/asks";
import type { ReplyPoint } from "@/content/invoices/replies";
import { requests, verdict } from "@/content/invoices/ticket";
import { type Answers, defineForm, may, need, verdictLine, who } from "../form";
import type { chart } from "./chart";

/** The fault of the invoice, by the answers. */
function topicOf({ said }: Answers<typeof chart>): "locked" | "find" | "on" | "details" | "open" {
  if (
    said("cannot-change") ||
    said("find-invoice", "details-wrong") ||
    said("what-you-need", "wrong-invoice")
  )
    return "locked";
  if (said("find-invoice")) return "find";
  if (said("turn-on-invoices")) return "on";
  return said("set-details") ? "details" : "open";
}

export const form = defineForm<typeof chart>()({
  fields: () => [...who, need("note"), may("invoice_number"), may("paid_at")],
  facts: { invoice_number: "optional", paid_at: "optional" },
  requests,
  asks,
  request: () => "invoice",
  verdict: (world) =>
    verdictLine(
      [
        world.facts.invoice_number && verdict.number(world.facts.invoice_number),
        world.facts.paid_at && verdict.paidOn(world.facts.paid_at.slice(0, 10)),
      ],
      verdict.ways[topicOf(world)],
    ),
  points: (world): readonly ReplyPoint[] => {
    if (world.said("find-invoice", "not-listed")) return ["invoice-not-listed"];
    return (
      {
        locked: ["invoice-locked", "invoice-details"],
        find: ["invoice-find"],
        on: ["invoice-on"],
        details: ["invoice-details"],
        open: ["invoice-details"],
      } as const
    )[topicOf(world)];
  },
  wants: ({ said, facts }) =>
    said("find-invoice", "not-listed") && !facts.invoice_number ? ["paid_at"] : [],
});
