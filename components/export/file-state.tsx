import { languageFacts } from "@/content/languages";
import { exportLoaders } from "@/content/ui/export/messages";
import { useLanguage, useMessages } from "../language/use-messages";
import { AskQuestion } from "./ask-question";
import type { ExportState } from "./export-store";

/** How far a file is read. */
export function ReadingFile({ state }: { state: Extract<ExportState, { kind: "reading" }> }) {
  const exportMessages = useMessages(exportLoaders);
  const { locale } = languageFacts[useLanguage()];
  return (
    <>
      <p className="font-semibold">{exportMessages.reading(state.file.name)}</p>
      <progress className="mt-3 h-2 w-full accent-accent" max={1} value={state.share} />
      <p className="text-soft tabular-nums">
        {exportMessages.progress(
          state.rows.toLocaleString(locale),
          state.share === undefined ? undefined : Math.round(state.share * 100),
        )}
      </p>
    </>
  );
}

/** Why a file could not be read, and what is asked about it. */
export function WrongFile({ state }: { state: Extract<ExportState, { kind: "wrong" }> }) {
  const exportMessages = useMessages(exportLoaders);
  return (
    <>
      <p role="alert" className="font-semibold text-stop">
        {`${state.file.name}: ${state.message ?? exportMessages.failed}`}
      </p>
      {state.question && <AskQuestion question={state.question} file={state.file} />}
    </>
  );
}
