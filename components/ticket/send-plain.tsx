import { submitLoaders } from "@/content/ui/submit/messages";
import { fieldIds } from "@/machines/form";
import { useMessages } from "../language/use-messages";
import { FieldError } from "../ui/field-error";
import type { PlainReview } from "./plain-check";
import { Trap } from "./trap";

/** Sends the checked ticket from a page without scripts: the form once more, hidden, with its key. */
export function SendPlain({
  check,
  action,
  address,
}: {
  check: PlainReview;
  action: (form: FormData) => void;
  address: string;
}) {
  const submitMessages = useMessages(submitLoaders);
  if (check === undefined) return null;
  return (
    <form action={action}>
      <input type="hidden" name="address" value={address} />
      <input type="hidden" name="idempotency_key" value={check.key} />
      <input type="hidden" name="checked_at" value={check.checkedAt} />
      <input type="hidden" name="send" value="1" />
      {fieldIds.map((id) => (
        <input key={id} type="hidden" name={id} value={check.draft[id] ?? ""} />
      ))}
      <Trap />
      <FieldError className="mb-3 text-stop">{check.problem}</FieldError>
      <button type="submit" className="button w-full">
        {submitMessages.button}
      </button>
      <p className="mt-2 text-soft">{submitMessages.filesPlain}</p>
    </form>
  );
}
