"use client";

import { useActionState, useCallback, useEffect, useRef, useState } from "react";
import { policy } from "@/content/policy";
import { errorsLoaders } from "@/content/ui/errors/messages";
import { referenceOf } from "@/lib/flow/address";
import { type DecodedError, decodeError, longestError } from "@/lib/triage/decode-error";
import { useMessages } from "../language/use-messages";
import { RedactedNotice } from "../ticket/redacted-notice";
import { Meaning } from "./meaning";

/** What a page without scripts is answered: what was read, or that there was nothing to read. */
export type PlainError =
  | { readonly decoded: DecodedError | undefined; readonly staffRef: string | undefined }
  | undefined;

/** Reads an error as it is pasted. With scripts nothing leaves the device; without, the plain form is answered and not kept. */
export function ErrorReader({
  home,
  readPlain,
}: {
  /** It comes with the page, for an error may be pasted without a network. */
  home: string;
  readPlain: (before: PlainError, form: FormData) => Promise<PlainError>;
}) {
  const copy = useMessages(errorsLoaders)(policy);
  const [plain, action] = useActionState(readPlain, undefined);
  const [staffRef, setStaffRef] = useState(plain?.staffRef);
  const field = useRef<HTMLTextAreaElement>(null);
  const [decoded, setDecoded] = useState<DecodedError>();
  // It may have been pressed before the scripts came, and the server has answered.
  const [isEmpty, setEmpty] = useState(plain !== undefined && plain.decoded === undefined);

  const read = useCallback((text: string) => {
    const next = decodeError(text);
    setDecoded(next);
    setEmpty(false);
    // A key must not stay on the screen either.
    if (next && next.found.length > 0 && field.current) field.current.value = next.text;
    return next;
  }, []);

  // It may have been pasted before the scripts came.
  useEffect(() => {
    setStaffRef(referenceOf(window.location.search));
    if (field.current?.value) read(field.current.value);
  }, [read]);

  const shown = decoded ?? plain?.decoded;
  return (
    <>
      <form
        action={action}
        onSubmit={(event) => {
          event.preventDefault();
          setEmpty(read(field.current?.value ?? "") === undefined);
        }}
        className="mt-6"
      >
        <label htmlFor="error" className="font-semibold">
          {copy.label}
        </label>
        <p id="error-hint" className="text-soft">
          <span className="scripting-none:hidden">{copy.hint}</span>
          <span className="hidden scripting-none:inline">{copy.hintPlain}</span>
        </p>
        <textarea
          ref={field}
          id="error"
          dir="auto"
          name="error"
          rows={7}
          maxLength={longestError}
          autoComplete="off"
          spellCheck={false}
          defaultValue={plain?.decoded?.text}
          aria-describedby="error-hint"
          onChange={(event) => read(event.currentTarget.value)}
          className="field mt-1.5 font-mono text-sm"
        />
        <button type="submit" className="button mt-3">
          {copy.button}
        </button>
      </form>
      <div role="status">
        {isEmpty && <p className="mt-4 font-semibold text-stop">{copy.empty}</p>}
        {/* Also where nothing was found, so that its words are there before anything is pasted. */}
        <RedactedNotice found={shown?.found ?? []} />
        {shown && <Meaning decoded={shown} home={home} staffRef={staffRef} />}
      </div>
    </>
  );
}
