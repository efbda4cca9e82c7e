import type { Wording } from "./words-of";

export const invoicesWording: Wording<"invoices"> = {
  en: async () => (await import("../en/invoices")).invoicesCopy,
  es: async () => (await import("../es/invoices")).invoicesCopy,
  ar: async () => (await import("../ar/invoices")).invoicesCopy,
};
