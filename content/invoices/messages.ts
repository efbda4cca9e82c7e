import type { Wording } from "../messages";

export const invoicesWording: Wording<"invoices"> = {
  en: async () => (await import("./en")).invoicesCopy,
  es: async () => (await import("./es")).invoicesCopy,
  ar: async () => (await import("./ar")).invoicesCopy,
};
