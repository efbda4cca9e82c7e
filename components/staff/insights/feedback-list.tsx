import { Words } from "@/components/ui/words";
import { insightsMessages } from "@/content/ui/insights/en";
import type { Flow } from "@/lib/flow/flow";

const copy = insightsMessages.feedback;

interface Props {
  flow: Flow;
  texts: readonly { readonly day: string; readonly step: string; readonly words: string }[];
  /** Days that a text is kept. */
  days: number;
}

/** What people wrote, with the step that it is about. */
export function FeedbackList({ flow, texts, days }: Props) {
  if (texts.length === 0) return <p className="mt-3">{copy.none}</p>;
  return (
    <>
      <p className="mt-1 text-soft text-sm">{copy.kept(days)}</p>
      <ul className="mt-3 divide-y divide-line">
        {texts.map(({ day, step, words }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: texts have no id, and the list never moves
          <li key={place} className="py-3" data-feedback>
            <p className="whitespace-pre-line">{words}</p>
            <p className="mt-1 text-soft text-sm">
              {day} ·{" "}
              <a href={`/desk/flows/${flow.issue}/${step}`} className="link inline-block min-h-6">
                <Words text={flow.messages.steps[step]?.heading ?? step} />
              </a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
