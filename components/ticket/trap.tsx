import { submitLoaders } from "@/content/ui/submit/messages";
import { useMessages } from "../language/use-messages";

/** A field that no person sees or reaches. What fills it in is a program. */
export function Trap({ onChange }: { onChange?: (text: string) => void }) {
  const submitMessages = useMessages(submitLoaders);
  return (
    <div aria-hidden="true" className="trap">
      <label>
        {submitMessages.trapLabel}
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
