import { describe, it, test } from "vitest";
import { everyFlow } from "../every-flow";
import { at, stepsWithWaysOut } from "../vocabulary";

const flow = everyFlow()["unexpected-charges"];
const looked = at(flow).choose("looked").leadsTo("what-stands-out");

describe("many calls", () => {
  const loop = looked.choose("many-calls").leadsTo("stop-loop");

  it("says plainly that a runaway loop of one's own is not refunded", () => {
    const told = loop.choose("own-code").leadsTo("loop-cost").endsAs("why-not");
    told.choose("refund-unused").handsOverTo("refunds");
  });

  it("treats requests of somebody else as an exposed key", () => {
    loop.choose("not-ours").leadsTo("exposed-key");
  });

  it("goes on to the dispute when there is no loop", () => {
    loop.choose("no-loop").leadsTo("ticket");
  });
});

describe("a key nobody recognises", () => {
  const key = looked.choose("unknown-key").leadsTo("exposed-key");

  it("hands over to unauthorized use, whether or not the keys could be replaced", () => {
    key.choose("regenerated").handsOverTo("unauthorized-use");
    key.choose("cannot-regenerate").handsOverTo("unauthorized-use");
  });

  it("comes back to the team when the key is known after all", () => {
    key.choose("known-key").leadsTo("review-team");
  });
});

test.each([
  ["team-or-project", "review-team"],
  ["dearer-model", "compare-prices"],
  ["plugin", "plugin-costs"],
  ["auto-top-up", "check-top-up"],
  ["more-than-credits", "purchase-fees"],
])("%s: a look there, then a dispute by ticket", (option, step) => {
  looked.choose(option).leadsTo(step).choose("not-explained").leadsTo("ticket").endsAs("form");
});

it("hands a charge on a free model over to where those are explained", () => {
  looked.choose("free-model").handsOverTo("free-model-charges");
});

it("takes who bought nothing themselves, nor anybody they know, to unauthorized use", () => {
  looked.choose("auto-top-up", "nobody-bought").handsOverTo("unauthorized-use");
});

it("rules out loop, keys and team with who finds nothing or can't look, before they dispute", () => {
  const rest = at(flow).choose("cannot-look").leadsTo("rule-out");
  looked.choose("nothing").leadsTo("rule-out");
  rest.choose("many-calls").leadsTo("stop-loop");
  rest.choose("unknown-key").leadsTo("exposed-key");
  rest.choose("team-or-project").leadsTo("review-team");
  rest.choose("none-of-these").leadsTo("ticket").endsAs("form");
});

test.each(stepsWithWaysOut(flow))("from %s both ways out", (step) => {
  at(flow, step).choose("solved").endsAs("solved");
  at(flow, step).choose("need-support").endsAs("form");
});
