import type { Policy } from "../policy";
import { dollars, hourUtc } from "../ui/numbers/en";

export const messages = (policy: Policy) => {
  const { suffix, requestsPerDay, higherLimitFromUsd, requestsPerDayWithCredits } = policy.freeModels;
  const { freeRequestsPerMinute, freeLimitResetHourUtc, limitResetHourUtc } = policy.mayApply;
  const limit = dollars(higherLimitFromUsd);
  const midnight = hourUtc(freeLimitResetHourUtc);
  /** What is asked twice: at once, and by who had to look for the error first. */
  const errors = {
    "payment-required": { label: "“402”, or “insufficient credits”" },
    "key-refused": { label: "“401”, or the key is not accepted" },
    forbidden: { label: "“403”, or a limit or budget is exceeded" },
    "too-many": { label: "“429”, or too many requests" },
    "something-else": { label: "Something else" },
  } as const;
  const stillRefused = "My requests are still refused";
  return {
    title: "Refused requests",
    symptom: "I paid, and my requests are refused",
    summary: "Find out why your requests are refused, and what lifts it.",
    steps: {
      "which-error": {
        heading: "What does the error say?",
        receipt: "Error",
        body: [
          "Your program or chat shows it. The number in it is enough.",
          "Take the steps in order, and stop as soon as your requests work.",
        ],
        options: { ...errors, "nothing-shown": { label: "I see no error text" } },
      },
      "find-error": {
        heading: "Find the text of the error",
        receipt: "Error",
        body: ["Many programs hide it behind a sentence of their own."],
        actions: [
          { text: "Look into the log or console of your program for a number such as 402." },
          {
            text: "Open the Logs page. OpenRouter's documents say that it lists single requests with their status.",
            link: "logs",
          },
          { text: "See on your Activity page whether the requests arrived at all.", link: "activity" },
        ],
        options: { ...errors, "still-nothing": { label: "I can't find any" } },
      },
      "which-402": {
        heading: "What else does the “402” say?",
        receipt: "402",
        body: [
          "A 402 has several causes. The text beside the number tells which.",
          "OpenRouter's documents say that `limit_source` in the error names it.",
        ],
        options: {
          balance: { label: "“Insufficient credits”, or nothing more", hint: "`openrouter_credits`" },
          "max-tokens": { label: "“Requires more credits, or fewer max_tokens”" },
          "in-flight": {
            label: "Too much at the same time (“in-flight”)",
            hint: "`openrouter_in_flight_budget`",
          },
          "key-limit": { label: "The limit of the key", hint: "`openrouter_key_limit`" },
          budget: { label: "A budget of a workspace or guardrail" },
          "never-bought": { label: "“This account never purchased credits”" },
          "own-provider-key": { label: "It comes from the provider of my own key" },
        },
      },
      "which-403": {
        heading: "What else does the “403” say?",
        receipt: "403",
        body: ["A 403 may be a spent limit. It may also have nothing to do with money."],
        options: {
          "key-limit": { label: "“Key limit exceeded”" },
          budget: { label: "A “budget” or “spending limit” is exceeded" },
          "another-reason": {
            label: "Something else",
            hint: "Such as terms, content, region or an address.",
          },
        },
      },
      "which-429": {
        heading: "Whose limit was it?",
        receipt: "429",
        body: [
          "OpenRouter limits free models. Providers limit any model.",
          "OpenRouter's documents say that its own limit comes with `X-RateLimit-Limit`, a provider's without.",
        ],
        options: {
          "free-model": { label: "A free model", hint: "“free-models-per-day” or “free-models-per-min”" },
          provider: { label: "The provider", hint: "“rate-limited upstream”, or “Provider returned error”" },
          "says-neither": { label: "It says neither" },
        },
      },
      "other-words": {
        heading: "What is the error about?",
        receipt: "About",
        body: [
          "“Provider returned error” has an inner text. That one tells.",
          "OpenRouter's documents say that `error_type` in the error names its kind.",
        ],
        options: {
          "money-words": { label: "Credits, balance, payment or a limit" },
          "provider-busy": { label: "The provider is busy, down or rate-limited" },
          "provider-money": { label: "My own account at the provider" },
          "another-reason": {
            label: "None of these",
            hint: "Such as the model, privacy, region, terms or a too long text.",
          },
        },
      },
      "balance-empty": {
        heading: "Check the balance that these requests use",
        receipt: "Balance",
        body: [
          "A request is refused if the balance is zero or below, or too small for it.",
          "OpenRouter's documents say that a balance below zero can block free models, too.",
          "It comes back once the balance is above zero. Waiting alone changes nothing.",
        ],
        actions: [
          { text: "Open the Credits page of the account in which the key was made.", link: "credits" },
          { text: "Buy credits if it is empty. They first fill what is below zero." },
          { text: "Send one request again." },
        ],
        options: {
          "just-paid": { label: "I paid, but the credits are not there" },
          "card-fails": { label: "My card was declined" },
          "has-credits": { label: "There are credits in it" },
          "still-refused": { label: stillRefused },
        },
      },
      "request-too-large": {
        heading: "Make the request smaller",
        receipt: "Request size",
        body: [
          "Before a request starts, its longest possible answer must be covered. `max_tokens` sets that length.",
          "What counts is the smaller of your balance and the key's limit.",
          "The real answer may cost far less. Sending the same request again does not help.",
        ],
        actions: [
          { text: "Set `max_tokens` in your program to what you need." },
          { text: "Shorten the prompt, or begin a new conversation." },
          { text: "Or buy credits, so that they cover the whole of it.", link: "credits" },
        ],
        options: { "still-refused": { label: stillRefused } },
      },
      "in-flight-budget": {
        heading: "Wait a moment, and send fewer requests at once",
        receipt: "At the same time",
        body: [
          "What running requests may cost is held against your balance. Your money is not gone.",
          "It comes back as requests end. The error's `Retry-After` tells the seconds to wait.",
          "OpenRouter's documents say that this holds for some accounts: new ones, or with a low balance.",
        ],
        actions: [
          { text: "Wait as long as `Retry-After` says." },
          { text: "Let your program send fewer requests at the same time." },
          { text: "More credits raise what may run at once.", link: "credits" },
        ],
        options: {
          "too-large": { label: "It is one request alone", hint: "`weight_exceeds_budget`" },
          "still-refused": { label: stillRefused },
        },
      },
      "key-limit": {
        heading: "Raise the key's own limit, or wait for it",
        receipt: "Key limit",
        body: [
          "A key can have a limit of its own. It is a cap and no money: more credits don't lift it.",
          `It may begin anew at ${hourUtc(limitResetHourUtc)}: every day, every Monday or every month. Some never do.`,
          "What you use by your own provider key may count towards it.",
        ],
        actions: [
          { text: "Find the key in your settings, and raise or remove its limit.", link: "keys" },
          { text: "If somebody else manages the key, ask them." },
          { text: "Send one request again." },
        ],
        options: {
          surprised: { label: "I don't know what used it up" },
          "still-refused": { label: stillRefused },
        },
      },
      "budget-spent": {
        heading: "Ask an administrator to raise the budget",
        receipt: "Budget",
        body: [
          "A budget for your workspace, your guardrail or your key is spent. More credits don't lift it.",
          "The error may tell the amounts, as `limit_usd` and `spend_usd`.",
          "It comes back at `resets_at`, if the error names that moment, or once the budget is raised.",
        ],
        actions: [
          { text: "Send the error to who manages your workspace or organization." },
          { text: "Ask them to raise that budget, or wait until it begins anew." },
        ],
        options: {
          surprised: { label: "I don't know what used it up" },
          "still-refused": { label: "The budget was raised, and it is still refused" },
        },
      },
      "free-limit": {
        heading: "The limit of free requests is reached",
        receipt: "Told: free limit",
        body: [
          `It is about ${requestsPerDay} requests a day, and ${freeRequestsPerMinute} a minute may be allowed. A minute's limit is over in a minute.`,
          `OpenRouter's documents say that the day is the UTC day. The count may begin anew at ${midnight}.`,
          `With ${limit} in credits it is up to ${requestsPerDayWithCredits} a day. By OpenRouter's documents, all that you ever bought counts, not the balance.`,
          "More keys or accounts change nothing.",
        ],
        links: ["credits"],
        options: {
          "bought-enough": { label: `I bought ${limit} or more, and have the low limit` },
        },
      },
      "never-bought": {
        heading: "Look who bought the credits",
        receipt: "Purchases",
        body: [
          "The error says that the key's account never bought any.",
          `A \`${suffix}\` model needs no purchase, but web search and other paid extras do.`,
          "A gift or a promotion may not count as a purchase.",
        ],
        actions: [
          { text: "Open the Credits page of the account in which the key was made.", link: "credits" },
          { text: "Buy credits there, or turn off web search and other extras." },
        ],
        options: {
          "did-buy": { label: "I did buy credits" },
          "just-paid": { label: "I paid, but the credits are not there" },
          "card-fails": { label: "My card was declined" },
        },
      },
      "other-account": {
        heading: "Use a key of the account that has the credits",
        receipt: "Key's account",
        body: [
          "Your personal account and each organization have a balance of their own.",
          "A key uses the balance of the account in which it was made, and no other.",
        ],
        actions: [
          { text: "Switch between your accounts, and look in which one the credits are.", link: "credits" },
          { text: "Make a new key in that account, and put it into your program.", link: "keys" },
          { text: "Restart the program. It may still hold the old key." },
        ],
        options: {
          "move-credits": { label: "I want the credits in the other account" },
          "same-account": { label: "Key and credits are in the same account" },
        },
      },
      "key-not-accepted": {
        heading: "Replace the key in your program",
        receipt: "Key",
        body: [
          "OpenRouter does not know the key. It may be deleted, disabled, mistyped or expired.",
          "A 401 tells nothing of your credits. A new key uses the same ones.",
        ],
        actions: [
          { text: "Look in your settings whether the key is there and turned on.", link: "keys" },
          { text: "Make a new key, and copy it without spaces and quotes." },
          { text: "Put it into your program, and restart that." },
        ],
        options: {
          "not-by-me": { label: "Somebody else disabled or used it", hint: "A leaked key may be disabled." },
          "still-refused": { label: "A new key is refused, too" },
        },
      },
      "provider-limit": {
        heading: "Try again in a minute, or with another model",
        receipt: "Provider",
        body: [
          "The provider of the model may be busy, or limit how much it takes. More credits don't lift that.",
          "When it comes back is the provider's matter. `Retry-After` may tell the seconds.",
        ],
        actions: [
          { text: "Wait as long as `Retry-After` says, or a minute." },
          { text: "Let your program pause between requests." },
          { text: "Or use another model, or another provider of it.", link: "models" },
        ],
        options: { "still-refused": { label: "I have tried all that" } },
      },
      "provider-account": {
        heading: "Check your own account at the provider",
        receipt: "Provider's account",
        body: [
          "With a key of your own from a provider (BYOK), that provider sends the bill.",
          "It may refuse requests when your account there is empty. Credits at OpenRouter don't help.",
          "It comes back once that account has money again.",
        ],
        actions: [
          { text: "Sign in at that provider, and look at your balance there." },
          { text: "Pay there, or remove your provider key at OpenRouter." },
        ],
        options: {
          "no-own-key": { label: "I added no key of my own" },
          "still-refused": { label: stillRefused },
        },
      },
      "not-about-money": {
        heading: "This error may have another cause than money",
        receipt: "Told: another cause",
        body: [
          "A setting, the model or the request itself may be in the way. More credits may not help.",
          "“No allowed providers” or “no endpoints”: loosen your provider and privacy settings, or use another model.",
          "Terms, content or region: use another model. Waiting does not help.",
          "Too long, or an unknown name: shorten the request, and compare the model's name with the list.",
          "“Management key” or an address that is not allowed: ask who manages the key.",
        ],
        links: ["models", "faq", "community"],
        options: { "money-after-all": { label: "It does speak of credits or a limit" } },
      },
      "to-missing-credits": {
        heading: "Look for the credits first",
        receipt: "Missing credits",
        body: ["We go on with the missing credits, and your answers come along."],
        options: {},
      },
      "to-declined-card": {
        heading: "Mend the payment first",
        receipt: "Declined card",
        body: ["We go on with the declined card, and your answers come along."],
        options: {},
      },
      "to-unexpected-charges": {
        heading: "Find out what used it up",
        receipt: "Unexpected charges",
        body: ["We go on with the unexpected charges, and your answers come along."],
        options: {},
      },
      "to-unauthorized-use": {
        heading: "Protect your account first",
        receipt: "Unauthorized use",
        body: ["We go on with unauthorized use, and your answers come along."],
        options: {},
      },
      solved: {
        heading: "Good to hear that it is solved",
        receipt: "Solved",
        body: [
          "You can stop here. The other steps are not needed.",
          "For next time: turn on spending alerts, and set sensible request limits for each project.",
          "Where offered, auto top-up avoids interruptions. Choose its threshold with care.",
        ],
        options: {},
      },
      ticket: {
        heading: "Write to support about the refused requests",
        receipt: "Ticket",
        body: [
          "Support looks up the request and tells what refused it. The error is enough to begin.",
          "OpenRouter's documents say that the Logs page lists single requests. An id there begins with `gen-`; a refused request may have none.",
        ],
        links: ["logs"],
        options: {},
      },
    },
  } as const;
};
