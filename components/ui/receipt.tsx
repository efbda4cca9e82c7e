import { commonLoaders } from "@/content/ui/common/messages";
import type { LaterLine, ReceiptLine, Screen } from "@/lib/flow/screen";
import { useMessages } from "../language/use-messages";

type Lines = Pick<Screen, "carried" | "lines" | "later" | "ref" | "title">;

/** The answers, beginning with those of problems that handed over. Leaving for support is not one of them. */
const answersOf = ({ carried, lines }: Lines) => [...carried, ...lines].filter(({ kind }) => kind !== "left");

/** Every answer, a line. Beside the question on a wide screen; the same lines are the ticket in the end. */
export function Receipt({ screen }: { screen: Lines }) {
  const common = useMessages(commonLoaders);
  const { later } = screen;
  const answers = answersOf(screen);
  const empty = answers.length + later.length === 0;
  return (
    <section aria-labelledby="receipt-title" className="receipt">
      <div className="receipt-paper text-[0.82rem] leading-snug">
        <header className="border-edge border-b border-dashed pb-3 text-center">
          <h2 id="receipt-title" className="font-semibold text-[0.95rem]">
            {common.receipt.title}
          </h2>
          <p className="text-soft">{screen.title}</p>
          {screen.ref !== undefined && <p className="mt-1">{`${common.receipt.reference} ${screen.ref}`}</p>}
        </header>
        {empty ? (
          <p className="py-4 text-soft">{common.receipt.empty}</p>
        ) : (
          <>
            <Answers lines={answers} />
            <Later lines={later} />
          </>
        )}
        <p className="border-edge border-t border-dashed pt-3 text-soft">{common.receipt.private}</p>
      </div>
    </section>
  );
}

/** The same on a phone: folded to its last line, above the question. */
export function FoldedReceipt({ screen }: { screen: Lines }) {
  const common = useMessages(commonLoaders);
  const all = answersOf(screen);
  const last = all.at(-1);
  const { later } = screen;
  if (last === undefined && later.length === 0) return null;
  return (
    <details className="mb-6 rounded-lg border border-line bg-sheet px-4 font-mono text-[0.82rem]">
      <summary className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 py-2 marker:content-none">
        {last?.how === "asked" ? (
          <span className="min-w-0 truncate font-semibold">{last.answer}</span>
        ) : (
          <span className="min-w-0 truncate text-soft italic">
            {last ? common.assumedShort : later[0]?.answer}
          </span>
        )}
        <span className="link font-sans">{common.receipt.folded(all.length + later.length)}</span>
      </summary>
      <Answers lines={all} />
      <Later lines={later} />
    </details>
  );
}

/** Answers that are neither gone nor counted while an earlier one is changed. Not on paper: they are no answers of this way yet. */
function Later({ lines }: { lines: readonly LaterLine[] }) {
  const { receipt } = useMessages(commonLoaders);
  if (lines.length === 0) return null;
  return (
    <div className="no-print border-edge border-t border-dashed py-3 text-soft" data-later>
      <p>{receipt.kept}</p>
      <ol>
        {lines.map(({ step, topic, answer, isChanging, href }) => (
          <li key={step} className="mt-2 ps-4" data-kept={step} data-changing={isChanging || undefined}>
            <Topic topic={topic} href={href} />
            <p>
              {answer} <i>({isChanging ? receipt.changing : receipt.keptTag})</i>
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What a line is about, and the way to change it. */
function Topic({ topic, href }: { topic: string; href: string | undefined }) {
  const common = useMessages(commonLoaders);
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-3">
      <span className="text-soft">{topic}</span>
      {href !== undefined && (
        <a
          href={href}
          className="link no-print inline-flex min-h-6 items-center font-sans"
          aria-label={common.changeLabel(topic)}
        >
          {common.change}
        </a>
      )}
    </div>
  );
}

function Answers({ lines }: { lines: readonly ReceiptLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ol className="divide-y divide-dashed divide-line">
      {lines.map((line) => (
        <Line key={`${line.issue}.${line.step}`} line={line} />
      ))}
    </ol>
  );
}

function Line({ line }: { line: ReceiptLine }) {
  const common = useMessages(commonLoaders);
  return (
    <li className="py-2.5 last:print-line" data-line={line.step} data-how={line.how}>
      <Topic topic={line.topic} href={line.changeHref} />
      {line.how === "asked" ? (
        <p className="font-semibold">{line.answer}</p>
      ) : (
        <p className="text-soft italic">{common.assumed}</p>
      )}
    </li>
  );
}
