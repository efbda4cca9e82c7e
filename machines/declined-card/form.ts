import { type DeclineReason, declineCodes } from "@/content/decline-codes";
import { asks } from "@/content/declined-card/asks";
import type { ReplyPoint } from "@/content/declined-card/replies";
import { requests, verdict } from "@/content/declined-card/ticket";
import { type Answers, defineForm, may, need, verdictLine, who } from "../form";
import type { chart } from "./chart";

type Told = Answers<typeof chart>;

/** The last request to the bank: by the step that sends to the bank, or known before. D1 */
const bankSays = ({ chose }: Told) => {
  const first = chose("bank-says");
  return chose("ask-bank") ?? (first === "not-asked" ? undefined : first);
};

/** Codes with one cause, other than the three that the article names. D1 */
const ownCause: readonly DeclineReason[] = [
  "no-money",
  "expired",
  "amount",
  "limit",
  "count",
  "pin",
  "lost",
  "twice",
  "test",
];
/** Codes that only the bank behind the card gives, so it did see the payment. */
const fromBank: readonly DeclineReason[] = [
  ...ownCause.filter((reason) => reason !== "test"),
  "no-reason",
  "confirm",
  "account",
  "stopped",
  "not-allowed",
];

/** The reason of a decline code in a text; `undefined` if it holds none, or several. */
function reasonIn(text: string | undefined): DeclineReason | undefined {
  const words = new Set(text?.toLowerCase().match(/[a-z_]+/g));
  const found = (Object.keys(declineCodes) as DeclineReason[]).filter((reason) =>
    declineCodes[reason].some((code) => words.has(code)),
  );
  return found.length === 1 ? found[0] : undefined;
}

export const form = defineForm<typeof chart>()({
  fields: () => [
    ...who,
    need("attempted_at"),
    need("amount"),
    // Whether another card was tried. D3
    may("other_card"),
    may("card_country"),
    may("decline_code"),
    may("note"),
  ],
  facts: {
    attempted_at: "needed",
    amount: "needed",
    bank_says: "optional",
    decline_code: "optional",
    card_country: "optional",
    other_card: "optional",
  },
  told: ({ inWords }) => ({ bank_says: inWords("ask-bank") ?? inWords("bank-says") }),
  requests,
  asks,
  request: () => "accept-card",
  contradictions: {
    /** D1: a code names one cause, and another was answered. */
    "bank-and-code": (world) => {
      const reason = reasonIn(world.facts.decline_code);
      const says = bankSays(world);
      if (reason === undefined || says === undefined || says === "another-reason") return undefined;
      const speaks = says === "no-attempt" ? fromBank : ownCause;
      if (!speaks.includes(reason)) return undefined;
      const instead = "another-reason";
      return world.chose("ask-bank") === undefined
        ? [{ answer: "bank-says", instead }, { fact: "decline_code" }]
        : [{ answer: "ask-bank", instead }, { fact: "decline_code" }];
    },
  },
  verdict: (world, open) => {
    const { facts, chose, said } = world;
    const says = open.has("bank-and-code") ? undefined : bankSays(world);
    const isMended = (
      ["allow-international", "confirm-payment", "lift-restriction", "check-entry", "decline-code"] as const
    ).some((step) => said(step, "still-declined"));
    const isUnasked = says === undefined && !open.has("bank-and-code");
    return verdictLine(
      [
        says
          ? verdict.bank[says]
          : isUnasked &&
            (chose("bank-says") === "not-asked" || chose("bank-says") === undefined) &&
            verdict.notAsked,
        reasonIn(facts.decline_code) !== undefined && facts.decline_code && verdict.code(facts.decline_code),
        isMended && verdict.mended,
        facts.other_card && verdict.otherCard[facts.other_card],
        facts.card_country && verdict.country(facts.card_country),
      ],
      isUnasked ? verdict.ways.bank : verdict.ways.look,
    );
  },
  points: (world, _request, open): readonly ReplyPoint[] => {
    const { said, facts } = world;
    // Actions that were already taken are not asked for again.
    const isMended = (
      ["allow-international", "confirm-payment", "lift-restriction", "check-entry", "decline-code"] as const
    ).some((step) => said(step, "still-declined"));
    const bank = bankSays(world);
    return [
      ...(isMended && !open.has("bank-and-code")
        ? (["card-mended"] as const)
        : bank === "international"
          ? (["card-international"] as const)
          : (["card-bank"] as const)),
      ...(facts.other_card === undefined ? (["card-other"] as const) : []),
    ];
  },
  wants: () => ["decline_code"],
});
