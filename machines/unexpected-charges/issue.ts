import { defineIssue } from "../issue";

/** Charged more than expected. Look at Activity, name what stands out, act on it; then dispute by ticket. */
export const unexpectedCharges = defineIssue({
  flow: () => import("./chart"),
  form: () => import("./form"),
  replies: () => import("@/content/unexpected-charges/replies"),
  messages: {
    en: () => import("@/content/unexpected-charges/en"),
    es: () => import("@/content/unexpected-charges/es"),
    ar: () => import("@/content/unexpected-charges/ar"),
  },
});
