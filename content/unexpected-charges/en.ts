import type { Policy } from "../policy";
import { dollars } from "../ui/numbers/en";

export const messages = (policy: Policy) => {
  const { suffix } = policy.freeModels;
  const { mayApply } = policy;
  const notExplained = { "not-explained": { label: "That does not explain the charge" } } as const;
  return {
    title: "Unexpected charges",
    symptom: "I was charged more than I expected",
    summary: "Find out what your credits were spent on, stop it, or dispute the charge.",
    note: "Which charge is wrong, and why?",
    steps: {
      "look-at-activity": {
        heading: "Look at your Activity page",
        receipt: "Activity",
        body: [
          "It lists your recent requests and their cost.",
          "OpenRouter's documents say that it shows sums, and the Logs page single requests.",
          "Look at it regularly.",
        ],
        actions: [
          { text: "Open your Activity page.", link: "activity" },
          { text: "Go to the days that cost more." },
          {
            text: "See which single requests cost most, or come very often.",
            link: "logs",
          },
        ],
        options: {
          looked: { label: "I looked at it" },
          "cannot-look": { label: "I can't see my activity" },
        },
      },
      "what-stands-out": {
        heading: "What stands out on your Activity page?",
        receipt: "Stands out",
        body: [
          "Compare the costs of your recent requests. Look for many calls in a short time too.",
          "Those can come from a runaway loop: a program that goes on sending requests by itself.",
        ],
        options: {
          "many-calls": { label: "Very many requests, or the same one repeated" },
          "unknown-key": {
            label: "An API key that I don't know",
            hint: "A key is the secret text that lets a program use your account.",
          },
          "team-or-project": { label: "A team member or a project" },
          "dearer-model": { label: "A model that costs more than I thought" },
          plugin: { label: "Web search or PDF costs" },
          "auto-top-up": { label: "A purchase that I did not make myself" },
          "more-than-credits": { label: "I paid more than the credits I got" },
          "free-model": { label: "A charge on a free model" },
          nothing: { label: "Nothing, or something else" },
        },
      },
      "rule-out": {
        heading: "Rule out these three",
        receipt: "Ruled out",
        actions: [
          { text: "Look for a program that ran in a loop, or sent many calls." },
          { text: "See that you know every API key.", link: "keys" },
          { text: "Ask your team members, and see who has access to which project." },
        ],
        options: {
          "many-calls": { label: "There was such a program" },
          "unknown-key": { label: "There is a key that I don't know" },
          "team-or-project": { label: "It may be my team or a project" },
          "none-of-these": { label: "It is none of them" },
        },
      },
      "stop-loop": {
        heading: "Stop the program that sends the requests",
        receipt: "Many requests",
        body: ["It may be a runaway loop, or code that sends more calls than you meant."],
        actions: [
          { text: "Stop the program, so that it costs you nothing more." },
          {
            text: "Look for a loop or a repeated try in its code.",
            note: "A program that tries again after every error is a common case.",
          },
          { text: "Turn on spending alerts, and set a request limit for each project." },
        ],
        options: {
          "own-code": { label: "It was our own program" },
          "not-ours": { label: "The requests are not ours" },
          "no-loop": { label: "I find no loop" },
        },
      },
      "loop-cost": {
        heading: "What a runaway loop cost can't be refunded",
        receipt: "Told: no loop refund",
        body: [
          "The requests did run, so they used the credits. OpenRouter's support article names no exception for mistakes.",
          "Stop the program, then cap the cost: turn on spending alerts, and set a sensible request limit for each project.",
          "Credits that you have not used are another matter: they may be refundable.",
        ],
        links: ["faq"],
        options: {
          "refund-unused": { label: "I want a refund of unused credits" },
        },
      },
      "to-refunds": {
        heading: "See if your unused credits can be refunded",
        receipt: "Refund",
        body: [
          "We go on with the refund, and your answers come along.",
          "It is for the credits that nobody has used yet.",
        ],
        options: {},
      },
      "exposed-key": {
        heading: "Regenerate your API keys at once",
        receipt: "Exposed key",
        body: [
          "An API key is the secret text that lets a program use your account. Whoever has it spends your credits.",
          "Do it even if you only suspect it. Otherwise, rotate your keys (replace them) from time to time.",
        ],
        actions: [
          {
            text: "Open your API keys at OpenRouter.",
            link: "keys",
          },
          { text: "Regenerate every key that others could have seen." },
          {
            text: "Put the new keys into your own programs.",
            note: "Keep them out of shared code, chats and screenshots.",
          },
        ],
        options: {
          regenerated: { label: "I regenerated the keys" },
          "cannot-regenerate": { label: "I can't regenerate them" },
          "known-key": { label: "I do know this key after all" },
        },
      },
      "review-team": {
        heading: "Review your team and its projects",
        receipt: "Team and projects",
        actions: [
          { text: "Go through your team members. Remove those who should no longer be there." },
          { text: "Check who has access to which project." },
          { text: "Ask the people on the project about these requests." },
          { text: "Turn on spending alerts, and set a request limit for each project." },
        ],
        options: notExplained,
      },
      "compare-prices": {
        heading: "Compare the model's price with your charges",
        receipt: "Model prices",
        body: [
          "Models differ a lot in price, and one model can have several variants.",
          `A free variant typically has a name that ends in \`${suffix}\`. Use that exact name, or you are charged.`,
        ],
        actions: [
          { text: "Note the model's exact name and the cost on your Activity page.", link: "activity" },
          { text: "Find the same name in the list of models and prices.", link: "models" },
        ],
        options: notExplained,
      },
      "plugin-costs": {
        heading: "Check for web search and PDF costs",
        receipt: "Plugin costs",
        body: [
          `Plugins are extras such as web search and PDF upload. You pay for them on every model, even a \`${suffix}\` one.`,
          `Web search may cost from ${dollars(mayApply.webSearchFromUsd)} a request. Reading PDFs may cost ${dollars(mayApply.pdfUsdPerThousandPages)} per thousand pages.`,
        ],
        actions: [
          { text: "Look for web search or files in the requests that cost more." },
          { text: "Turn off the plugins you don't need, in your program or chat." },
        ],
        options: notExplained,
      },
      "check-top-up": {
        heading: "Check your auto top-up",
        receipt: "Auto top-up",
        body: [
          "Auto top-up, where offered, buys credits for you when your balance gets low. That avoids interruptions.",
          "Its threshold is the balance at which it buys. A high one means that you are charged sooner.",
          "OpenRouter's documents say that there is no subscription.",
        ],
        actions: [
          { text: "Open your Credits page and look for auto top-up.", link: "credits" },
          { text: "Check the threshold and the amount with care. Change them, or turn it off." },
        ],
        options: { ...notExplained, "nobody-bought": { label: "Nobody I know bought this" } },
      },
      "purchase-fees": {
        heading: "Compare what you paid with your credits",
        receipt: "Purchase fees",
        body: [
          "A fee may be added when you buy credits, so you pay more than you get.",
          `By card it may be ${mayApply.cardFeePercent} %, at least ${dollars(mayApply.cardFeeAtLeastUsd)}. With crypto it may be ${mayApply.cryptoFeePercent} %.`,
          "VAT or GST may be added at the purchase. Your bank may add its own costs for another currency.",
        ],
        actions: [
          { text: "Take the difference between your payment and your credits." },
          { text: "Look up the current fees in the FAQ.", link: "faq" },
        ],
        options: notExplained,
      },
      "to-free-model-charges": {
        heading: "This looks like a charge on a free model",
        receipt: "Free model",
        body: [
          "We go on there, and your answers come along.",
          "Take those steps in order too, and stop as soon as the charge is explained.",
        ],
        options: {},
      },
      "to-unauthorized-use": {
        heading: "This looks like unauthorized use",
        receipt: "Unauthorized use",
        body: [
          "Somebody else may have your key. We go on to make your account safe, and your answers come along.",
          "The keys come up there once more. Say that it is done, if it is.",
        ],
        options: {},
      },
      solved: {
        heading: "Good to hear that it is solved",
        receipt: "Solved",
        body: [
          "You can stop here. The other steps are not needed.",
          "For next time: look at your usage on the Activity page regularly.",
          "Turn on spending alerts, and set a sensible request limit for each project.",
        ],
        options: {},
      },
      ticket: {
        heading: "Dispute the charge with a ticket",
        receipt: "Ticket",
        body: [
          "Support looks into it. OpenRouter's support article does not say how long that takes.",
          "OpenRouter's documents say that an empty or failed answer should not be charged. If one was, name it.",
        ],
        links: ["activity"],
        options: {},
      },
    },
  } as const;
};
