import { commonLoaders } from "@/content/ui/common/messages";
import type { ReceiptLine, Screen } from "@/lib/flow/screen";
import { useMessages } from "../language/use-messages";

type Lines = Pick<Screen, "carried" | "lines" | "ref" | "title">;

/** Every answer, a line. Beside the question on a wide screen; the same lines are the ticket in the end. */
export function Receipt({ screen }: { screen: Lines }) {
  const common = useMessages(commonLoaders);
  const { carried, lines } = screen;
  const empty = carried.length + lines.length === 0;
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
          <Lines carried={carried} lines={lines} />
        )}
        <p className="border-edge border-t border-dashed pt-3 text-soft">{common.receipt.private}</p>
      </div>
    </section>
  );
}

/** The same on a phone: folded to its last line, above the question. */
export function FoldedReceipt({ screen }: { screen: Lines }) {
  const common = useMessages(commonLoaders);
  const all = [...screen.carried, ...screen.lines];
  const last = all.at(-1);
  if (last === undefined) return null;
  return (
    <details className="mb-6 rounded-lg border border-line bg-sheet px-4 font-mono text-[0.82rem]">
      <summary className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 py-2 marker:content-none">
        {last.how === "asked" ? (
          <span className="min-w-0 truncate font-semibold">{last.answer}</span>
        ) : (
          <span className="min-w-0 truncate text-soft italic">{common.assumedShort}</span>
        )}
        <span className="link font-sans">{common.receipt.folded(all.length)}</span>
      </summary>
      <Lines carried={screen.carried} lines={screen.lines} />
    </details>
  );
}

function Lines({ carried, lines }: Pick<Screen, "carried" | "lines">) {
  return (
    <ol className="divide-y divide-dashed divide-line">
      {[...carried, ...lines].map((line) => (
        <Line key={`${line.issue}.${line.step}`} line={line} />
      ))}
    </ol>
  );
}

function Line({ line }: { line: ReceiptLine }) {
  const common = useMessages(commonLoaders);
  return (
    <li className="py-2.5 last:print-line" data-line={line.step} data-how={line.how}>
      <div className="flex items-baseline justify-between gap-3">
        <span className="text-soft">{line.topic}</span>
        <a
          href={line.changeHref}
          className="link no-print inline-flex min-h-6 items-center font-sans"
          aria-label={common.changeLabel(line.topic)}
        >
          {common.change}
        </a>
      </div>
      {line.how === "asked" ? (
        <p className="font-semibold">{line.answer}</p>
      ) : (
        <p className="text-soft italic">{common.assumed}</p>
      )}
    </li>
  );
}
