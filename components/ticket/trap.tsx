import { submitWording } from "@/content/ui/submit/messages";
import { useWords } from "../language/use-words";

/** A field that no person sees or reaches. What fills it in is a program. */
export function Trap({ onChange }: { onChange?: (text: string) => void }) {
  const submitCopy = useWords(submitWording);
  return (
    <div aria-hidden="true" className="trap">
      <label>
        {submitCopy.trapLabel}
        <input
          type="text"
          name="website"
          tabIndex={-1}
          autoComplete="off"
          onChange={(event) => onChange?.(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
