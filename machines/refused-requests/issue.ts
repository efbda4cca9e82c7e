import { defineIssue } from "../issue";

/** Paid, and the requests are refused. The error shows the cause; each cause has its remedy; then a ticket. */
export const refusedRequests = defineIssue({
  flow: () => import("./chart"),
  form: () => import("./form"),
  replies: () => import("@/content/refused-requests/replies"),
  sample: () => import("./sample"),
  messages: {
    en: () => import("@/content/refused-requests/en"),
    es: () => import("@/content/refused-requests/es"),
    ar: () => import("@/content/refused-requests/ar"),
  },
});
