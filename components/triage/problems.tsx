import type { ComponentProps } from "react";
import type { Language } from "@/content/languages";
import type { MessagesOf } from "@/content/messages";
import type { SymptomId } from "@/content/ui/triage/en";
import type { Flow } from "@/lib/flow/flow";
import { pathIn } from "@/lib/language/language-path";
import { type Problems as AskedOf, symptomHref } from "@/lib/triage/answer-to";
import { Icon } from "../ui/icon";
import type { Box } from "./box";

/** All the problems, each in the words of the person who has it. */
/** What the box needs at once, of its messages. */
export const boxWords = ({
  button,
  empty,
  file,
  hint,
  hintPlain,
  label,
  loading,
  placeholder,
}: MessagesOf<"box">): ComponentProps<typeof Box>["words"] => ({
  button,
  empty,
  file,
  hint,
  hintPlain,
  label,
  loading,
  placeholder,
});

/** What the page calls its problems. */
export const problemsOf = (flows: readonly Flow[]): AskedOf =>
  flows.map(({ issue, messages: { symptom, title } }) => ({ issue, symptom, title }));

export function Problems({ flows, label }: { flows: readonly Flow[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul className="space-y-2.5">
        {flows.map(({ issue, messages, language }) => (
          <li key={issue}>
            <a
              href={pathIn(language, `/${issue}`)}
              data-issue={issue}
              className="option group flex min-h-16 items-center justify-between gap-4 rounded-xl border-[1.5px] border-edge bg-sheet px-4 py-3.5 hover:border-accent hover:bg-tint"
            >
              <span>
                <span className="block font-semibold">{messages.symptom}</span>
                <span className="block text-soft">{messages.title}</span>
              </span>
              <Icon
                name="arrow"
                className="text-accent transition-transform group-hover:translate-x-0.5 rtl:group-hover:-translate-x-0.5"
              />
            </a>
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

/** For who can't name the problem: what they see, each leading to the step that fits. */
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
