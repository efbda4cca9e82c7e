import { languageFacts } from "@/content/languages";
import { exportLoaders } from "@/content/ui/export/messages";
import type { PartView } from "@/lib/export/report";
import { useLanguage, useMessages } from "../language/use-messages";

/** A breakdown of the cost: a table whose lines have a bar behind them. */
export function Breakdown({ title, parts }: { title: string; parts: readonly PartView[] }) {
  const exportMessages = useMessages(exportLoaders);
  const { locale } = languageFacts[useLanguage()];
  // One part that is all of it says nothing new.
  if (parts.length < 2) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: with large text it is wider than a phone; who has no mouse scrolls it by keyboard
    <section tabIndex={0} aria-label={title} className="mt-4 overflow-x-auto">
      <table className="w-full text-start text-sm">
        <caption className="text-start font-semibold">{title}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{exportMessages.columns.requests}</th>
            <th scope="col">{exportMessages.columns.cost}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {parts.map((part) => (
            <tr key={part.name}>
              <th scope="row" className="w-full py-1.5 pe-3 font-normal">
                <span className="break-words">{part.name || exportMessages.unnamed}</span>
                <svg
                  aria-hidden="true"
                  viewBox="0 0 100 4"
                  preserveAspectRatio="none"
                  className="h-1 w-full rtl:-scale-x-100"
                >
                  <rect className="chart-bar" width={Math.max(0.5, part.share * 100)} height="4" />
                </svg>
              </th>
              <td className="whitespace-nowrap py-1.5 pe-3 text-end align-top text-soft tabular-nums">
                {part.requests.toLocaleString(locale)}×
              </td>
              <td className="whitespace-nowrap py-1.5 text-end align-top font-mono tabular-nums">
                {part.money}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
