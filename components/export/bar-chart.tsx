import { languageFacts } from "@/content/languages";
import { numbersIn } from "@/content/numbers";
import { exportLoaders } from "@/content/ui/export/messages";
import type { Bar } from "@/lib/export/report";
import { useLanguage, useMessages } from "../language/use-messages";

interface Props {
  title: string;
  /** What it is about, for who hears it among several of its kind. */
  about?: string;
  bars: readonly Bar[];
  /** Heading of the column of values, in the table beside the picture. */
  valueLabel: string;
  /** What the marked part of the bars is, if one is. */
  marked?: string | undefined;
}

const width = 600;
const height = 120;

/** Bars over time in our own SVG, with the same figures as a table for people who can't see them. */
export function BarChart({ title, about, bars, valueLabel, marked }: Props) {
  const exportMessages = useMessages(exportLoaders);
  const { percent } = numbersIn(languageFacts[useLanguage()]);
  const label = about ? `${title}: ${about}` : title;
  const most = Math.max(...bars.map((bar) => bar.value), Number.MIN_VALUE);
  const slot = width / Math.max(1, bars.length);
  const gap = slot > 6 ? 2 : slot > 3 ? 1 : 0;
  const highest = bars.reduce<Bar | undefined>(
    (top, bar) => (bar.value > (top?.value ?? 0) ? bar : top),
    undefined,
  );
  const rows = bars.filter((bar) => bar.value > 0);
  return (
    <figure className="mt-4">
      <figcaption className="flex flex-wrap justify-between gap-x-4 font-semibold text-sm">
        {title}
        {highest && (
          <span className="font-normal font-mono text-soft tabular-nums">
            {`↑ ${highest.text} · ${highest.when}`}
          </span>
        )}
      </figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="mt-1.5 h-28 w-full border-edge border-b"
      >
        {bars.map((bar, place) => {
          const x = place * slot;
          const rect = (style: string, value: number) => {
            const tall = value <= 0 ? 0 : Math.max(1.5, (value / most) * (height - 2));
            return (
              <rect
                className={style}
                x={x}
                y={height - tall}
                width={Math.max(0.5, slot - gap)}
                height={tall}
              />
            );
          };
          return (
            <g key={x}>
              {rect("chart-bar", bar.value)}
              {bar.marked > 0 && rect("chart-mark", bar.marked)}
            </g>
          );
        })}
      </svg>
      <p dir="ltr" className="flex justify-between gap-4 font-mono text-soft text-xs">
        <span dir="auto">{bars[0]?.when}</span>
        <span dir="auto">{bars.at(-1)?.when}</span>
      </p>
      {marked && <p className="mt-1 text-soft text-sm">{marked}</p>}
      <details className="text-sm">
        <summary className="link min-h-11 content-center">
          {exportMessages.table}
          <span className="sr-only">: {label}</span>
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keyboard */}
        <section tabIndex={0} aria-label={label} className="max-h-72 overflow-auto">
          <table className="w-full text-start tabular-nums">
            <thead>
              <tr className="border-line border-b text-soft">
                <th scope="col" className="py-1 pe-4 font-normal">
                  {exportMessages.columns.when}
                </th>
                <th scope="col" className="py-1 pe-4 text-end font-normal">
                  {valueLabel}
                </th>
                {marked && (
                  <th scope="col" className="py-1 text-end font-normal">
                    {exportMessages.columns.part}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((bar) => (
                <tr key={bar.when}>
                  <th scope="row" className="py-0.5 pe-4 font-normal">
                    {bar.when}
                  </th>
                  <td className="py-0.5 pe-4 text-end">{bar.text}</td>
                  {marked && (
                    <td className="py-0.5 text-end">
                      {bar.marked > 0 ? percent(bar.marked / bar.value) : "–"}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}
