/** What is said where something was struck out. Apart, for it has to be there before anything is typed. */
export const redactedMessages = {
  "api-key": "We struck out an API key. Never share a key: delete it in your settings and make a new one.",
  "card-number": "We struck out a card number. Support never needs it.",
} as const;
