import { defineIssue } from "../issue";

/** Charged on a free model. Was it the free variant; was it a plugin, an own key or the limit; then the generations on a ticket. */
export const freeModelCharges = defineIssue({
  flow: () => import("./chart"),
  rules: () => import("./rules"),
  form: () => import("./form"),
  replies: () => import("@/content/free-model-charges/replies"),
  sample: () => import("./sample"),
  messages: {
    en: () => import("@/content/free-model-charges/en"),
    es: () => import("@/content/free-model-charges/es"),
    ar: () => import("@/content/free-model-charges/ar"),
  },
});
