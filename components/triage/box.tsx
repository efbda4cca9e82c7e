"use client";

import { lazy, Suspense, useActionState, useEffect, useId, useRef, useState } from "react";
import type { Language } from "@/content/languages";
import { referenceOf } from "@/lib/flow/address";
import type { BoxAnswer, IssueNames } from "@/lib/triage/answer-to";
import { useLanguage } from "../language/use-messages";
import { FileButton } from "../ui/file-button";
import { savesData } from "../ui/saves-data";
import type { boxWords } from "./problems";

/** The answer to a page without scripts. */
export type PlainAnswer = { readonly answer: BoxAnswer; readonly staffRef: string | undefined } | undefined;

interface Props {
  /** They come with the page, so that the first letter waits for nothing. */
  words: ReturnType<typeof boxWords>;
  /** What the page calls its problems. */
  problems: IssueNames;
  askPlain: (before: PlainAnswer, form: FormData) => Promise<PlainAnswer>;
}

const LiveAnswer = lazy(() => import("./live-answer").then((module) => ({ default: module.LiveAnswer })));

/** More than any error. */
const longest = 20_000;

/**
 * The one field of the start page: own words, an error, a key, or a file. With scripts all of it stays on the device,
 * and what answers is fetched at the first letter; without, the plain form is answered and not kept.
 */
export function Box({ words, problems, askPlain }: Props) {
  const language = useLanguage();
  const id = useId();
  const [plain, action] = useActionState(askPlain, undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState("");
  const [file, setFile] = useState<File>();
  const [staffRef, setStaffRef] = useState(plain?.staffRef);
  /** Counts the presses of the button: each moves the focus to the answer. */
  const [presses, setPresses] = useState(0);
  const [isEmpty, setEmpty] = useState(false);
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    const { search } = window.location;
    setStaffRef(referenceOf(search));
    const box = field.current;
    if (box === null) return;
    // It may have been typed before the scripts loaded, or come from an older link.
    box.value ||= new URLSearchParams(search).get("q")?.slice(0, longest) ?? "";
    setTyped(box.value);
  }, []);

  const open = (chosen: File) => {
    setFile(chosen);
    setEmpty(false);
    setPresses((count) => count + 1);
  };
  const isAsked = typed.trim() !== "" || file !== undefined;
  useEffect(() => keepLater(language), [language]);
  const shared = {
    typed,
    file,
    problems,
    staffRef,
    presses,
    onForget: () => setFile(undefined),
    onStruck: (text: string) => {
      // A key must not stay on the screen either.
      if (field.current) field.current.value = text;
    },
  };
  return (
    <search className="mt-5 block max-w-[46rem]">
      <form
        action={action}
        onSubmit={(event) => {
          event.preventDefault();
          setEmpty(!isAsked);
          setPresses((count) => count + 1);
        }}
      >
        <input type="hidden" name="language" value={language} />
        <label htmlFor={id} className="font-semibold text-[1.0625rem]">
          {words.label}
        </label>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse alone; the button is for all */}
        <div
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            const [dropped] = event.dataTransfer.files;
            setOver(false);
            // A dropped text is the field's own.
            if (dropped === undefined) return;
            event.preventDefault();
            open(dropped);
          }}
          data-over={isOver || undefined}
          className="mt-2 rounded-xl border-[1.5px] border-edge bg-sheet focus-within:border-accent data-over:border-accent data-over:bg-tint"
        >
          <textarea
            ref={field}
            id={id}
            name="box"
            // An empty field runs as the page does, and its placeholder with it.
            dir={typed === "" ? undefined : "auto"}
            rows={2}
            maxLength={longest}
            autoComplete="off"
            spellCheck={false}
            placeholder={words.placeholder}
            defaultValue={textOf(plain)}
            aria-describedby={`${id}-hint`}
            aria-invalid={isEmpty || undefined}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setEmpty(false);
            }}
            onKeyDown={(event) => {
              // Words are sent by Enter; an error has lines of its own.
              if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
              if (event.currentTarget.value.includes("\n")) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
            className="field-sizing-content block max-h-72 min-h-20 w-full resize-y rounded-t-xl bg-transparent px-4 py-3 outline-none placeholder:text-soft"
          />
          <div className="flex flex-wrap items-center gap-2 border-line border-t p-2">
            <button type="submit" className="button">
              {words.button}
            </button>
            <FileButton id={`${id}-file`} className="scripting-none:hidden" onFile={open}>
              {words.file}
            </FileButton>
          </div>
        </div>
        <p id={`${id}-hint`} className="mt-1.5 text-soft text-sm">
          <span className="scripting-none:hidden">{words.hint}</span>
          <span className="hidden scripting-none:inline">{words.hintPlain}</span>
        </p>
        <p role="alert">
          {(isEmpty || (!isAsked && plain?.answer.recognised.kind === "empty")) && (
            <span className="mt-2 block font-semibold text-stop">{words.empty}</span>
          )}
        </p>
      </form>
      {/* Without scripts nothing would uncover what a boundary brings later: the page waits for it. */}
      {!isAsked && plain && <LiveAnswer {...shared} plain={plain.answer} />}
      <Suspense
        fallback={
          <p role="status" className="mt-4 text-soft">
            {words.loading}
          </p>
        }
      >
        {isAsked && <LiveAnswer {...shared} />}
      </Suspense>
    </search>
  );
}

/** Milliseconds after which a page that is still open is there to stay. */
const staysAfter = 4000;

/**
 * Fetches what answers, so that the service worker keeps it for when there is no network; not for who pays for each
 * byte and has said so.
 */
function keepLater(language: Language): () => void {
  const { serviceWorker } = navigator;
  if (savesData() || serviceWorker === undefined) return () => {};
  const timer = setTimeout(
    () =>
      serviceWorker.ready
        .then(() => import("./live-answer"))
        .then(({ fetchAll }) => fetchAll(language))
        .catch(() => undefined),
    staysAfter,
  );
  return () => clearTimeout(timer);
}

const textOf = (plain: PlainAnswer): string | undefined =>
  plain !== undefined && "text" in plain.answer.recognised ? plain.answer.recognised.text : undefined;
