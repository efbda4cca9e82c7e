import { declineEntries } from "../decline-codes";
import type { Policy } from "../policy";
import { declineMeanings } from "../ui/declines/en";

export const messages = (_policy: Policy) => {
  const bankAnswers = {
    international: { label: "It blocks international payments" },
    "fraud-protection": { label: "Its fraud protection stopped the payment" },
    "merchant-restriction": {
      label: "It restricts this merchant",
      hint: "The merchant is the company you pay.",
    },
    "no-attempt": { label: "It sees no attempt to pay" },
    "another-reason": { label: "Another reason, or a code" },
  } as const;
  const stillDeclined = { "still-declined": { label: "It is still declined" } } as const;
  const otherCard = { text: "Still declined? Pay with another card, best from another bank." } as const;
  return {
    title: "Declined card",
    symptom: "My card was declined",
    summary: "Find out why your bank refused the payment, and get it through.",
    steps: {
      "bank-says": {
        heading: "What does your bank say about it?",
        receipt: "Bank says",
        body: [
          "Your bank knows why it refused. Ask about international transactions, fraud protection and merchant restrictions.",
          "Keep your card number to yourself. No step here needs it.",
        ],
        options: {
          "not-asked": { label: "I have not asked yet" },
          ...bankAnswers,
        },
      },
      "ask-bank": {
        heading: "Ask your bank why it refused",
        receipt: "Bank says",
        actions: [
          { text: "Call the number on the back of your card, or open your bank's app." },
          { text: "Name the payment: OpenRouter, the day and the amount." },
          {
            text: "Ask which of these three stopped it.",
            note: "A block on international transactions, fraud protection, or a restriction on this merchant, the company you pay.",
          },
        ],
        options: bankAnswers,
      },
      "allow-international": {
        heading: "Turn on international payments for your card",
        receipt: "International payments",
        body: ["Leave them on for the card that you buy credits with."],
        actions: [
          {
            text: "Turn on international payments in your bank's app.",
            note: "No switch? Ask your bank.",
          },
          { text: "Pay again on the Credits page.", link: "credits" },
          otherCard,
        ],
        options: stillDeclined,
      },
      "confirm-payment": {
        heading: "Tell your bank that this payment is yours",
        receipt: "Fraud protection",
        body: ["Fraud protection stops payments that look unusual to your bank. You can clear that up."],
        actions: [
          { text: "Confirm the payment in your bank's app, or call the number on your card." },
          { text: "Ask them to let the next payment to OpenRouter through." },
          {
            text: "Pay again on the Credits page.",
            note: "Confirm it if your bank asks you to.",
            link: "credits",
          },
          otherCard,
        ],
        options: stillDeclined,
      },
      "lift-restriction": {
        heading: "Ask your bank to allow this merchant",
        receipt: "Merchant restriction",
        body: [
          "A merchant restriction blocks payments to some companies. Cards for work often have one.",
          "For a company card, the person who manages it may have to lift the restriction.",
        ],
        actions: [
          { text: "Ask your bank, or the card's manager, to allow payments to OpenRouter." },
          { text: "Pay again on the Credits page.", link: "credits" },
          otherCard,
        ],
        options: stillDeclined,
      },
      "check-entry": {
        heading: "Check what you entered, and try again",
        receipt: "Checked entries",
        body: [
          "If your bank saw no attempt, it did not block one. The payment stopped before it got there.",
          "OpenRouter's support article does not say what can stop it. A typing mistake is the first thing to rule out.",
        ],
        actions: [
          { text: "Open the Credits page and start the payment again.", link: "credits" },
          {
            text: "Type all card details there by hand.",
            note: "Check the number, expiry date, security code and billing address.",
          },
          { text: "If it fails again, try another browser." },
          otherCard,
        ],
        options: stillDeclined,
      },
      "decline-code": {
        heading: "Look up the reason, and act on it",
        receipt: "Other reason",
        body: [
          "A decline code is a short name for the reason. Stripe, the service that takes the payment, uses those below.",
          "No code? Ask your bank again: international transactions, fraud protection, or a merchant restriction?",
        ],
        actions: [
          {
            text: "Find the error text or code where you tried to pay.",
            note: "Your bank may know it too.",
          },
          { text: "Look it up below, and do what it says." },
          { text: "Pay again on the Credits page.", link: "credits" },
          otherCard,
        ],
        lookUp: {
          title: "What decline codes mean",
          entries: declineEntries(declineMeanings),
        },
        options: stillDeclined,
      },
      solved: {
        heading: "Good to hear that it is solved",
        receipt: "Solved",
        body: [
          "You can stop here. The other steps are not needed.",
          "For next time: keep international transactions allowed on the card you buy credits with.",
          "Where auto top-up is offered, it avoids interruptions. Choose its threshold, the balance at which it buys, with care.",
        ],
        options: {},
      },
      ticket: {
        heading: "Write to support about your declined card",
        receipt: "Ticket",
        body: ["Support can look into it. Never add a card number."],
        options: {},
      },
    },
  } as const;
};
