import type { Question } from "@/lib/export/look-into";
import { useLanguage } from "../language/use-messages";
import { readFile } from "./export-client";

/** What only the person knows of how a file is written: asked once, and the file is read by the answer. */
export function AskQuestion({ question, file }: { question: Question; file: File }) {
  const language = useLanguage();
  return (
    <fieldset className="mt-3 rounded-lg bg-wait-tint px-4 py-3 text-wait" data-question={question.ask}>
      <legend className="sr-only">{question.sentence}</legend>
      <p aria-hidden="true">{question.sentence}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        {question.options.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            className="button button-quiet"
            onClick={() => readFile(file, language, { [question.ask]: value })}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
