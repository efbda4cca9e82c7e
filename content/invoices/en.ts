import type { Policy } from "../policy";

export const messages = (_policy: Policy) => {
  const didNotWork = { "did-not-work": { label: "That did not work" } } as const;
  return {
    title: "Invoices and VAT",
    symptom: "I need an invoice, or mine is wrong",
    summary: "Get your invoices, find an old one, and set the right details for the next.",
    note: "What do you need support to do?",
    steps: {
      "what-you-need": {
        heading: "What do you need?",
        receipt: "Need",
        body: ["Take the steps in order, and stop as soon as you have what you need."],
        options: {
          "get-invoices": { label: "Invoices for what I buy from now on" },
          "find-invoice": { label: "An invoice for something I paid" },
          "set-details": { label: "My company, address or VAT number on invoices" },
          "wrong-invoice": { label: "A correction of an invoice I have" },
          "something-else": { label: "Something else about an invoice" },
        },
      },
      "turn-on-invoices": {
        heading: "Turn on “Send me Invoices” when you buy",
        receipt: "Send me Invoices",
        body: [
          "You find it where you buy credits.",
          "OpenRouter's support article does not say if you stay opted in. Check it at each purchase.",
        ],
        actions: [
          { text: "Open your Credits page and start buying credits.", link: "credits" },
          { text: "Turn on “Send me Invoices” before you pay." },
        ],
        options: didNotWork,
      },
      "find-invoice": {
        heading: "Open your Invoice History",
        receipt: "Invoice History",
        body: [
          "Once you have downloaded a PDF, you can open it for as long as you like.",
          "In an organization only administrators see billing, OpenRouter's documents say. Ask one of them.",
        ],
        actions: [
          { text: "Sign in to OpenRouter and open the Credits page.", link: "credits" },
          {
            text: "Choose “Payment History”.",
            note: "It opens the dashboard of Stripe, the service that takes the payments.",
          },
          { text: "View or download the invoice under “Invoice History”." },
          { text: "To change your details for the next one, choose “Update Billing Information” there." },
        ],
        options: {
          "not-listed": { label: "My invoice is not listed" },
          "details-wrong": { label: "I found it, but its details are wrong" },
        },
      },
      "cannot-change": {
        heading: "A paid invoice can't be changed",
        receipt: "Told: can't be changed",
        body: [
          "It can't be issued again either, once your payment has gone through.",
          "The reason: Stripe, the service that takes the payment, locks the details when you buy.",
          "You can still set the right details now, so that your next invoice has them.",
        ],
        links: ["faq"],
        options: {
          "set-for-next-time": { label: "Set the details for next time" },
        },
      },
      "set-details": {
        heading: "Set your billing details before you pay",
        receipt: "Billing details",
        body: [
          "What you change appears on future invoices only. Those you already have stay as they are.",
          "A tax id, such as a VAT number, has its own place. OpenRouter's documents say that several are possible.",
        ],
        actions: [
          { text: "Open your Credits page.", link: "credits" },
          { text: "Press “Manage Billing”, and set the name and address for your invoices." },
          {
            text: "Choose “Payment History”, then “Update Billing Information”.",
            note: "Bring your details up to date there too. It is your customer dashboard at Stripe, which takes the payments.",
          },
          {
            text: "For a tax id choose “Add Credits”, then “Edit Tax ID”. Enter country and number, and press “Save”.",
            note: "OpenRouter's documents say: it is there once billing address and payment method are saved.",
          },
          { text: "Only then buy credits." },
        ],
        options: didNotWork,
      },
      solved: {
        heading: "Good to hear that it is solved",
        receipt: "Solved",
        body: [
          "You can stop here. The other steps are not needed.",
          "For next time: download your invoices as PDF. Your access to a saved PDF has no time limit.",
        ],
        options: {},
      },
      ticket: {
        heading: "Write to support about your invoice",
        receipt: "Ticket",
        body: ["Support can help where these steps did not."],
        options: {},
      },
    },
  } as const;
};
