import type { Policy } from "../policy";
import { dollars, plural } from "../ui/numbers/en";

export const messages = (policy: Policy) => {
  const { windowHours, ticketFromUsd, ticketAfterBusinessDays } = policy.refunds;
  const { creditsExpireAfterYears } = policy.mayApply;
  const limit = dollars(ticketFromUsd);
  return {
    title: "Refund",
    symptom: "I want a refund",
    summary: "Find out if your credits can be refunded, and take the shortest way to it.",
    steps: {
      "used-any": {
        heading: "Have you used any of these credits?",
        receipt: "Credits used",
        body: [
          "Only credits that are still unused can be refunded. Your balance on the Credits page shows what is left.",
        ],
        options: {
          unused: { label: "No, none of them" },
          "partly-used": {
            label: "Yes, some of them",
            hint: "We go on with the part that you have not used.",
          },
          "all-used": { label: "Yes, all of them" },
          "already-asked": { label: "I have already asked for this refund" },
        },
      },
      "bought-when": {
        heading: "When did you buy the credits?",
        receipt: "Bought",
        body: [`Refunds are possible within ${windowHours} hours of the purchase.`],
        options: {
          "within-window": { label: `Less than ${windowHours} hours ago` },
          "window-over": { label: `More than ${windowHours} hours ago` },
        },
      },
      "how-much": {
        heading: "How much did you pay?",
        receipt: "Amount",
        body: ["The amount decides which way is the right one."],
        options: {
          "under-limit": { label: `Less than ${limit}` },
          "limit-or-over": { label: `${limit} or more` },
        },
      },
      "use-button": {
        heading: "Use the refund button",
        receipt: "Refund button",
        body: [
          `Below ${limit} you can do it yourself. Press it within ${windowHours} hours of buying.`,
          "OpenRouter's documents say that fees are not refunded, and payments with crypto never.",
        ],
        actions: [
          { text: "Open your Credits page.", link: "credits" },
          { text: "Find the purchase and press its refund button." },
        ],
        options: {
          pressed: { label: "I pressed it" },
          "no-button": { label: "I see no refund button" },
        },
      },
      "asked-when": {
        heading: "When did you ask for the refund?",
        receipt: "Asked for it",
        body: [
          "Business days are Monday to Friday. OpenRouter's support article does not say what happens on public holidays, so allow for them.",
        ],
        options: {
          "within-business-days": { label: `${ticketAfterBusinessDays} business days ago, or less` },
          overdue: { label: `More than ${ticketAfterBusinessDays} business days ago` },
        },
      },
      "credits-used": {
        heading: "Used credits can't be refunded",
        receipt: "Told: used credits stay paid",
        body: [
          "A refund is for credits that are still unused. Used ones are not part of it.",
          "Your Activity page shows what they were used for.",
        ],
        links: ["activity", "faq"],
        options: {
          "not-my-use": { label: "I don't recognise that use" },
        },
      },
      "to-unexpected-charges": {
        heading: "Find out what your credits were used for",
        receipt: "Unexpected charges",
        body: [
          "We go on with the charges that you don't recognise, and your answers come along.",
          "Take those steps in order too, and stop as soon as the use is explained.",
        ],
        options: {},
      },
      "too-late": {
        heading: `The ${windowHours} hours for a refund are over`,
        receipt: "Told: too late for a refund",
        body: [
          `Unused credits can be refunded within ${windowHours} hours of buying them, not later.`,
          "The credits stay in your account, and you can still use them.",
          `OpenRouter's documents say that they may expire ${plural(creditsExpireAfterYears, { one: "a year", other: "# years" })} after the purchase.`,
        ],
        links: ["credits", "faq"],
        options: {},
      },
      "still-on-its-way": {
        heading: "Your refund may still be on its way",
        receipt: "Told: refund still on its way",
        body: [
          "How long a refund takes varies with your bank and the way you paid.",
          `If it has not arrived after ${ticketAfterBusinessDays} business days, come back here and write a ticket.`,
        ],
        options: {},
      },
      "refund-on-its-way": {
        heading: "Your refund is on its way",
        receipt: "Refund asked for",
        body: [
          "How long it takes varies with your bank and the way you paid.",
          `Not there after ${ticketAfterBusinessDays} business days? Come back and choose “I have already asked for this refund”.`,
        ],
        options: {},
      },
      solved: {
        heading: "Good to hear that it is solved",
        receipt: "Solved",
        body: [`For next time: unused credits can be refunded within ${windowHours} hours of buying them.`],
        options: {},
      },
      ticket: {
        heading: "Write to support about your refund",
        receipt: "Ticket",
        bodyOf: {
          refund: [
            `Over ${limit}, or without a refund button, support makes the refund. OpenRouter's support article does not name exactly ${limit}, and a ticket always works.`,
            `Send it within ${windowHours} hours of buying. Don't use the credits until you hear from support.`,
            "OpenRouter's documents say that fees are not refunded, and payments with crypto never.",
          ],
          "refund-late": [`After ${ticketAfterBusinessDays} business days, support looks where it is.`],
        },
        options: {},
      },
    },
  } as const;
};
