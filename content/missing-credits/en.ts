import type { Policy } from "../policy";
import { plural } from "../ui/numbers/en";

export const messages = (policy: Policy) => {
  const { waitMinutes, usualMinutes, ticketAfterMinutes } = policy.missingCredits;
  const { cardCreditsWithinMinutes, creditsExpireAfterYears } = policy.mayApply;
  const usual = `${usualMinutes.from} to ${usualMinutes.to} minutes`;
  const afterTicketTime = `If your credits are still missing ${ticketAfterMinutes} minutes after paying, send the transaction's details to support in a ticket.`;
  return {
    title: "Missing credits",
    symptom: "I paid, but my credits are not there",
    summary: "Find out where your credits are, or get a ticket to support filled in.",
    steps: {
      "paid-when": {
        heading: "When did you pay?",
        receipt: "Paid",
        body: [
          `Credits usually show up ${usual} after you pay.`,
          "Take the steps in order. Stop once your credits are there.",
        ],
        options: {
          "just-now": { label: `Less than ${waitMinutes} minutes ago` },
          "some-minutes-ago": { label: `${waitMinutes} to ${ticketAfterMinutes} minutes ago` },
          "longer-ago": { label: `More than ${ticketAfterMinutes} minutes ago` },
        },
      },
      wait: {
        heading: `Wait until ${waitMinutes} minutes after you paid`,
        receipt: "Waited",
        body: [
          "Crypto and payment processors, the companies that pass on your payment, need time to settle it.",
          `Most credits are there after ${usual}, so this wait often solves it.`,
        ],
        options: {
          "time-is-up": { label: "I have waited, go on" },
        },
      },
      "before-you-write": {
        heading: "Wait first, or write now?",
        receipt: "Before the wait was over",
        body: [
          `The first ${waitMinutes} minutes are for settling. Credits usually show up by themselves, ${usual} after you pay.`,
          `A ticket is for credits that are still missing after ${ticketAfterMinutes} minutes.`,
        ],
        options: {
          "wait-first": { label: "Show me the clock" },
          "write-now": { label: "Write to support anyway" },
        },
      },
      "check-balance": {
        heading: "Check the balance in each of your accounts",
        receipt: "Balance",
        body: [
          "An organization has its own balance. Credits for it are easily bought on your personal account by mistake.",
          "A “402” error has several causes. If your credits are there, say so below.",
          `OpenRouter's documents say that credits may expire ${plural(creditsExpireAfterYears, { one: "a year", other: "# years" })} after the purchase.`,
        ],
        actions: [
          { text: "Open your Credits page, or reload it.", link: "credits" },
          { text: "Compare the balance with that before you paid." },
          {
            text: "Do you belong to an organization? Switch to your other account, and look there.",
            note: "OpenRouter's documents say that only its administrators see the billing. If you can't, ask one.",
          },
        ],
        options: {
          "not-there": { label: "They are in none of my accounts" },
          "one-account": { label: "They are not there, and I have only one account" },
          "found-there": {
            label: "They are in my other account",
            hint: "Use them there, or have them moved by a ticket.",
          },
          "there-but-refused": { label: "They are there, but my requests are refused" },
        },
      },
      "paid-how": {
        heading: "How did you pay?",
        receipt: "Paid by",
        body: [
          `Crypto and payment processors both need time to settle. That is why the first ${waitMinutes} minutes are for waiting.`,
          "Where you look next depends on the way you paid.",
        ],
        options: {
          card: { label: "By card" },
          crypto: { label: "With crypto" },
          "another-way": { label: "Another way" },
        },
      },
      "bank-status": {
        heading: "What does your bank show for this payment?",
        receipt: "Bank shows",
        body: [
          "Look in your bank's app, or in the app of the service you paid with.",
          `If the payment is completed, support can look for it from ${ticketAfterMinutes} minutes after paying. Keep its details at hand.`,
          "OpenRouter's documents say: look for the charge and the receipt mail. Without both, the card may have been declined.",
        ],
        options: {
          completed: { label: "It shows the payment as completed" },
          pending: { label: "It shows the payment as pending" },
          declined: { label: "It declined the payment" },
          "cannot-tell": { label: "I can't tell" },
        },
      },
      "payment-pending": {
        heading: "Wait until the payment is completed",
        receipt: "Payment pending",
        body: [
          `Pending means that the money is still on its way. Settling takes time, and the first ${waitMinutes} minutes are normal.`,
          "OpenRouter's support article does not say how long a payment may stay pending. Your bank can tell you.",
          afterTicketTime,
        ],
        actions: [
          { text: "Don't pay a second time while this payment is pending." },
          { text: "Look again in your bank's app, or ask your bank." },
          { text: "Note the date, the amount and the transaction's id, in case support needs them." },
        ],
        options: {
          "completed-now": { label: "It is completed, but I have no credits" },
          "declined-now": { label: "It is declined now" },
        },
      },
      "transaction-status": {
        heading: "Look up your crypto transaction",
        receipt: "Transaction",
        body: [
          `Crypto needs time to settle on its network. Allow ${waitMinutes} minutes from the moment you paid.`,
          afterTicketTime,
          "OpenRouter's documents say that you may write to support at once if you paid with crypto.",
        ],
        actions: [
          {
            text: "Find the payment in your wallet, and copy its transaction hash.",
            note: "The hash is the long code that names this one transaction. A ticket needs it.",
          },
          {
            text: "Open the link to the block explorer that your wallet offers.",
            note: "A block explorer is a public page that lists the transactions of a network.",
          },
          { text: "See if the transaction is marked as confirmed." },
        ],
        options: {
          confirmed: { label: "It is confirmed" },
          unconfirmed: { label: "It is not confirmed yet" },
          "cannot-tell": { label: "I can't tell" },
        },
      },
      "wait-longer": {
        heading: `Wait until ${ticketAfterMinutes} minutes after you paid`,
        receipt: "Waited longer",
        body: [
          `Some payments take a little longer. From ${ticketAfterMinutes} minutes on, a ticket is the right way.`,
          `For cards, OpenRouter's documents allow ${cardCreditsWithinMinutes} minutes. You need not wait that long before a ticket.`,
        ],
        actions: [
          { text: "Use the time to note the transaction's date, amount and id." },
          { text: "Reload your Credits page when the time is over.", link: "credits" },
        ],
        options: {
          "still-missing": { label: "I reloaded, and they are still missing" },
        },
      },
      "not-confirmed": {
        heading: "The network has not confirmed your payment yet",
        receipt: "Told: not confirmed yet",
        body: [
          `Your credits can't arrive before the payment has settled. Crypto needs time for that: at least ${waitMinutes} minutes.`,
          "OpenRouter's support article does not say how long a network may take. Look again later, and don't send the payment twice.",
          "If it stays unconfirmed, ask the wallet or exchange you paid from. People in the community may also know.",
        ],
        links: ["community"],
        options: {},
      },
      "to-declined-card": {
        heading: "This looks like a declined card",
        receipt: "Declined card",
        body: [
          "No credits came because the payment did not go through. We go on there, and your answers come along.",
          "Take those steps in order too, and stop as soon as your payment works.",
        ],
        options: {},
      },
      "to-refused-requests": {
        heading: "Find out why your requests are refused",
        receipt: "Refused requests",
        body: [
          "Your credits are there. We go on with the error, and your answers come along.",
          "Take those steps in order too, and stop as soon as your requests work.",
        ],
        options: {},
      },
      solved: {
        heading: "Good to hear that it is solved",
        receipt: "Solved",
        body: [
          "You can stop here. The other steps are not needed.",
          "For next time: where auto top-up is offered, it buys credits before you run out. Choose its threshold, the balance at which it buys, with care.",
        ],
        options: {},
      },
      ticket: {
        heading: "Write to support about your missing credits",
        receipt: "Ticket",
        bodyOf: {
          "find-credits": [
            `Support finds credits that are still missing after ${ticketAfterMinutes} minutes.`,
            "It needs your account's email address, a screenshot of the Credits page, the transaction's date and the amount paid.",
          ],
          "move-credits": [
            "Moving credits between your personal account and an organization takes a ticket.",
            "OpenRouter's newer documents name a button “Move credits to organization”. It may be on your Credits page.",
          ],
        },
        options: {},
      },
    },
  } as const;
};
