import { defineIssue } from "../issue";

/** Invoices and VAT: turn them on, set the details, find one; a paid one can't be changed, and why. */
export const invoices = defineIssue({
  flow: () => import("./chart"),
  form: () => import("./form"),
  replies: () => import("@/content/invoices/replies"),
  messages: {
    en: () => import("@/content/invoices/en"),
    es: () => import("@/content/invoices/es"),
    ar: () => import("@/content/invoices/ar"),
  },
});
