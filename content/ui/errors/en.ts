import type { Policy } from "@/content/policy";

/** What an error means, and what to do. */
export interface ErrorMessages {
  readonly title: string;
  readonly meaning: string;
  readonly next: readonly string[];
  /** What its step is for; only where the error leads to one. */
  readonly open?: string;
}

/** Where a service is meant that only the error names. */
export const serviceMark = "{service}";

/** What errors mean. Where OpenRouter's own rules are not known for sure, they say "may", or who says it. */
export const errorsMessages = ({ freeModels, mayApply }: Policy) => ({
  heading: "Paste the error that you see",
  intro:
    "JSON, a log line, the output of a program: whatever you have. We tell you what it means and what to do.",
  unknown: {
    title: "We don't know this error",
    meaning: "It may have nothing to do with a payment. Or the part that tells is missing: paste all of it.",
    next: ["Look for a number such as 402, or for a line that begins with “error”."],
  },
  notMoney: "This is not about money.",
  /** Before the moment when requests are taken again. */
  comesBack: (moment: string) => `When requests may be taken again: ${moment}.`,
  cameBack: (moment: string) => `The wait ended: ${moment}. Try again now.`,
  read: {
    heading: "What stands in it",
    status: "HTTP status",
    model: "Model",
    tokensAsked: "Tokens asked for at most",
    tokensAffordable: "Tokens that the money was enough for",
    limitUsd: "Limit",
    spentUsd: "Spent of it",
    remainingUsd: "Left of it",
    requestsLimit: "Requests allowed",
    requestsLeft: "Requests left",
    contextTokens: "Tokens that the model takes",
    retryAfterSeconds: "Seconds to wait",
    code: "Decline code",
    generations: "Generation ids",
  },
  errors: {
    "in-flight": {
      title: "Too much runs at the same time for your balance",
      meaning:
        "Your balance is above zero. What running requests may cost is held against it until they end.",
      next: [
        "Wait as long as `Retry-After` says, then try again.",
        "Send fewer requests at the same time.",
        "More credits raise what may run at once.",
      ],
      open: "What is held, and when it comes back",
    },
    "request-too-large": {
      title: "This one request is too large for what may run at once",
      meaning: "Sending it again does not help. It must become smaller, or the balance larger.",
      next: ["Lower `max_tokens`, or shorten the prompt.", "More credits raise what one request may hold."],
      open: "Make the request smaller",
    },
    "max-tokens": {
      title: "The request could cost more than you have",
      meaning:
        "Before it starts, OpenRouter checks whether your credits are enough for the longest possible answer. They were not, though the real answer may cost far less.",
      next: [
        "Set `max_tokens` in your program to what you need.",
        "Or check your balance, and buy credits.",
        "Your key may have a limit of its own, too.",
      ],
      open: "Make the request smaller",
    },
    "token-cap": {
      title: "The request has more tokens than your credits allow",
      meaning: "OpenRouter's documents call this a cap that follows from your credits.",
      next: ["Shorten the prompt, or lower `max_tokens`.", "Or buy credits."],
      open: "Make the request smaller",
    },
    "key-limit": {
      title: "This key has reached its own limit",
      meaning: "A key can have a spending limit, apart from your credits. More credits don't lift it.",
      next: [
        "Raise or remove the limit in your API key settings, or use another key.",
        "Whoever manages the key can lift it, if that is not you.",
      ],
      open: "Raise the limit, or wait for it",
    },
    budget: {
      title: "A budget is used up",
      meaning: "Somebody set it for the key, for you or for the whole workspace. More credits don't lift it.",
      next: ["An administrator of your organization can raise it.", "Or wait until it begins anew."],
      open: "Who lifts it, and when it comes back",
    },
    "never-purchased": {
      title: "The account behind this key never bought credits",
      meaning:
        "The key may belong to another account than the one that you paid for: your personal one instead of the organization's, or the reverse.",
      next: ["See in which account you made the key.", "Make a key in the account that has the credits."],
      open: "Find the right account",
    },
    "free-day": {
      title: "Today's requests to free models are used up",
      meaning: `It is about ${freeModels.requestsPerDay} requests a day. With $${freeModels.higherLimitFromUsd} or more in credits it is up to ${freeModels.requestsPerDayWithCredits}; by OpenRouter's documents, all that you ever bought counts.`,
      next: [
        "Wait for the next day. OpenRouter's documents say that the day is the UTC day.",
        "More keys or accounts change nothing.",
      ],
      open: "What the limit means",
    },
    "free-day-paid": {
      title: "Today's requests to free models are used up",
      meaning: `With credits it is up to ${freeModels.requestsPerDayWithCredits} requests a day, and you reached that.`,
      next: [
        "Wait for the next day. OpenRouter's documents say that the day is the UTC day.",
        "Or use the paid variant of the model.",
      ],
      open: "What the limit means",
    },
    "free-minute": {
      title: "Too many requests to free models in a minute",
      meaning: `Free models may take ${mayApply.freeRequestsPerMinute} requests a minute.`,
      next: ["Wait a minute, and let your program pause between requests."],
      open: "What the limits are",
    },
    "crypto-api-gone": {
      title: "Credits can't be bought by crypto through the API any more",
      meaning: "That way was removed.",
      next: ["Buy on the Credits page: it offers crypto, too."],
    },
    "no-credits": {
      title: "Your credits, or those of the key, are used up",
      meaning:
        "The account of this key has too few credits. A balance below zero can block free models, too.",
      next: [
        "Check the balance in the account that the key belongs to.",
        "If you have just paid, it may not be there yet.",
      ],
      open: "Check the balance",
    },
    "program-no-credits": {
      title: "Your program says that the credits are used up",
      meaning:
        "These are the program's own words for a refused payment. It may hide what the service really said.",
      next: [
        "See in the program's settings which service it calls, and by which key.",
        "If that is OpenRouter, check the balance of the key's account.",
      ],
      open: "Find out which limit it was",
    },
    "payment-required": {
      title: "402: something of the money was not enough",
      meaning: "It can be the balance, the size of the request, the key's own limit, or a budget.",
      next: ["Look for the text beside the number: it tells which.", "Paste all of it to be told more."],
      open: "Find out which it is",
    },
    "provider-account": {
      title: "The account of your own provider key refuses",
      meaning:
        "The answer comes from the provider. With a key of your own (BYOK), its bill and its limits are yours.",
      next: ["Check your balance at that provider.", "Credits at OpenRouter don't help here."],
      open: "Check your account at the provider",
    },
    "provider-key": {
      title: "The provider does not accept your own key",
      meaning: "The answer comes from the provider, about a key of your own (BYOK).",
      next: ["Compare that key with the one at the provider, or remove it from your settings."],
    },
    "provider-limit": {
      title: "The provider of the model is busy or limits requests",
      meaning: "OpenRouter passed the request on, and the provider did not take it.",
      next: ["Try again in a minute, or use another model or provider."],
      open: "What helps",
    },
    "provider-error": {
      title: "The provider of the model answered with an error",
      meaning:
        "Which one stands in an inner text, often called `raw`. Here it is missing, or we don't know it.",
      next: ["Paste the whole error, with what stands behind `metadata`.", "Or try another provider."],
      open: "Find out what it is about",
    },
    country: {
      title: "The provider does not serve this country",
      meaning:
        "The provider of the model refuses requests from where this one came from. Waiting does not help.",
      next: ["Use a model of another provider."],
    },
    terms: {
      title: "The provider's terms of service block this request",
      meaning: "The provider refuses it by its own rules. Waiting does not help.",
      next: ["Change the request, or use a model of another provider."],
    },
    flagged: {
      title: "The content of the request was flagged",
      meaning: "A check of the content stopped it.",
      next: ["Change the request, or use another model."],
    },
    "no-providers": {
      title: "Your settings leave no provider for this model",
      meaning:
        "The model is offered, but none of the providers that your request or your settings allow offers it.",
      next: ["Allow more providers in the request, or in your settings for providers and privacy."],
    },
    "data-policy": {
      title: "Your privacy settings or a guardrail leave nobody who offers this model",
      meaning: "A rule of your account or workspace excludes all of its providers.",
      next: ["Look at the privacy settings of your account.", "Ask who manages your workspace."],
    },
    "address-not-allowed": {
      title: "The key may not be used from this internet address",
      meaning: "Its list of allowed addresses does not have the one that the request came from.",
      next: ["Add the address to the key's list, or call from an address that is on it."],
    },
    "management-key": {
      title: "This needs a management key",
      meaning:
        "Credits, keys and activity can't be read with an ordinary key. Models can still be used with it.",
      next: ["Make a management key in your settings, and delete it when you are done."],
    },
    forbidden: {
      title: "403: the request is not allowed",
      meaning: "It can be a budget that is used up, a rule of your workspace, or the content.",
      next: ["Look for the text beside the number: it tells which.", "Paste all of it to be told more."],
      open: "Find out which it is",
    },
    "bad-key": {
      title: "The key is not accepted",
      meaning: "The key is wrong, disabled, expired or deleted, or your program does not send it.",
      next: [
        "Copy the key once more, without spaces and quotes.",
        "Make a new key if it is gone.",
        "If you did not disable it yourself, somebody else may have used it.",
      ],
      open: "Replace the key",
    },
    "no-feature": {
      title: "No provider of this model can do what was asked",
      meaning: "The request wants tools, images or another feature that the model is not offered with.",
      next: ["Turn the feature off, or use a model that has it."],
    },
    "unknown-free-model": {
      title: "Nobody offers this free model",
      meaning: `A free variant's name typically ends in \`${freeModels.suffix}\`. It may have been taken away, or its name has a slip.`,
      next: ["Compare the name with the list of models, letter by letter."],
      open: "Find the model's exact name",
    },
    "unknown-model": {
      title: "The model's name is not known, or nobody offers it",
      meaning: "The name has a slip, the model was taken away, or your settings leave nobody who offers it.",
      next: ["Compare the name with the list of models, letter by letter."],
    },
    "too-long": {
      title: "The request is longer than the model takes",
      meaning: "Prompt and answer together are more than fits.",
      next: ["Shorten the conversation, lower `max_tokens`, or use a model that takes more."],
    },
    "too-fast": {
      title: "429: too many requests",
      meaning:
        "Requests came faster than they are taken. It can be the limit of free models, or the provider's.",
      next: ["Wait as long as `Retry-After` says, or a minute.", "Look for the text beside the number."],
      open: "Find out whose limit it is",
    },
    unavailable: {
      title: "The model or its provider is not available",
      meaning: "OpenRouter got no good answer from the provider.",
      next: [
        "Try again in a minute, or use another model.",
        "Look at your Activity page to see whether it cost anything.",
      ],
    },
    timeout: {
      title: "It took too long",
      meaning: "The answer did not come in time.",
      next: [
        "Try again, with a shorter request or another model.",
        "Look at your Activity page to see whether it cost anything.",
      ],
    },
    "server-fault": {
      title: "Something broke at the server",
      meaning: "It could not do what it was asked.",
      next: ["Try again in a minute."],
    },
    "bad-request": {
      title: "The request is not as the API wants it",
      meaning: "A part of it is missing, wrong or too long.",
      next: ["Compare it with the API's documentation, or shorten it."],
    },
    "not-found": {
      title: "What was asked for is not there",
      meaning: "The address, the model or the id in the request is not known, or no longer there.",
      next: ["Compare them with the API's documentation, letter by letter."],
    },
    "other-service-money": {
      title: `This error is of ${serviceMark}, not of OpenRouter`,
      meaning: `It speaks of your account, a limit or a payment at ${serviceMark}. Credits at OpenRouter don't help.`,
      next: [
        `Look at your balance and limits at ${serviceMark}.`,
        "If you meant to use OpenRouter, check which service and key your program is set to.",
      ],
    },
    "other-service": {
      title: `This error is of ${serviceMark}, not of OpenRouter`,
      meaning: `OpenRouter has no part in it, so support there must come from ${serviceMark}.`,
      next: [
        `Look for it in the documentation of ${serviceMark}.`,
        "If you meant to use OpenRouter, check which service and key your program is set to.",
      ],
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
      open: "Go on with this card",
    },
    "card-data": {
      title: "Something on the card does not match",
      meaning: "Number, date, security code or address were not as the bank has them.",
      next: ["Type all of it again by hand, from the card itself."],
      open: "Go on with this card",
    },
    "card-declined": {
      title: "The card was declined",
      meaning: "The bank gave a code, though often a vague one. It may know more.",
      next: ["If that does not help, ask your bank which reason it was."],
      open: "Go on with this card",
    },
    "card-declined-only": {
      title: "The card was declined",
      meaning: "The error does not say why. Your bank knows.",
      next: ["Ask your bank for the reason.", "If you find a code with the error, paste that, too."],
      open: "What to ask your bank",
    },
  } satisfies Readonly<Record<string, ErrorMessages>>,
});

/** Errors that have words. One that is recognised without any does not compile. */
export type ErrorId = keyof ReturnType<typeof errorsMessages>["errors"];
