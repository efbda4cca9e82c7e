import { it, test } from "vitest";
import { everyFlow } from "../every-flow";
import { at, stepsWithWaysOut } from "../vocabulary";

const flow = everyFlow().invoices;

it("turns future invoices on", () => {
  at(flow).choose("get-invoices").leadsTo("turn-on-invoices").choose("did-not-work").leadsTo("ticket");
});

it("sets name, address or VAT number for the future", () => {
  at(flow).choose("set-details").leadsTo("set-details").choose("did-not-work").leadsTo("ticket");
});

it("says why a paid invoice can't be changed, and what to do for the next one", () => {
  const wrong = at(flow).choose("wrong-invoice").leadsTo("cannot-change").endsAs("why-not");
  wrong.choose("set-for-next-time").leadsTo("set-details");
});

it("finds an invoice, or writes a ticket when it is not listed", () => {
  const find = at(flow).choose("find-invoice").leadsTo("find-invoice");
  find.choose("not-listed").leadsTo("ticket").endsAs("form");
  find.choose("details-wrong").leadsTo("cannot-change");
});

test.each(stepsWithWaysOut(flow))("from %s both ways out", (step) => {
  at(flow, step).choose("solved").endsAs("solved");
  at(flow, step).choose("need-support").endsAs("form");
});
