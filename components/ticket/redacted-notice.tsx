import { redactedLoaders } from "@/content/ui/redacted/messages";
import type { SecretKind } from "@/lib/ticket/redact";
import { useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";

/** Says what was redacted, and what to do about it. */
export function RedactedNotice({ found }: { found: readonly SecretKind[] }) {
  const redactedMessages = useMessages(redactedLoaders);
  if (found.length === 0) return null;
  return (
    <div role="status" className="my-4 space-y-2 rounded-lg bg-wait-tint px-4 py-3 text-wait" data-redacted>
      {found.map((kind) => (
        <p key={kind} className="flex gap-2.5">
          <Icon name="warn" className="mt-0.5" />
          {redactedMessages[kind]}
        </p>
      ))}
    </div>
  );
}
