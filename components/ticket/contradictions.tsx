import { contradictionsLoaders } from "@/content/ui/contradictions/messages";
import type { Flow } from "@/lib/flow/flow";
import { mendedHref } from "@/lib/flow/mended-href";
import type { Screen } from "@/lib/flow/screen";
import type { ToldContradiction } from "@/lib/ticket/contradictions";
import type { FieldId, Side } from "@/machines/form";
import { useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";

interface Props {
  flow: Flow;
  screen: Screen;
  told: readonly ToldContradiction[];
  /** Appended to a link that changes an answer: the hash of the review, if that is shown. */
  hash?: string;
  /** Says that the ticket can be sent all the same. */
  isReview?: boolean;
  /** Lets the person correct what they typed; without it, only answers can be changed. */
  onCorrect?: ((field: FieldId) => void) | undefined;
}

/** Contradictions, as questions. One press corrects one, and nobody has to. */
export function Contradictions({ flow, screen, told, hash = "", isReview = false, onCorrect }: Props) {
  const words = useMessages(contradictionsLoaders);
  if (told.length === 0) return null;
  return (
    <section aria-label={words.which} className={`no-print mt-4 space-y-3 ${isReview ? "mb-4" : ""}`}>
      {told.map(({ id, issue, sides, lines, sentence }) => {
        const choices = [0, 1].flatMap((index) => {
          const side = sides[1 - index] as Side;
          const text = lines[index] as string;
          return [{ text, change: changeOf(side, issue) }];
        });
        return (
          <div key={id} data-contradiction={id} className="rounded-lg bg-wait-tint px-4 py-3 text-wait">
            <p role="status" className="flex gap-2.5">
              <Icon name="info" className="mt-0.5" />
              <span>
                <bdi>{sentence}</bdi>
              </span>
            </p>
            <p className="mt-1.5 ps-[1.875rem] font-semibold">{words.which}</p>
            <ul className="ps-[1.875rem]">
              {choices.map(({ text, change }) => (
                <li key={text}>{change && choice(text, change)}</li>
              ))}
            </ul>
          </div>
        );
      })}
      {isReview && <p className="text-soft">{words.anyway}</p>}
    </section>
  );

  /** What has to change if the other side is right: an answer by its link, a typed fact by the person. */
  function changeOf(side: Side, issue: string): { href: string } | { field: FieldId } | undefined {
    if ("fact" in side) return onCorrect && { field: side.fact };
    if (!("answer" in side)) return undefined;
    const carried = screen.carried.find((line) => line.issue === issue && line.step === side.answer);
    if (issue !== flow.issue) return carried && { href: carried.changeHref };
    return { href: mendedHref(flow, screen, side.answer, side.instead) };
  }

  /** The step that is shown now, with another answer. */
  function staysHere(href: string) {
    return href.split("?")[0]?.endsWith(`/${screen.step}`);
  }

  function choice(text: string, change: { href: string } | { field: FieldId }) {
    const look = "link min-h-11 content-center text-start";
    if ("href" in change)
      return (
        <a
          href={staysHere(change.href) ? change.href + hash : change.href}
          className={`${look} inline-block`}
          onClick={toHeading}
        >
          <bdi>{text}</bdi>
        </a>
      );
    return (
      <button
        type="button"
        className={`${look} cursor-pointer`}
        onClick={() => {
          toHeading();
          onCorrect?.(change.field);
        }}
      >
        <bdi>{text}</bdi>
      </button>
    );
  }
}

/** The pressed button disappears, so the focus moves to what stays. */
const toHeading = () => document.querySelector("h1")?.focus({ preventScroll: true });
