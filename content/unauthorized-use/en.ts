import type { Policy } from "../policy";

export const messages = (_policy: Policy) =>
  ({
    title: "Unauthorized use",
    symptom: "Somebody else used my account or my key",
    summary: "Stop the harm first, step by step. Then send support an urgent ticket.",
    steps: {
      "change-password": {
        heading: "Change your password and recovery settings",
        receipt: "Password and recovery",
        body: ["Take these steps in order. Stop once your account is safe again."],
        actions: [
          {
            text: "Change your password to one that you use nowhere else. The Credits page leads to your account settings.",
            link: "credits",
            note: "If you sign in through another service, change the password there.",
          },
          {
            text: "Check the email address and phone number for recovery. Remove any that are not yours.",
            note: "They let you back in without your password. Do the same for your email account.",
          },
          {
            text: "Is somebody spending your credits now? Do the keys first, it is faster.",
            link: "keys",
          },
        ],
        options: {
          done: { label: "Done, only I can get in" },
          "cannot-do": { label: "I can't do this", hint: "It goes into your ticket." },
        },
      },
      "revoke-keys": {
        heading: "Regenerate your API keys now",
        receipt: "API keys",
        body: ["An API key lets a program use your account. Regenerating replaces it."],
        actions: [
          {
            text: "Open your API keys at OpenRouter.",
            link: "keys",
          },
          {
            text: "Regenerate every key that may be exposed, at once.",
            note: "Not sure which? Regenerate them all, and check that the old ones are gone.",
          },
          {
            text: "Put the new keys in a safe place, and into your own programs.",
            note: "Rotate them from time to time, and at once if you suspect something.",
          },
          {
            text: "Find the use that was not yours, and note its dates and amounts.",
            link: "activity",
            note: "An estimate is fine. Save any logs, the records that your programs or servers write.",
          },
        ],
        options: {
          done: { label: "Done, the keys are regenerated" },
          "no-charges": { label: "Done, and I find no use that was not mine" },
          "cannot-do": { label: "I can't do this", hint: "It goes into your ticket." },
        },
      },
      solved: {
        heading: "Good to hear that it is solved",
        receipt: "Solved",
        body: [
          "Look at your usage on the Activity page regularly, above all in the next days.",
          "Turn on spending alerts, and set a sensible request limit for each project.",
          "Keep your API keys safe. Rotate them from time to time, and at once if you suspect something.",
        ],
        links: ["community"],
        options: {},
      },
      ticket: {
        heading: "Write to support about this unauthorized use",
        receipt: "Ticket",
        body: [
          "This ticket is marked as urgent. Support needs the dates, the amounts and any logs of the suspicious activity.",
          "Send it even if details are missing: only the first ones below must be there. Never add a key.",
        ],
        options: {},
      },
    },
  }) as const;
