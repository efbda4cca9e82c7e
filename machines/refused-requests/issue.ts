import { defineIssue } from "../issue";

/** Paid, and the requests are refused. What the error says tells the cause; each cause has what lifts it; then a ticket. */
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
