import { plural } from "../ui/numbers/en";

/** What a person can ask support to do, for the subject and the first lines of the ticket. In English alone: support reads it. */
export const requests = {
  "check-free-model-charge": {
    problem: (amount: string, _day: string, model: string) =>
      `${amount === "" ? "Charge" : `${amount} charged`} on the free model ${model}`,
    ask: "Please check these generations, and refund what should have been free.",
    isShort: true,
  },
} as const;

/** The verdict of the ticket, in pieces. In English alone: support reads it. */
export const verdict = {
  model: {
    "ends-in-free": "the name is that of a free variant",
    "no-suffix": "the name is that of a paid variant",
  },
  notExplained: "plugin costs do not explain it",
  happened: {
    plugin: "web search or a PDF used",
    "own-key": "with a provider key of their own",
    refused: "refused, not charged",
    charged: "charged, no plugins, no provider key",
    "not-sure": "plugins not known",
  },
  ownKey: {
    "not-explained": "the provider's bill does not explain it",
    "no-own-key": "no provider key of their own",
  },
  generations: (count: number) => plural(count, { one: "# generation named", other: "# generations named" }),
  noGenerations: "no generations named",
  ways: {
    check: (amount: string | undefined) => (amount ? `check the charge of ${amount}` : "check the charge"),
    paid: "a paid variant is charged",
    plugins: "plugins are charged on free models, too",
    limit: "the daily limit may have stopped them",
  },
} as const;
