import { defineIssue } from "../issue";

/** The card was refused. Ask the bank which reason it was, mend that, try again, then another card; then a ticket. */
export const declinedCard = defineIssue({
  flow: () => import("./chart"),
  form: () => import("./form"),
  replies: () => import("@/content/declined-card/replies"),
  messages: {
    en: () => import("@/content/declined-card/en"),
    es: () => import("@/content/declined-card/es"),
    ar: () => import("@/content/declined-card/ar"),
  },
});
