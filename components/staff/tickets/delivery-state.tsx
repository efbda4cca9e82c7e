import { Icon, type IconName } from "@/components/ui/icon";
import { ticketsMessages as copy } from "@/content/ui/tickets/en";
import type { ListedDelivery } from "@/lib/desk/ticket-list";

type Shown = keyof typeof copy.states;

const looks = {
  waiting: ["clock", "text-soft"],
  retrying: ["warn", "text-wait"],
  sending: ["clock", "text-soft"],
  delivered: ["check", "text-done"],
  failed: ["warn", "text-stop"],
} as const satisfies Readonly<Record<Shown, readonly [IconName, string]>>;

/** One delivery in a few words: the desk, how far it is, and the desk's number or why it failed. */
export function DeliveryState({ delivery }: { delivery: ListedDelivery }) {
  const { adapter, state, attempts, reference, problem } = delivery;
  const shown: Shown = state === "waiting" && attempts > 0 ? "retrying" : state;
  const [icon, colour] = looks[shown];
  const more = state === "delivered" ? reference : problem;
  return (
    <span className="inline-flex min-w-0 items-start gap-1.5" data-delivery={adapter} data-state={state}>
      <Icon name={icon} className={`mt-0.5 ${colour}`} />
      <span className="min-w-0">
        {adapter}: <span className={`font-semibold ${colour}`}>{copy.states[shown]}</span>
        {more && (
          <span className="text-soft">
            {", "}
            <bdi>{more}</bdi>
          </span>
        )}
      </span>
    </span>
  );
}
