import { defineIssue } from "../issue";

/** Somebody else used the account or a key. Stop the harm first, each measure confirmed; then an urgent ticket with the details. */
export const unauthorizedUse = defineIssue({
  flow: () => import("./chart"),
  form: () => import("./form"),
  replies: () => import("@/content/unauthorized-use/replies"),
  messages: {
    en: () => import("@/content/unauthorized-use/en"),
    es: () => import("@/content/unauthorized-use/es"),
    ar: () => import("@/content/unauthorized-use/ar"),
  },
});
