import type { Policy } from "../policy";
import { dollars, hourUtc } from "../ui/numbers/en";

export const messages = (policy: Policy) => {
  const { suffix, router, exampleSlug, requestsPerDay, higherLimitFromUsd, requestsPerDayWithCredits } =
    policy.freeModels;
  const { mayApply } = policy;
  const limit = dollars(higherLimitFromUsd);
  return {
    title: "Charges on a free model",
    symptom: "I was charged on a free model",
    summary: "Find out why a free model cost you credits or stopped, and what you can do.",
    steps: {
      "which-model": {
        heading: `Does the model's exact name end in “${suffix}”?`,
        receipt: "Model",
        body: [
          `A name with this ending is free, such as \`${exampleSlug}\`. \`${router}\` is free, too: it picks a free model.`,
          "The same model without it is typically charged. Use the exact name, and check what your program sent.",
        ],
        options: {
          "ends-in-free": { label: `Yes, it ends in “${suffix}” or is “${router}”` },
          "no-suffix": { label: `No, it does not end in “${suffix}”` },
          "not-sure": { label: "I am not sure" },
        },
      },
      "find-model": {
        heading: "Look up which model was called",
        receipt: "Model",
        body: [`A free variant's name typically ends in \`${suffix}\`, such as \`${exampleSlug}\`.`],
        actions: [
          { text: "Find the charged request on your Activity page.", link: "activity" },
          {
            text: "Read the model's exact name there or on the Logs page, to the last letter.",
            link: "logs",
          },
          { text: "Compare it with the list of models and prices.", link: "models" },
        ],
        options: {
          "ends-in-free": { label: `It ends in “${suffix}” or is “${router}”` },
          "no-suffix": { label: `It does not end in “${suffix}”` },
        },
      },
      "paid-variant": {
        heading: "This was the paid variant of the model",
        receipt: "Told: paid variant",
        body: [
          `Without \`${suffix}\` at the end, the name typically stands for the paid variant, and you are charged.`,
          `To avoid that, copy the exact name with its ending, such as \`${exampleSlug}\`.`,
          "Look in the list of models first: not every model has a free variant.",
        ],
        links: ["models"],
        options: {},
      },
      "what-happened": {
        heading: "What happened on the free model?",
        receipt: "What happened",
        body: [
          `Web search and PDF upload are charged on a \`${suffix}\` model too. A name with \`:online\` behind it searches the web, which may cost extra.`,
          `Providers limit free models to about ${requestsPerDay} requests a day. With ${limit} or more in credits, you get up to ${requestsPerDayWithCredits}.`,
        ],
        options: {
          plugin: { label: "I was charged, and used web search or a PDF" },
          "own-key": {
            label: "I was charged, and use my own key from a provider",
            hint: "This is BYOK, “bring your own key”. The provider then bills you itself.",
          },
          refused: { label: "My requests were refused", hint: "Often with the error “429”." },
          charged: { label: "I was charged, for none of these reasons" },
          "not-sure": { label: "I was charged, and I am not sure why" },
        },
      },
      "plugin-costs": {
        heading: "Look for plugin costs in your activity",
        receipt: "Plugin costs",
        body: [
          `Web search and PDF upload stay paid on a \`${suffix}\` model. Only the model itself is free.`,
          `Web search may cost from ${dollars(mayApply.webSearchFromUsd)} a request. Reading PDFs may cost ${dollars(mayApply.pdfUsdPerThousandPages)} per thousand pages.`,
        ],
        actions: [
          { text: "Open the charged requests on your Activity page.", link: "activity" },
          { text: "See if the cost comes from web search or a file." },
          { text: "Turn off the plugins you don't need, in your program or chat." },
        ],
        options: {
          "not-explained": { label: "That does not explain the charge" },
        },
      },
      "daily-limit": {
        heading: "Free models have a daily limit",
        receipt: "Told: daily limit",
        body: [
          `Their providers allow about ${requestsPerDay} free requests a day.`,
          `OpenRouter's documents say that the day is the UTC day. The count may start again at ${hourUtc(mayApply.freeLimitResetHourUtc)}.`,
          `With ${limit} or more in credits, you get up to ${requestsPerDayWithCredits} a day. OpenRouter's documents count all that you ever bought, not the balance. The Credits page shows your purchases.`,
          "BYOK means “bring your own key”, a key from a provider. Its promotion gives eligible customers additional free requests. OpenRouter's support article does not say who is eligible.",
        ],
        links: ["credits", "faq"],
        options: {},
      },
      "provider-bill": {
        heading: "Check whose bill the charge is on",
        receipt: "Provider's bill",
        body: [
          "With BYOK (bring your own key), the provider may charge you, and not OpenRouter.",
          `The promotion adds free requests for eligible customers only. A BYOK fee of ${mayApply.byokFeePercent} % may apply to very high use.`,
        ],
        actions: [
          { text: "Open the charged requests on your Activity page.", link: "activity" },
          { text: "See if they ran with your own key." },
          { text: "Sign in at that provider, and compare its bill with the charge." },
        ],
        options: {
          "not-explained": { label: "That does not explain the charge" },
          "no-own-key": { label: "I have no key of my own there" },
        },
      },
      solved: {
        heading: "Good to hear that it is solved",
        receipt: "Solved",
        body: [
          "You can stop here. The other steps are not needed.",
          `For next time: use the exact name with \`${suffix}\` at the end, and you avoid charges for the model.`,
        ],
        options: {},
      },
      ticket: {
        heading: "Write to support about this free model",
        receipt: "Ticket",
        body: [
          "A generation is one answer of a model. Its id begins with `gen-` and is on your Activity and Logs pages.",
          "Send the ids of those that were billed wrongly, or the model and the day.",
        ],
        links: ["activity", "logs"],
        options: {},
      },
    },
  } as const;
};
