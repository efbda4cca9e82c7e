import type { Language } from "@/content/languages";
import type { MessagesOf } from "@/content/messages";
import type { SymptomId } from "@/content/ui/triage/en";
import type { Flow } from "@/lib/flow/flow";
import { pathIn } from "@/lib/language/language-path";
import { type IssueNames, symptomHref } from "@/lib/triage/answer-to";
import { OptionCard } from "../ui/option-card";

const atOnce = ["button", "empty", "file", "hint", "hintPlain", "label", "loading", "placeholder"] as const;

/** What the box needs at once, of its messages. */
export const boxWords = (messages: MessagesOf<"box">) =>
  Object.fromEntries(atOnce.map((name) => [name, messages[name]])) as Pick<
    typeof messages,
    (typeof atOnce)[number]
  >;

/** What the page calls its problems. */
export const problemsOf = (flows: readonly Flow[]): IssueNames =>
  flows.map(({ issue, messages: { symptom, title } }) => ({ issue, symptom, title }));

/** All the problems, each in the words of the person who has it. */
export function Problems({ flows, label }: { flows: readonly Flow[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="space-y-2.5">
        {flows.map(({ issue, messages, language }) => (
          <li key={issue}>
            <OptionCard href={pathIn(language, `/${issue}`)} data-issue={issue} title={messages.symptom} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface SymptomsProps {
  language: Language;
  symptoms: MessagesOf<"triage">;
  heading: string;
}

/** For people who can't name the problem: what they see, each leading to the step that fits. */
export function Symptoms({ language, symptoms, heading }: SymptomsProps) {
  const listed = (Object.keys(symptoms) as SymptomId[]).filter((id) => "listed" in symptoms[id]);
  return (
    <nav aria-labelledby="see-title" className="mt-10 wide:mt-0">
      <h2 id="see-title" className="font-bold text-xl">
        {heading}
      </h2>
      <ul className="mt-1">
        {listed.map((id) => (
          <li key={id}>
            <a
              href={symptomHref(id, language)}
              className="link inline-flex min-h-11 items-center py-1.5 leading-snug"
            >
              {symptoms[id].label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
