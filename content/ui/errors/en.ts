import type { Policy } from "@/content/policy";

/** What an error means, and what to do. */
export interface ErrorMessages {
  readonly title: string;
  readonly meaning: string;
  readonly next: readonly string[];
  /** What its step is for; only where the error leads to one. */
  readonly open?: string;
}

/** Words of the page that reads errors. Where OpenRouter's own rules are not known for sure, they say "may". */
export const errorsMessages = ({ freeModels, mayApply }: Policy) => ({
  heading: "Paste the error that you see",
  intro:
    "JSON, a log line, the output of a program: whatever you have. We tell you what it means and what to do.",
  label: "The error",
  hint: "It is read here, in your browser. Keys and card numbers are struck out at once.",
  hintPlain: "It is read by this server, and not kept. Leave out keys and card numbers.",
  button: "Read it",
  empty: "Paste an error, such as the answer of the API or a line of your log.",
  unknown: {
    title: "We don't know this error",
    meaning: "It may have nothing to do with a payment. Or the part that tells is missing: paste all of it.",
    next: [
      "Look for a number such as 402, or for a line that begins with “error”.",
      "Or pick your problem from the start page.",
    ],
  },
  read: {
    heading: "What stands in it",
    status: "HTTP status",
    model: "Model",
    asked: "Tokens asked for at most",
    afford: "Tokens that the money was enough for",
    generations: "Generation ids",
  },
  errors: {
    "max-tokens": {
      title: "The request could cost more than you have",
      meaning:
        "Before it starts, OpenRouter checks whether your credits would be enough for the longest possible answer. They were not, though the real answer may cost far less.",
      next: [
        "Set `max_tokens` in your program to what you need.",
        "Or check your balance, and buy credits.",
        "Your key may have a limit of its own, too.",
      ],
      open: "Check your balance",
    },
    "key-limit": {
      title: "This key has reached its own limit",
      meaning: "A key can have a spending limit, apart from your credits. More credits don't lift it.",
      next: [
        "Raise or remove the limit in your API key settings, or use another key.",
        "Look at what used it up, if that surprises you.",
      ],
      open: "See what used it up",
    },
    budget: {
      title: "A spending limit is used up",
      meaning:
        "Somebody set a limit for the key, for you or for the whole workspace. More credits don't lift it.",
      next: [
        "Ask who manages the workspace to raise the limit, or wait until it starts again.",
        "Look at what used it up, if that surprises you.",
      ],
      open: "See what used it up",
    },
    "never-purchased": {
      title: "The account behind this key never bought credits",
      meaning:
        "The key may belong to another account than the one that you paid for: your personal one instead of the organization's, or the reverse.",
      next: ["See in which account you made the key.", "Make a key in the account that has the credits."],
      open: "Look in your other account",
    },
    "free-day": {
      title: "Today's requests to free models are used up",
      meaning: `Without $${freeModels.higherLimitFromUsd} in credits it is about ${freeModels.requestsPerDay} requests a day. From then on it is up to ${freeModels.requestsPerDayWithCredits}.`,
      next: ["Wait for the next day. It may begin at midnight UTC.", "Failed tries may count, too."],
      open: "What the limit means",
    },
    "free-day-paid": {
      title: "Today's requests to free models are used up",
      meaning: `With credits it is up to ${freeModels.requestsPerDayWithCredits} requests a day, and you reached that.`,
      next: ["Wait for the next day. It may begin at midnight UTC.", "Or use the paid variant of the model."],
      open: "What the limit means",
    },
    "free-minute": {
      title: "Too many requests to free models in a minute",
      meaning: `Free models may take ${mayApply.freeRequestsPerMinute} requests a minute. It costs nothing.`,
      next: ["Wait a minute, and let your program pause between requests."],
      open: "What the limits are",
    },
    "no-credits": {
      title: "Your credits, or those of the key, are used up",
      meaning:
        "The account of this key has too few credits. A balance below zero can block free models, too.",
      next: [
        "Check the balance in the account that the key belongs to.",
        "If you have just paid, it may not be there yet.",
      ],
      open: "Check your balance",
    },
    "no-credits-status": {
      title: "402: too few credits",
      meaning: "The account or the key has too few credits for this request.",
      next: [
        "Check the balance in the account that the key belongs to.",
        "Check whether the key has a limit of its own.",
      ],
      open: "Check your balance",
    },
    "bank-confirm": {
      title: "Your bank wants you to confirm the payment",
      meaning: "The payment needs a check that it is you, in your bank's app or by a code.",
      next: ["Pay again, and confirm it when your bank asks."],
      open: "What to tell your bank",
    },
    "bank-fraud": {
      title: "Your bank wants to be sure that it is you",
      meaning: "The payment looked unusual to the bank, so it stopped it.",
      next: ["Confirm the payment with your bank, then pay again."],
      open: "What to tell your bank",
    },
    "bank-international": {
      title: "The card does not allow this kind of payment",
      meaning: "The bank refuses payments to other countries with this card.",
      next: ["Turn on international payments for the card, then pay again."],
      open: "Turn them on",
    },
    "card-expired": {
      title: "The card is past its date",
      meaning: "The bank takes no payments with it any more.",
      next: ["Use the new card that your bank sent you, or another one."],
      open: "Look up the reason",
    },
    "card-data": {
      title: "Something on the card does not match",
      meaning: "Number, date, security code or address were not as the bank has them.",
      next: ["Type all of it again by hand, from the card itself."],
      open: "Look up the reason",
    },
    "card-declined": {
      title: "The card was declined",
      meaning: "The reason is in the list of codes, though often a vague one. The bank may know more.",
      next: ["Look up the code.", "Ask your bank which reason it was."],
      open: "Look up the code",
    },
    "card-declined-only": {
      title: "The card was declined",
      meaning: "The error does not say why. Your bank knows.",
      next: ["Ask your bank for the reason.", "If you find a code with the error, paste that, too."],
      open: "What to ask your bank",
    },
    "management-key": {
      title: "This needs a management key. It is not about money",
      meaning:
        "Credits, keys and activity can't be read with an ordinary key. Models can still be used with it.",
      next: ["Make a management key in your settings, and delete it when you are done."],
    },
    "bad-key": {
      title: "The key is not accepted. It is not about money",
      meaning: "The key is wrong, disabled, expired or deleted, or your program does not send it.",
      next: [
        "Copy the key once more, without spaces and quotes.",
        "Make a new key if it is gone.",
        "If you did not disable it yourself, read on for unauthorized use.",
      ],
    },
    blocked: {
      title: "The request was blocked. It is not about money",
      meaning: "A rule of your account, a budget of your workspace, or the check of the content stopped it.",
      next: [
        "Look at the privacy settings and guardrails of your account.",
        "Ask who manages your workspace.",
      ],
    },
    "unknown-model": {
      title: "The model's name is not known, or nobody offers it",
      meaning: `A free variant's name ends in \`${freeModels.suffix}\`. It may have been taken away, or your privacy settings leave nobody who offers it.`,
      next: ["Compare the name with the list of models, letter by letter."],
      open: "Find the model's exact name",
    },
    "busy-provider": {
      title: "The provider of the model is busy or down. It is not about money",
      meaning: "OpenRouter passed the request on, and the provider did not answer it well.",
      next: [
        "Try again in a minute, or use another model.",
        "Look at your Activity page to see whether it cost anything.",
      ],
    },
    "too-fast": {
      title: "Too many requests. It is not about money",
      meaning: "Requests came faster than they are taken.",
      next: [
        "Wait as long as `Retry-After` says, or a minute.",
        "If it is a free model, its daily limit may be reached.",
      ],
    },
    timeout: {
      title: "It took too long. It is not about money",
      meaning: "The answer did not come in time.",
      next: ["Try again, with a shorter request or another model."],
    },
    "server-fault": {
      title: "Something broke at OpenRouter. It is not about money",
      meaning: "The server could not do what it was asked.",
      next: ["Try again in a minute."],
    },
    "bad-request": {
      title: "The request is not as the API wants it. It is not about money",
      meaning: "A part of it is missing, wrong or too long.",
      next: ["Compare it with the API's documentation, or shorten it."],
    },
    "not-found": {
      title: "What was asked for is not there. It is not about money",
      meaning: "The address, the model or the id in the request is not known, or no longer there.",
      next: ["Compare them with the API's documentation, letter by letter."],
    },
  } satisfies Readonly<Record<string, ErrorMessages>>,
});

/** Errors that have words. One that is recognised without any does not compile. */
export type ErrorId = keyof ReturnType<typeof errorsMessages>["errors"];
