import { describe, expect, it, test } from "vitest";
import { type Policy, policy } from "@/content/policy";
import { preventMessages } from "@/content/ui/prevent/en";
import { metaOf } from "@/lib/flow/options";
import { readAddress } from "@/lib/flow/read-address";

import { carriedLines, screenOf } from "@/lib/flow/screen";
import { issues } from "@/machines/registry";
import { waitLeft } from "@/machines/rules/payment-deadlines";
import { builtTicket, needed } from "../lib/ticket/drafts";
import { everyFlow } from "./every-flow";
import { at } from "./vocabulary";

/** A number of hours that the policy does not have, whatever it has. */
const otherHours = policy.refunds.windowHours + 24;

/** Every number is another one, and none of them turns up among the old ones. */
const other: Policy = {
  ...policy,
  missingCredits: { waitMinutes: 20, usualMinutes: { from: 12, to: 18 }, ticketAfterMinutes: 40 },
  refunds: { windowHours: otherHours, ticketFromUsd: "100.00", ticketAfterBusinessDays: 5 },
  freeModels: {
    suffix: ":gratis",
    router: "acme/gratis",
    exampleSlug: "acme/model:gratis",
    requestsPerDay: 77,
    higherLimitFromUsd: "33.00",
    requestsPerDayWithCredits: 2222,
  },
  mayApply: {
    cardFeePercent: "6.6",
    cardFeeAtLeastUsd: "0.91",
    cryptoFeePercent: "7",
    webSearchFromUsd: "0.009",
    pdfUsdPerThousandPages: "3.00",
    byokFeePercent: "8",
    freeRequestsPerMinute: "33",
    freeLimitResetHourUtc: 3,
    limitResetHourUtc: 3,
    cardCreditsWithinMinutes: 95,
    creditsExpireAfterYears: 4,
  },
};

const before = everyFlow();
const flows = everyFlow(other);
const now = new Date("2026-08-24T12:00:00.000Z");
const world = { policy: other, now, timeZone: "UTC" };
const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
const minute = 60_000;
const hour = 60 * minute;

/** All words of a flow; what a person could read, in one text. */
const wordsOf = (value: unknown): string =>
  typeof value === "string"
    ? `${value}\n`
    : typeof value === "object" && value !== null
      ? Object.values(value).map(wordsOf).join("")
      : "";

/** The sentences that say something, where no digit goes on behind it: “$10” is not in “$100”. */
const saying = (words: string, text: string) =>
  words.split("\n").filter((line) =>
    line
      .split(text)
      .slice(1)
      .some((rest) => !/^\d/.test(rest)),
  );

describe("the copy", () => {
  const words =
    issues.map((issue) => wordsOf(flows[issue].messages)).join("") + wordsOf(preventMessages(other));
  const wordsBefore =
    issues.map((issue) => wordsOf(before[issue].messages)).join("") + wordsOf(preventMessages(policy));

  test.each([
    ["20 minutes", "15 minutes"],
    ["12 to 18 minutes", "10 to 15 minutes"],
    ["40 minutes", "30 minutes"],
    [`${otherHours} hours`, `${policy.refunds.windowHours} hours`],
    ["$100", "$50"],
    ["5 business days", "10 business days"],
    [":gratis", ":free"],
    ["acme/model:gratis", "deepseek/deepseek-chat"],
    ["77 requests", "50 requests"],
    ["$33", "$10"],
    ["2222 ", "1000 "],
    ["6.6 %", "5.5 %"],
    ["$0.91", "$0.80"],
    ["7 %", " 5 %"],
    ["$0.009", "$0.007"],
    ["$3 ", "$2 "],
    ["fee of 8 %", "fee of 5 %"],
    ["3 o'clock UTC", "midnight UTC"],
  ])("says %s, and nowhere %s any more", (present, old) => {
    expect(saying(wordsBefore, old)).not.toEqual([]);
    expect(saying(words, present)).not.toEqual([]);
    expect(saying(words, old)).toEqual([]);
  });

  it("has no number that the policy does not give", () => {
    const known = [
      // Names of errors.
      ...["401", "402", "403", "429"],
      ...(JSON.stringify(other)
        .replaceAll('.00"', '"')
        .match(/\d+(\.\d+)?/g) ?? []),
    ];
    // Ids of facts, such as P1, are no words.
    const numbers = words.match(/(?<![A-Za-z\d.])\d+(\.\d+)?/g) ?? [];
    expect(numbers.filter((number) => !known.includes(number))).toEqual([]);
  });
});

describe("the rules", () => {
  it("decide on missing credits by 20 and 40 minutes", () => {
    const flow = flows["missing-credits"];
    at(flow)
      .type(ago(20 * minute - 1), world)
      .leadsTo("wait");
    at(flow)
      .type(ago(20 * minute), world)
      .leadsTo("check-balance");
    const bank = (ms: number) => at(flow).type(ago(ms), world).choose("not-there", "card", "completed");
    bank(40 * minute - 1).leadsTo("wait-longer");
    bank(40 * minute).leadsTo("ticket");
  });

  it("decide on refunds by 48 hours, 100 dollars and 5 business days", () => {
    const bought = at(flows.refunds).choose("unused");
    bought.type(ago(otherHours * hour), world).leadsTo("how-much");
    bought.type(ago(otherHours * hour + 1), world).leadsTo("too-late");
    const amount = bought.choose("within-window");
    amount.type("99.99", world).leadsTo("use-button");
    amount.type("100.00", world).leadsTo("ticket");
    const asked = at(flows.refunds).choose("already-asked");
    // Monday the 17th: five business days later is Monday the 24th, the same time of day.
    asked.type("2026-08-17T12:00:00.000Z", world).leadsTo("still-on-its-way");
    asked.type("2026-08-17T11:59:59.999Z", world).leadsTo("ticket");
  });

  it("know a free model by its new ending", () => {
    const model = at(flows["free-model-charges"]);
    model.type("acme/model:gratis", world).leadsTo("what-happened");
    model.type("acme/model:free", world).leadsTo("paid-variant");
  });

  test.each([
    ["wait", 20],
    ["wait-longer", 40],
  ] as const)("end %s after %i minutes", (step, minutes) => {
    const flow = flows["missing-credits"];
    const meta = metaOf(flow, step);
    const left = (ms: number) =>
      meta?.kind === "wait" && waitLeft(now, meta.until, flow.policy, new Date(now.getTime() + ms));
    expect(left(minutes * minute - 1)).toBe(1);
    expect(left(minutes * minute)).toBe(0);
  });
});

describe("the ticket", () => {
  const answers = "used-any=unused&bought-when=within-window&how-much=limit-or-over";
  const address = `/refunds/ticket?${answers}&refund-by-ticket=write-ticket`;

  it("has the answers in the new words, and another version", async () => {
    const ticket = await builtTicket(address, needed.refunds, { flow: flows.refunds });
    expect(ticket.transcript.map(({ answer }) => answer)).toEqual(
      expect.arrayContaining([`Less than ${otherHours} hours ago`, "$100 or more"]),
    );
    expect(ticket.body).toContain("$100 or more");
    expect(ticket.flow_version).not.toBe((await builtTicket(address, needed.refunds)).flow_version);
  });

  it("names the support page of the policy", async () => {
    const moved = { ...other, links: { ...other.links, support: "https://example.org/help" } };
    const ticket = await builtTicket(address, needed.refunds, { flow: everyFlow(moved).refunds });
    expect(ticket.links.map(({ url }) => url)).toContain("https://example.org/help");
  });
});

it("carries lines of another problem in the new words", async () => {
  const read = readAddress("/declined-card?missing-credits.paid-when=longer-ago");
  const found = read && (await carriedLines(async (issue) => flows[issue], read.address));
  const screen = read && screenOf(flows["declined-card"], read.address, found?.lines);
  expect(screen?.carried.map(({ answer }) => answer)).toEqual(["More than 40 minutes ago"]);
});
