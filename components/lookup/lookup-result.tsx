import { languageFacts } from "@/content/languages";
import { policy } from "@/content/policy";
import { errorsLoaders } from "@/content/ui/errors/messages";
import { lookupLoaders } from "@/content/ui/lookup/messages";
import type { Screen } from "@/lib/flow/screen";
import { describeFailure } from "@/lib/lookup/describe-failure";
import { describeLead } from "@/lib/lookup/describe-lead";
import { describeReading } from "@/lib/lookup/describe-reading";
import type { FailureKind } from "@/lib/lookup/failure";
import { marksKeys, namesIn } from "@/lib/lookup/key-names";
import type { Lead } from "@/lib/lookup/lead-to";
import type { ReadingOf, Readings } from "@/lib/lookup/lookups/every-lookup";
import type { GenerationReading } from "@/lib/lookup/lookups/generation";
import type { KeysReading } from "@/lib/lookup/lookups/keys";
import type { Outcome } from "@/lib/lookup/run-lookup";
import { freeLimitReset } from "@/machines/rules/free-limit-reset";
import type { LookupId } from "@/machines/step";
import { useLanguage, useMessages } from "../language/use-messages";
import { setDraft, useDraft } from "../ticket/use-draft";
import { Icon } from "../ui/icon";
import { useLocalTime } from "../ui/use-local-time";
import { Words } from "../ui/words";
import { askAboutModel, isOnTicket, markStranger, patch, putOnTicket } from "./lookup-store";

interface Props {
  id: LookupId;
  outcome: Outcome<ReadingOf[LookupId]>;
  /** Whether this server can ask instead. */
  relay: boolean;
  screen: Screen;
  /** All that has been looked up on this step. */
  readings: Readings;
  again: () => void;
}

/** The result of one check: sentences, lines of a receipt, and what can be done with it. */
export function LookupResult(props: Props) {
  const { id, outcome } = props;
  const lookupMessages = useMessages(lookupLoaders);
  return (
    <section className="mt-5 border-line border-t pt-4" data-check={id} data-ok={outcome.ok}>
      <h2 className="font-bold">{lookupMessages.titles[id]}</h2>
      {outcome.ok ? <Reading {...props} outcome={outcome} /> : <Trouble {...props} outcome={outcome} />}
      <p className="mt-2 text-soft text-sm" data-via={outcome.via}>
        {lookupMessages.via[outcome.via]}
      </p>
    </section>
  );
}

interface ReadingProps extends Omit<Props, "outcome"> {
  outcome: Extract<Props["outcome"], { ok: true }>;
}

function Reading({ id, outcome, screen, readings, again }: ReadingProps) {
  const lookupMessages = useMessages(lookupLoaders);
  const language = useLanguage();
  const { describeMoment, describeUtc } = useLocalTime();
  const now = new Date();
  const lead = describeLead(id, outcome.reading, lookupMessages, now, screen);
  const { says, lines } = describeReading(id, outcome.reading as never, {
    words: lookupMessages,
    language,
    now,
    moment: (at) => describeMoment(at, now),
    freeReset: freeLimitReset(now, policy),
    utc: describeUtc,
    policy,
    readings,
  });
  return (
    <>
      {says.map((text) => (
        <p key={text} className="mt-1">
          <Words text={text} />
        </p>
      ))}
      {id === "keys" && marksKeys(screen.meta) ? (
        <Keys keys={(outcome.reading as KeysReading).keys} labels={lines} />
      ) : (
        lines.length > 0 && (
          <dl className="mt-2 divide-y divide-dashed divide-line text-[0.9rem]">
            {lines.map(({ label, value }) => (
              <div key={label} className="flex flex-wrap justify-between gap-x-6 py-1.5">
                <dt className="min-w-0 break-words text-soft">
                  <bdi>{label}</bdi>
                </dt>
                <dd className="min-w-0 break-words font-semibold tabular-nums">
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )
      )}
      {id === "models" && <Nearest names={(outcome.reading as ReadingOf["models"]).nearest} again={again} />}
      {id === "generation" && <Take generation={outcome.reading as GenerationReading} />}
      {lead !== undefined && <GoOn {...lead} />}
      {!outcome.whole && id !== "status" && <p className="mt-2 text-soft text-sm">{lookupMessages.partly}</p>}
    </>
  );
}

interface KeysProps {
  keys: KeysReading["keys"];
  labels: readonly { label: string; value: string }[];
}

/** The keys, each with a box for "I don't know it": its name goes onto the ticket. A2, A3, U4 */
function Keys({ keys, labels }: KeysProps) {
  const lookupMessages = useMessages(lookupLoaders);
  const { draft } = useDraft();
  const strangers = namesIn(draft.key_names);
  if (keys.length === 0) return null;
  return (
    <>
      <p className="mt-1">{lookupMessages.says.keysTick}</p>
      <ul className="mt-2 divide-y divide-dashed divide-line text-[0.9rem]">
        {keys.map(({ name, createdAt }, index) => (
          <li key={`${name} ${createdAt}`}>
            <label className="flex min-h-11 items-center gap-3 py-1.5">
              <input
                type="checkbox"
                className="size-5 shrink-0 accent-accent"
                checked={strangers.includes(name)}
                onChange={(event) => markStranger(name, event.currentTarget.checked)}
              />
              <span className="min-w-0 flex-1 sm:flex sm:justify-between sm:gap-6">
                <bdi className="block min-w-0 break-words font-semibold">{labels[index]?.label}</bdi>
                <span className="block shrink-0 text-soft tabular-nums">{labels[index]?.value}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Names similar to the unknown one. */
function Nearest({ names, again }: { names: readonly string[]; again: () => void }) {
  const lookupMessages = useMessages(lookupLoaders);
  if (names.length === 0) return null;
  const take = (name: string) => {
    askAboutModel(name);
    again();
  };
  return (
    <>
      <p className="mt-2">{lookupMessages.says.modelNearest}</p>
      <ul className="mt-1 space-y-1">
        {names.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="link min-h-11 cursor-pointer break-all"
              onClick={() => take(name)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Puts the generation onto the ticket, if the person wants it. F6 */
function Take({ generation: { id, model } }: { generation: GenerationReading }) {
  const lookupMessages = useMessages(lookupLoaders);
  const { draft } = useDraft();
  const isTaken = isOnTicket(draft, id);
  const take = () => {
    if (isTaken) return;
    putOnTicket(id);
    if (model !== undefined && !draft.model) setDraft({ model });
  };
  // It stays when it is done, so that the focus does not fall out of the page.
  return (
    <button
      type="button"
      className="button button-quiet mt-3"
      aria-disabled={isTaken}
      onClick={take}
      data-take
    >
      {isTaken ? lookupMessages.says.generationTaken : lookupMessages.says.generationTake}
    </button>
  );
}

/** The step that helps on. */
function GoOn({ label, href }: Lead) {
  return (
    <a href={href} className="link inline-flex min-h-11 items-center gap-1.5" data-go-on>
      {label}
      <Icon name="arrow" />
    </a>
  );
}

/** Failures between this browser and OpenRouter, which the relay may avoid. */
const relayHelps: readonly FailureKind[] = ["blocked", "unreachable", "timeout", "not-json", "redirect"];

interface TroubleProps extends Omit<Props, "outcome"> {
  outcome: Extract<Props["outcome"], { ok: false }>;
}

/** Why there is no result, and what to do. */
function Trouble({ outcome: { failure, via }, relay, screen, again }: TroubleProps) {
  const facts = languageFacts[useLanguage()];
  const errorsMessages = useMessages(errorsLoaders);
  const lookupMessages = useMessages(lookupLoaders);
  const { describeMoment, describeUtc } = useLocalTime();
  const now = new Date();
  const { says, goOn } = describeFailure(failure, {
    words: lookupMessages,
    errors: {
      words: errorsMessages(policy),
      facts,
      moment: (at) => `${describeMoment(at, now)} (${describeUtc(at)})`,
      now,
    },
    screen,
  });
  const offersRelay = via === "direct" && relay && relayHelps.includes(failure.kind);
  const throughServer = () => {
    patch({ isRelayed: true });
    again();
  };
  return (
    <div data-failure={failure.error?.id ?? failure.kind}>
      {says.map((text, index) => (
        <p key={text} className={index === 0 ? "mt-1 font-semibold" : "mt-1"}>
          <Words text={text} />
        </p>
      ))}
      {goOn !== undefined && <GoOn {...goOn} />}
      {offersRelay && (
        <div className="mt-2">
          <p className="text-soft text-sm">{lookupMessages.relayNote}</p>
          <button type="button" className="button button-quiet mt-2" onClick={throughServer} data-relay>
            {lookupMessages.offerRelay}
          </button>
        </div>
      )}
    </div>
  );
}
