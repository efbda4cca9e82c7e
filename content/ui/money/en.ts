import { money, typed } from "../numbers/en";

/** What is said to an amount that was typed: the ticket form and the questions say the same. Amounts are decimal strings. */
export const moneyMessages = {
  /** Such as `$1,000.00`. */
  amount: money,
  /** Above two buttons, one for each amount that the text can mean. */
  which: (text: string) => `Which amount is “${text}”?`,
  /** Where there are no buttons. */
  ambiguous: (text: string, larger: string, smaller: string, currency: string) =>
    `“${text}” can mean ${money(larger, currency)} or ${money(smaller, currency)}. Write ${typed(larger)} or ${typed(smaller)}.`,
  read: (text: string, amount: string) => `You typed “${text}”. We read it as ${amount}.`,
  refused: {
    negative: "Enter the amount without a minus sign or brackets.",
    zero: "Enter an amount above zero, such as 25 or 49.99.",
    decimals: "Enter the amount with two decimals at most, such as 49.99.",
    "too-large": "Enter a smaller amount: this one has too many digits.",
    currency: "Enter the amount in US dollars, euros or pounds.",
    "not-a-number": "Enter an amount, such as 25 or 49.99.",
  },
  /** A form has one currency for all of its amounts. */
  sameCurrency: (currency: string) => `Enter it in ${currency}, as the amount above.`,
  /** The refund rule is in dollars, so nothing is worked out from another currency. */
  notDollars: "The rule counts US dollars. Convert the amount to dollars, or choose an answer above.",
} as const;
