import type { ReactNode } from "react";
import { commonLoaders } from "@/content/ui/common/messages";
import type { Screen } from "@/lib/flow/screen";
import { languageOf } from "@/lib/language/language-path";
import { useLanguage, useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";
import { FoldedReceipt, Receipt } from "../ui/receipt";
import { Words } from "../ui/words";

interface Props {
  screen: Screen;
  /** What stands above the heading: the problem, or what kind of end this is. */
  mark: ReactNode;
  heading?: string;
  backHref?: string;
  /** False where the receipt has become the ticket: it is then in the middle of the page. */
  receipt?: boolean;
  children: ReactNode;
}

/** What every step has in the same place: Back, notices about the link, one heading, the receipt beside it. */
export function StepFrame({ screen, mark, children, receipt = true, ...own }: Props) {
  const common = useMessages(commonLoaders);
  const heading = own.heading ?? screen.messages.heading;
  const backHref = own.backHref ?? screen.backHref;
  // In a frame the first step has nothing before it: the list of problems is not what the site around asked for.
  const hasBack = screen.embed === undefined || languageOf(backHref).path !== "/";
  return (
    <div className={receipt ? "beside" : ""}>
      <div className={receipt ? "min-w-0 max-w-[38rem]" : ""}>
        {hasBack && (
          <nav aria-label={common.back} className="no-print mb-3">
            <a href={backHref} className="link inline-flex min-h-11 items-center gap-1.5" data-back>
              <Icon name="back" />
              {common.back}
            </a>
          </nav>
        )}
        {receipt && (
          <div className="no-print wide:hidden">
            <FoldedReceipt key={screen.step} screen={screen} />
          </div>
        )}
        <Dropped screen={screen} />
        <div className="mb-2 font-medium text-soft">{mark}</div>
        <h1 tabIndex={-1} className="font-bold text-title">
          <Words text={heading} />
        </h1>
        {receipt && <Skipped screen={screen} />}
        {children}
      </div>
      {receipt && (
        <aside className="hidden wide:block print:mt-8 print:block">
          <div className="sticky top-6">
            <Receipt screen={screen} />
          </div>
        </aside>
      )}
    </div>
  );
}

/** Which answers of the link were left out, by the names of the flow only: nothing foreign is echoed. */
function Dropped({ screen }: { screen: Screen }) {
  const common = useMessages(commonLoaders);
  const language = useLanguage();
  const count = screen.dropped.length + screen.unreadable;
  if (count === 0) return null;
  const topics = [...new Set(screen.dropped.flatMap(({ topic }) => topic ?? []))];
  return (
    <p
      role="status"
      className="mb-5 flex gap-2.5 rounded-lg bg-wait-tint px-4 py-3 text-wait"
      data-dropped={count}
    >
      <Icon name="info" className="mt-0.5" />
      <span>
        {common.dropped(count)}
        {topics.length > 0 &&
          ` ${common.droppedList} ${new Intl.ListFormat(language, { type: "unit" }).format(topics)}.`}
      </span>
    </p>
  );
}

/** Says that a link led here past questions that nobody asked, and offers them. */
function Skipped({ screen }: { screen: Screen }) {
  const common = useMessages(commonLoaders);
  const count = screen.lines.filter((line) => line.how === "assumed").length;
  if (count === 0) return null;
  return (
    <p className="no-print mt-2 text-soft" data-skipped={count}>
      {common.skipped(count)}{" "}
      <a href={screen.startHref} className="link inline-block min-h-6">
        {common.startOver}
      </a>
    </p>
  );
}
