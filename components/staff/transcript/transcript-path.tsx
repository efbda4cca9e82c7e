import { Icon } from "@/components/ui/icon";
import { common } from "@/content/ui/common/en";
import { transcriptMessages as copy } from "@/content/ui/transcript/en";
import type { Flows } from "@/lib/staff/transcript/found-ticket";
import type { Path, PathLine } from "@/lib/staff/transcript/retrace";

interface Props {
  path: Path;
  /** The page where it ended. */
  address: string;
  flows: Flows;
}

/** The way of the person as their receipt shows it, with what has changed since for each line, and the page where it ended. */
export function TranscriptPath({ path, address, flows }: Props) {
  const { lines, end } = path;
  return (
    <div className="max-wide:mt-8 wide:col-start-2 wide:row-span-2 wide:row-start-1">
      <section aria-labelledby="path" className="receipt">
        <div className="receipt-paper text-[0.82rem] leading-snug">
          <h3
            id="path"
            className="border-edge border-b border-dashed pb-3 text-center font-semibold text-[0.95rem]"
          >
            {copy.path}
          </h3>
          {lines.length === 0 && <p className="py-4 text-soft">{copy.noPath}</p>}
          <ol className="divide-y divide-dashed divide-line">
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an edited ticket may hold a line twice, and none ever moves
              <li key={index} className="py-2.5" data-line={line.now?.step ?? ""} data-how={line.how}>
                <Line line={line} title={titleOf(line, lines[index - 1], path, flows)} />
              </li>
            ))}
          </ol>
          <p className="border-edge border-t border-dashed pt-3">
            <span className="text-soft">{copy.endedAt} </span>
            <span className="font-semibold">{flows[end.issue].messages.steps[end.step]?.heading}</span>
          </p>
        </div>
      </section>
      <a href={address} className="link mt-4 inline-flex min-h-11 items-center" data-page>
        {copy.openPage}
      </a>
    </div>
  );
}

/** The problem's name, if it differs from that of the line before. */
function titleOf({ place }: PathLine, before: PathLine | undefined, path: Path, flows: Flows) {
  const issue = place?.issue;
  const last = before?.place?.issue;
  if (issue === undefined || issue === last || (before === undefined && issue === path.issue))
    return undefined;
  return copy.handedOver(flows[issue].messages.title);
}

function Line({ line, title }: { line: PathLine; title: string | undefined }) {
  const { question, answer, how, place, now, isRenamed, leadsOn } = line;
  return (
    <>
      {title !== undefined && <p className="mb-1 font-semibold">{title}</p>}
      <p className="text-soft">
        {place ? (
          <a href={`/desk/flows/${place.issue}/${place.step}`} className="link">
            {question}
          </a>
        ) : (
          question
        )}
      </p>
      {how === "asked" ? (
        <p className="font-semibold">{answer}</p>
      ) : (
        <p className="text-soft italic">
          <span className="font-semibold">{copy.notAsked}</span>
          {answer !== "" && `: ${answer}`}
          <span className="sr-only"> ({common.assumed})</span>
        </p>
      )}
      {(place === undefined || (now === undefined && answer !== "")) && <Mark>{copy.gone}</Mark>}
      {isRenamed && <Mark>{copy.renamed}</Mark>}
      {leadsOn === false && <Mark>{copy.leadsElsewhere}</Mark>}
    </>
  );
}

function Mark({ children }: { children: string }) {
  return (
    <p className="mt-1 flex gap-1.5 font-sans text-wait">
      <Icon name="warn" className="mt-0.5" />
      {children}
    </p>
  );
}
