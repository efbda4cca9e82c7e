/** The one field of the start page, and what it answers. */
export const boxMessages = {
  label: "Tell us what happened, or paste the error, or drop your Activity file",
  placeholder: "“I paid, but nothing came”, “402”, “declined”…",
  hint: "It is read here, in your browser. Keys and card numbers are struck out at once.",
  hintPlain: "It is read by this server, and not kept. Leave out keys and card numbers.",
  button: "Find the answer",
  file: "Add a file",
  empty: "Say in a few words what happened, or paste an error.",
  loading: "One moment…",
  failed: "The answer could not be loaded. Check your connection, or pick a problem below.",
  sure: "This fits best",
  unsure: "Which of these is it?",
  afterError: "If that is not it, these come closest",
  begin: "Begin here",
  support: "None of these: write to support",
  supportNote: "Your words go along into the ticket. You see all of it before it is sent.",
  notBilling: {
    title: "This may not be about a payment",
    body: "We can help with payments alone. These places know more:",
    after: "If it is about money after all, these come closest",
  },
  key: {
    title: "That is an API key. We struck it out",
    body: "If others may have seen it, delete it now. Nobody needs it from you, support neither.",
    open: "Protect your account",
    look: "Or use a key to see why requests are refused",
  },
  picture: {
    title: "A picture or PDF can go along with your ticket",
    body: "We don't read it here. Type the error that it shows, or pick your problem. The ticket has a place for it.",
  },
  forget: "Put the file away",
} as const;
