import { defineIssue } from "../issue";

/** Wants money back. Unused, recent, how much: the button, a ticket, or no and why. Asked already: count the days. */
export const refunds = defineIssue({
  flow: () => import("./chart"),
  rules: () => import("./rules"),
  form: () => import("./form"),
  replies: () => import("@/content/refunds/replies"),
  sample: () => import("./sample"),
  messages: {
    en: () => import("@/content/refunds/en"),
    es: () => import("@/content/refunds/es"),
    ar: () => import("@/content/refunds/ar"),
  },
});
