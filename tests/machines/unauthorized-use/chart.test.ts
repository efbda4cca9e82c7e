import { expect, it, test } from "vitest";
import { everyFlow } from "../every-flow";
import { at, stepsWithWaysOut } from "../vocabulary";

const flow = everyFlow()["unauthorized-use"];
/** In the order of the article. A1, A2 */
const measures = ["change-password", "revoke-keys"];

it("stops the harm first, each measure confirmed, before it asks for details", () => {
  at(flow)
    .leadsTo("change-password")
    .choose("done")
    .leadsTo("revoke-keys")
    .choose("done")
    .leadsTo("ticket")
    .endsAs("form");
});

it("goes on when a measure can't be taken", () => {
  at(flow).choose("cannot-do", "cannot-do").leadsTo("ticket");
});

it("ends well when no foreign use is found", () => {
  at(flow, "revoke-keys").choose("no-charges").endsAs("solved");
});

it("marks the measures as urgent, and only them", () => {
  const urgent = Object.entries(flow.chart.states).filter(([, { meta }]) => "urgent" in meta && meta.urgent);
  expect(urgent.map(([step]) => step)).toEqual(measures);
});

test.each(stepsWithWaysOut(flow))("from %s both ways out", (step) => {
  at(flow, step).choose("solved").endsAs("solved");
  at(flow, step).choose("need-support").endsAs("form");
});
