import { Icon } from "@/components/ui/icon";
import { ticketsMessages as copy } from "@/content/ui/tickets/en";

const isDid = (text: string): text is keyof typeof copy.did => Object.hasOwn(copy.did, text);

/**
 * The result of the button that was pressed, or what is wrong with the address.
 *
 * @param did from the address; an unknown value shows nothing
 */
export function TicketNotice({ did, problem }: { did: string | null; problem?: string | undefined }) {
  const sentence = problem ?? (did !== null && isDid(did) ? copy.did[did] : undefined);
  if (sentence === undefined) return null;
  const isWell = problem === undefined && did !== "gone";
  return (
    <p
      role="status"
      data-did={did ?? ""}
      className={`mt-4 mb-2 flex max-w-[38rem] gap-2.5 rounded-lg px-4 py-3 ${isWell ? "bg-done-tint text-done" : "bg-wait-tint text-wait"}`}
    >
      <Icon name={isWell ? "check" : "info"} className="mt-0.5" />
      <span>{sentence}</span>
    </p>
  );
}
