import { useState } from "react";
import { exportLoaders } from "@/content/ui/export/messages";
import type { FindingView } from "@/lib/export/report";
import { useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";
import { Words } from "../ui/words";
import { BarChart } from "./bar-chart";
import type { NextStep } from "./next-step";

interface Props {
  finding: FindingView;
  nextStep: NextStep;
  /** Whether it goes onto the ticket; `undefined` if nothing can. */
  taken: boolean;
  onTake: (taken: boolean) => void;
  /** Generation ids that the person left out. */
  without: ReadonlySet<string>;
  onWithout: (id: string, out: boolean) => void;
  /** The picture of the whole file marks this one. */
  onLook: () => void;
}

/** One finding: the sentence first, then the picture and the rows as evidence. */
export function FindingCard({ finding, nextStep, taken, onTake, without, onWithout, onLook }: Props) {
  const exportMessages = useMessages(exportLoaders);
  const next = nextStep(finding.sign);
  const [open, setOpen] = useState(false);
  return (
    <article className="py-5" data-finding={finding.kind}>
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 font-bold text-lg">
        {finding.title}
        <span className="font-mono text-base tabular-nums">{finding.money}</span>
      </h3>
      <p className="mt-1">
        <Words text={finding.lead} />
      </p>
      {next && (
        <p className="mt-1">
          <a href={next.href} className="link inline-flex min-h-11 items-center gap-1.5" data-next-step>
            <Words text={exportMessages.next(next.label)} />
            <Icon name="arrow" className="size-4" />
          </a>
        </p>
      )}
      <label className="mt-2 flex min-h-11 cursor-pointer items-center gap-3 font-semibold">
        <input
          type="checkbox"
          className="size-5 accent-accent"
          checked={taken}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
        <span>
          {exportMessages.take}
          <span className="sr-only">: {finding.title}</span>
        </span>
      </label>
      <details
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
          if (event.currentTarget.open) onLook();
        }}
      >
        <summary className="link min-h-11 content-center">
          {exportMessages.closer}
          <span className="sr-only">: {finding.title}</span>
        </summary>
        {open && (
          <>
            <p>
              {finding.rest !== "" && <Words text={`${finding.rest} `} />}
              {exportMessages.exactly(finding.exact)}.
            </p>
            {finding.rate.length > 0 && (
              <BarChart
                title={exportMessages.rate}
                about={finding.title}
                bars={finding.rate}
                valueLabel={exportMessages.columns.rate}
                marked={exportMessages.marked}
              />
            )}
            <BarChart
              title={exportMessages.costThen}
              about={finding.title}
              bars={finding.zoom}
              valueLabel={exportMessages.columns.cost}
              marked={exportMessages.marked}
            />
            <Rows finding={finding} taken={taken} without={without} onWithout={onWithout} />
          </>
        )}
      </details>
    </article>
  );
}

function Rows({
  finding,
  taken,
  without,
  onWithout,
}: Pick<Props, "finding" | "without" | "onWithout"> & { taken: boolean }) {
  const exportMessages = useMessages(exportLoaders);
  const { rowColumns } = exportMessages;
  const title = exportMessages.rows(finding.rows.length, finding.requests);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keyboard
    <section tabIndex={0} aria-label={`${title}: ${finding.title}`} className="mt-4 max-h-80 overflow-auto">
      <table className="w-full text-start text-sm tabular-nums">
        <caption className="text-start font-semibold">{title}</caption>
        <thead>
          <tr className="border-line border-b text-soft">
            {taken && (
              <th scope="col">
                <span className="sr-only">{rowColumns.take}</span>
              </th>
            )}
            {[rowColumns.when, rowColumns.model, rowColumns.key].map((name) => (
              <th key={name} scope="col" className="py-1 pe-3 font-normal">
                {name}
              </th>
            ))}
            <th scope="col" className="py-1 text-end font-normal">
              {rowColumns.cost}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {finding.rows.map((row, place) => (
            <tr key={row.id || place}>
              {taken && (
                <td className="pe-3">
                  {row.id !== "" && (
                    <input
                      type="checkbox"
                      className="size-5 accent-accent"
                      aria-label={exportMessages.takeRow(row.id)}
                      checked={!without.has(row.id)}
                      onChange={(event) => onWithout(row.id, !event.currentTarget.checked)}
                    />
                  )}
                </td>
              )}
              <td className="whitespace-nowrap py-1 pe-3">{row.when}</td>
              <td className="min-w-32 break-words py-1 pe-3">{row.model}</td>
              <td className="min-w-20 break-words py-1 pe-3">{row.key}</td>
              <td className="whitespace-nowrap py-1 text-end font-mono">{row.money}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
