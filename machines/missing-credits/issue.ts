import { defineIssue } from "../issue";

/** Paid, but the credits are not there. Wait, look in each account, ask the bank; then a ticket. */
export const missingCredits = defineIssue({
  flow: () => import("./chart"),
  rules: () => import("./rules"),
  form: () => import("./form"),
  replies: () => import("@/content/missing-credits/replies"),
  sample: () => import("./sample"),
  messages: {
    en: () => import("@/content/missing-credits/en"),
    es: () => import("@/content/missing-credits/es"),
    ar: () => import("@/content/missing-credits/ar"),
  },
});
