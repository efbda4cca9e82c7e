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
      "plugins-used": {
        heading: "Did your requests use a plugin?",
        receipt: "Plugins",
        body: [
          `Plugins, such as web search and PDF upload, are charged on a \`${suffix}\` model too.`,
          "A name with `:online` behind it searches the web. Other paid tools may cost extra.",
        ],
        options: {
          "web-search": { label: "Yes, web search" },
          pdf: { label: "Yes, I uploaded a PDF" },
          none: { label: "No, none" },
          "not-sure": { label: "I am not sure" },
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
      "what-happened": {
        heading: "What happened on the free model?",
        receipt: "What happened",
        body: [
          `Providers limit free models to about ${requestsPerDay} requests a day.`,
          `With ${limit} or more in credits, you get up to ${requestsPerDayWithCredits} requests a day.`,
        ],
        options: {
          charged: { label: "I was charged" },
          refused: { label: "My requests were refused", hint: "Often with the error “429”." },
          both: { label: "Both", hint: "We go on with the charge." },
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
      "own-provider-key": {
        heading: "Did you add your own key from a provider?",
        receipt: "Own provider key",
        body: [
          "This is BYOK, “bring your own key”: the provider then bills you itself.",
          "The BYOK promotion gives eligible customers additional free requests. OpenRouter's support article does not say who is eligible.",
        ],
        options: {
          "own-key": { label: "Yes, I use my own key" },
          "no-own-key": { label: "No" },
          "not-sure": { label: "I am not sure" },
        },
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
        },
      },
      "collect-generations": {
        heading: "Collect the generations that were charged",
        receipt: "Generations",
        body: [
          "A generation is one answer of a model.",
          "If you believe that these were billed wrongly, send their ids in a ticket.",
        ],
        actions: [
          { text: "Open your Activity page.", link: "activity" },
          {
            text: "Find the requests on the free model that cost something. The Logs page shows each.",
            link: "logs",
          },
          {
            text: "Copy their generation ids. Each begins with `gen-`.",
            note: "The options menu of a page may also export its list.",
          },
        ],
        options: {
          "have-them": { label: "I have the ids" },
          "cannot-find": {
            label: "I can't find them",
            hint: "Tell support the model and the day.",
          },
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
        body: ["Send the generations from your Activity page."],
        options: {},
      },
    },
  } as const;
};
