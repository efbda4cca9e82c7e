import type { Policy } from "../policy";

export const messages = (_policy: Policy) =>
  ({
    title: "Unauthorized use",
    symptom: "Somebody else used my account or my key",
    summary: "Stop the harm first, step by step. Then send support an urgent ticket.",
    steps: {
      "change-password": {
        heading: "Change your password",
        receipt: "Password",
        body: ["Take these steps in order. Stop once your account is safe again."],
        actions: [
          {
            text: "Change it in your account settings. The Credits page leads there.",
            link: "credits",
            note: "If you sign in through another service, change the password there.",
          },
          { text: "Choose one that you use nowhere else." },
          {
            text: "Is somebody spending your credits now? Do the keys first, it is faster.",
            link: "keys",
          },
        ],
        options: {
          done: { label: "Done, it is changed" },
          "cannot-do": { label: "I can't do this", hint: "It goes into your ticket." },
        },
      },
      "check-recovery": {
        heading: "Change your recovery settings",
        receipt: "Recovery settings",
        body: ["They let you back in without your password, so they must lead to you alone."],
        actions: [
          { text: "Check the email address and phone number for recovery. Remove any that are not yours." },
          { text: "Change the recovery settings that somebody else could know or use." },
          { text: "Do the same for your email account, if somebody else may use it." },
        ],
        options: {
          done: { label: "Done, only I can recover it" },
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
        ],
        options: {
          done: { label: "Done, the keys are regenerated" },
          "cannot-do": { label: "I can't do this", hint: "It goes into your ticket." },
        },
      },
      "gather-details": {
        heading: "Collect what was not yours",
        receipt: "Details",
        body: ["An estimate is fine."],
        actions: [
          { text: "Open your Activity page, and find the use that was not yours.", link: "activity" },
          { text: "Note the dates and the amounts." },
          {
            text: "Save any logs of the suspicious activity.",
            note: "Logs are records that your programs or servers write. Leave keys out of them.",
          },
        ],
        options: {
          "have-details": { label: "I have what I could find" },
          "no-charges": { label: "I find no use that was not mine" },
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
