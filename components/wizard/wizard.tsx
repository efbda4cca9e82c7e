"use client";

import { type MouseEvent, type SyntheticEvent, useEffect, useMemo, useRef, useState } from "react";
import { defaultLanguage } from "@/content/languages";
import { commonLoaders } from "@/content/ui/common/messages";
import { endAt } from "@/lib/counts/page-life";
import type { Flow } from "@/lib/flow/flow";
import { faqOf } from "@/lib/flow/public-steps";
import { readAddress } from "@/lib/flow/read-address";
import { type Screen, screenOf } from "@/lib/flow/screen";
import { useMessages } from "../language/use-messages";
import type { ReviewPlain } from "../ticket/plain-check";
import { navigate, reviewHash, useAddress } from "./address-store";
import { noteOption, noteStep } from "./count-page";
import { Faq } from "./faq";
import { isPlainClick } from "./held-press";
import { type Carried, carry, keepFlow } from "./keep-flow";
import { warmUp } from "./lazy-steps";
import { StepScreen } from "./step-screen";
import { forgetWait } from "./waiting-since";

export interface WizardProps extends Carried {
  /** Path and query as the server was asked for them. */
  readonly served: string;
  readonly reviewPlain: ReviewPlain;
  /** Called once a press is answered here. */
  readonly onLive: () => void;
}

const ignore = () => undefined;

/** One flow. Shows what its address names; a click on a link of the same flow is answered here, without a request. */
export function Wizard({ flow, served, reviewPlain, onLive, ...handedOver }: WizardProps & { flow: Flow }) {
  const common = useMessages(commonLoaders);
  const text = useAddress(served);
  const [{ carried, carriedDropped }, setCarried] = useState<Carried>(handedOver);
  const screenAt = useMemo(
    () => screensOf(flow, { carried, carriedDropped }),
    [flow, carried, carriedDropped],
  );
  const screen = screenAt(text);
  const root = useRef<HTMLDivElement>(null);
  // The finished ticket is a screen of its own, though the step is the same.
  const checking = text.endsWith(reviewHash);
  const heading = checking ? common.reviewHeading : screen?.messages.heading;
  const place = checking ? reviewHash : screen?.step;
  const shown = useRef(place);

  const step = screen?.step;
  const end = screen && endAt(screen.meta);
  const isFramed = screen?.embed !== undefined;
  useEffect(() => {
    if (!step || !end) return;
    noteStep(`${flow.issue}/${step}`, end);
    // On a train it fails: the page still works, in a frame that scrolls.
    if (isFramed)
      import("../embed/tell-host").then(({ tellStep }) => tellStep(flow.issue, step, end)).catch(() => {});
  }, [flow, step, end, isFramed]);

  useEffect(() => {
    if (heading === undefined || shown.current === place) return;
    shown.current = place;
    document.title = `${heading.replaceAll("`", "")} – ${common.product}`;
    window.scrollTo(0, 0);
    root.current?.querySelector("h1")?.focus({ preventScroll: true });
    // Whoever has answered once goes on: what the next steps need comes while they read.
    const idle = window.setTimeout(() => {
      void warmUp(flow);
      // The first formatter stops a slow phone for a tenth of a second, whatever it formats; now nobody waits for it.
      Intl.DateTimeFormat().format();
    }, 1000);
    return () => window.clearTimeout(idle);
  }, [flow, heading, place, common]);

  useEffect(() => {
    // A page that was kept for when there is no network knows no query.
    const isKept = window.location.search !== "" && !served.includes("?");
    if (isKept) carry().then(setCarried, ignore);
    // Whoever reads longer may lose the network before they answer.
    const idle = window.setTimeout(() => keepFlow(flow), 3000);
    return () => window.clearTimeout(idle);
  }, [flow, served]);

  useEffect(onLive, [onLive]);

  if (screen === undefined) return null;
  // Here and not beside the wizard, where the page would have to bring its text once more.
  const faq = text === served && !served.includes("?") ? faqOf(flow, screen.step) : undefined;

  /** The link of this flow that an event is about. */
  const linkOf = ({ target }: SyntheticEvent): HTMLAnchorElement | undefined => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link === null || link.target !== "" || link.hasAttribute("download")) return undefined;
    const to = readAddress(link.pathname)?.address;
    if (link.origin !== window.location.origin || to?.issue !== flow.issue) return undefined;
    return (to.language ?? defaultLanguage) === flow.language ? link : undefined;
  };
  const addressOf = ({ pathname, search, hash }: HTMLAnchorElement) => pathname + search + hash;

  // A finger that comes down is lifted a little later: by then its step is worked out.
  const foresee = (event: SyntheticEvent) => {
    const link = linkOf(event);
    if (link?.dataset.option !== undefined) screenAt(addressOf(link));
  };
  const follow = (event: MouseEvent) => {
    const link = linkOf(event);
    if (link === undefined || !isPlainClick(event.nativeEvent) || event.defaultPrevented) return;
    event.preventDefault();
    const option = link.dataset.option;
    if (option !== undefined) noteOption(option);
    // A new answer to "when" starts the clock anew.
    if (option !== undefined && screen.meta.kind === "question" && screen.meta.typed) forgetWait();
    // What has the focus and is taken away has the browser work out all styles once more.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    navigate(addressOf(link));
  };

  return (
    // biome-ignore lint/a11y: the links inside are the controls; this only answers their clicks
    <div
      ref={root}
      onClick={follow}
      onPointerOver={foresee}
      onPointerDown={foresee}
      onFocus={foresee}
      data-embed={screen.embed}
      data-wakes={wakes(screen) || undefined}
    >
      <StepScreen flow={flow} screen={screen} reviewPlain={reviewPlain} address={text} />
      {faq && <Faq {...faq} />}
    </div>
  );
}

/** How many screens are kept that a person was about to go to. */
const mostForeseen = 20;

/** Works out what addresses of a flow show, each once. */
function screensOf(flow: Flow, { carried, carriedDropped }: Carried): (text: string) => Screen | undefined {
  const known = new Map<string, Screen | undefined>();
  return (text) => {
    if (!known.has(text)) {
      const read = readAddress(text);
      const isOfFlow = read?.address.issue === flow.issue;
      if (known.size >= mostForeseen) known.clear();
      known.set(
        text,
        isOfFlow ? screenOf(flow, read.address, carried, read.unreadable + carriedDropped) : undefined,
      );
    }
    return known.get(text);
  };
}

/** What the server can't make, such as a clock, comes without a press. */
const wakes = ({ meta, embed }: Screen): boolean =>
  embed !== undefined || meta.kind === "wait" || "deadline" in meta;
