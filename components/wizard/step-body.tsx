import type { StepMessages } from "@/content/issue-messages";
import type { MessagesOf } from "@/content/messages";
import type { Flow } from "@/lib/flow/flow";
import { OutwardLink } from "../ui/outward-link";
import { Words } from "../ui/words";

interface Props {
  copy: StepMessages;
  flow: Flow;
  words: MessagesOf<"common">;
}

/** What a step says: paragraphs, numbered actions each with its way out of here, terms to look up, links. */
export function StepBody({ copy, flow, words }: Props) {
  return (
    <>
      {copy.body !== undefined && (
        <div className="mt-4 space-y-3 text-[1.0625rem]">
          {copy.body.map((text) => (
            <p key={text}>
              <Words text={text} />
            </p>
          ))}
        </div>
      )}
      {copy.actions !== undefined && (
        <ol className="mt-6 space-y-4">
          {copy.actions.map((action, index) => (
            <li key={action.text} className="flex gap-4">
              <span
                aria-hidden="true"
                className="mt-0.5 grid size-7 shrink-0 place-items-center rounded-full border-[1.5px] border-edge font-mono font-semibold text-sm"
              >
                {index + 1}
              </span>
              <div className="min-w-0">
                <p className="text-[1.0625rem]">
                  <Words text={action.text} />
                </p>
                {action.note !== undefined && (
                  <p className="text-soft">
                    <Words text={action.note} />
                  </p>
                )}
                {action.link !== undefined && (
                  <OutwardLink link={action.link} policy={flow.policy} words={words} />
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
      {copy.lookUp !== undefined && (
        <details className="mt-6 rounded-lg border border-line bg-sheet px-4">
          <summary className="link min-h-11 py-2.5">{copy.lookUp.title}</summary>
          <dl className="divide-y divide-line pb-2">
            {copy.lookUp.entries.map((entry) => (
              <div key={entry.term} className="py-3">
                <dt className="font-semibold">
                  <code>{entry.term}</code>
                </dt>
                <dd className="mt-1">{entry.meaning}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {copy.links !== undefined && (
        <ul className="mt-4">
          {copy.links.map((link) => (
            <li key={link}>
              <OutwardLink link={link} policy={flow.policy} words={words} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
