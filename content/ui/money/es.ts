import type { Translation } from "@/content/translation";
import { money, typed } from "../numbers/es";
import type { moneyMessages as english } from "./en";

/** What is said to an amount that was typed: the ticket form and the questions say the same. Amounts are decimal strings. */
export const moneyMessages: Translation<typeof english> = {
  amount: money,
  which: (text) => `¿Qué importe es «${text}»?`,
  ambiguous: (text, larger, smaller, currency) =>
    `«${text}» puede ser ${money(larger, currency)} o ${money(smaller, currency)}. Escriba ${typed(larger)} o ${typed(smaller)}.`,
  read: (text, amount) => `Usted escribió «${text}». Lo leemos como ${amount}.`,
  refused: {
    negative: "Escriba el importe sin signo menos ni paréntesis.",
    zero: "Escriba un importe mayor que cero, como 25 o 49,99.",
    decimals: "Escriba el importe con dos decimales como máximo, como 49,99.",
    "too-large": "Escriba un importe menor: este tiene demasiadas cifras.",
    currency: "Escriba el importe en dólares estadounidenses, euros o libras.",
    "not-a-number": "Escriba un importe, como 25 o 49,99.",
  },
  sameCurrency: (currency) => `Escríbalo en ${currency}, como el importe anterior.`,
  notDollars:
    "La regla cuenta dólares estadounidenses. Convierta el importe a dólares o elija una respuesta arriba.",
};
