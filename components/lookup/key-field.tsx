import { useState } from "react";
import { lookupLoaders } from "@/content/ui/lookup/messages";
import { useMessages } from "../language/use-messages";
import { describedBy, FieldError } from "../ui/field-error";

interface Props {
  /** A key is held, and nothing asks for another. */
  isHeld: boolean;
  /** Asks for another. */
  onReplace: () => void;
  needsManagement: boolean;
  isRelayed: boolean;
  problem: string | undefined;
  /** Gets the pasted text, so that a text that is no key is reported at once. */
  onPasted: (text: string) => void;
}

/**
 * Where the key is pasted. The field itself keeps it until it is read. React's state would keep old copies.
 */
export function KeyField({ isHeld, onReplace, needsManagement, isRelayed, problem, onPasted }: Props) {
  const lookupMessages = useMessages(lookupLoaders);
  const [isShown, setShown] = useState(false);
  const { key, where } = lookupMessages;
  if (isHeld)
    return (
      <div className="text-soft text-sm">
        <p>{isRelayed ? where.relay : where.direct}</p>
        <button type="button" className="link min-h-11 cursor-pointer" onClick={onReplace} data-other-key>
          {key.other}
        </button>
      </div>
    );
  return (
    <div>
      <label htmlFor="api-key" className="block font-semibold">
        {key.label}
      </label>
      <FieldError field="api-key">{problem}</FieldError>
      <div className="mt-1 flex flex-wrap gap-3">
        <input
          id="api-key"
          type={isShown ? "text" : "password"}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          data-1p-ignore
          onPaste={(event) => onPasted(event.clipboardData.getData("text"))}
          data-lpignore="true"
          {...describedBy("api-key", problem !== undefined, true)}
          className="field min-w-0 flex-1 basis-52 font-mono"
        />
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? key.hide : key.show}
        </button>
      </div>
      <p id="api-key-hint" className="mt-2 text-soft text-sm">
        {needsManagement ? key.management : key.ordinary} {isRelayed ? where.relay : where.direct}
      </p>
    </div>
  );
}
