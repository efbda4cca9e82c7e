import type { MessagesOf } from "@/content/messages";

interface Props {
  /** Decimal strings: what the typed text can mean. */
  amounts: readonly [string, string];
  /** ISO 4217 code. */
  currency: string;
  words: MessagesOf<"money">;
  /** The id of the question above. */
  labelledBy: string;
  onChoose: (amount: string) => void;
}

/** Two buttons under a question: one press says which amount was meant. */
export function MoneyChoice({ amounts, currency, words, labelledBy, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and the question is an error of the field above
    <div role="group" aria-labelledby={labelledBy} className="mt-2 flex flex-wrap gap-3" data-money-choice>
      {amounts.map((amount) => (
        <button
          key={amount}
          type="button"
          value={amount}
          onClick={() => onChoose(amount)}
          className="button button-quiet"
        >
          {words.amount(amount, currency)}
        </button>
      ))}
    </div>
  );
}
