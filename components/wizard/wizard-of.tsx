"use client";

import { Activity, type ComponentType, lazy, useEffect, useRef, useState } from "react";
import type { Language } from "@/content/languages";
import type { PageEnd } from "@/lib/counts/page-life";
import { pathIn } from "@/lib/language/language-path";
import type { Issue } from "@/machines/registry";
import { useLanguage } from "../language/use-messages";
import { isAnythingTyped } from "../ticket/anything-typed";
import { savesData } from "../ui/saves-data";
import { ownHistory, whenMoved } from "./address-store";
import { noteStep } from "./count-page";
import { type HeldPress, holdPresses } from "./held-press";
import type { WizardProps } from "./wizard";

/** Milliseconds after which a page that nobody has touched fetches what answers a press. */
const idle = 1500;

ownHistory();

interface Props extends Omit<WizardProps, "onLive"> {
  issue: Issue;
  /** The step as it was served, for the counts. */
  step: string;
  end: PageEnd;
}

/**
 * One flow. The server has made its HTML; what answers a press (the machine, its messages, the screens) is fetched when the
 * person is about to press, or has not for a while, and takes the HTML over as it is. A press before that is held.
 */
export function WizardOf({ issue, step, end, ...props }: Props) {
  const language = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  const held = useRef<HeldPress>(undefined);
  // One element for the life of the page: rendered anew it would be made anew, without what the server made of it.
  const [{ later, wake }] = useState(() => {
    const { Component, wake } = laterWizard(issue, language);
    const goLive = () => {
      root.current?.setAttribute("data-live", "");
      held.current?.release();
    };
    // An Activity, not a Suspense: that hides a page which is made per request until its scripts come.
    const later = (
      <Activity>
        <Component {...props} onLive={goLive} />
      </Activity>
    );
    return { later, wake };
  });
  useEffect(() => {
    noteStep(`${issue}/${step}`, end);
    const part = root.current;
    if (part === null) return;
    const wakeUp = () => void wake().catch(() => held.current?.giveUp());
    const holding = holdPresses(part, pathIn(language, `/${issue}`), wakeUp);
    held.current = holding;
    const stopWatching = whenMoved(wakeUp);
    const { pathname, search, hash } = window.location;
    const isElsewhere = pathname + search + hash !== props.served;
    if (isElsewhere || isAnythingTyped() || part.querySelector("[data-wakes]")) wakeUp();
    const timer = savesData() ? undefined : window.setTimeout(wakeUp, idle);
    return () => {
      window.clearTimeout(timer);
      stopWatching();
      holding.stop();
    };
  }, [issue, step, end, language, wake, props.served]);
  return <div ref={root}>{later}</div>;
}

/** The wizard of a flow, and what has it fetched. On the server it is there at once. */
function laterWizard(issue: Issue, language: Language) {
  const key = `${language}/${issue}`;
  const before = wizards.get(key);
  if (before) return before;
  const fetchWizard = async () => {
    const { loadWizard } = await import("./live-wizard");
    return { default: await loadWizard(issue, language) };
  };
  let resolve: (loaded: { default: ComponentType<WizardProps> }) => void = () => {};
  const promise = new Promise<{ default: ComponentType<WizardProps> }>((done) => {
    resolve = done;
  });
  const made = {
    Component: lazy(() => (typeof window === "undefined" ? fetchWizard() : promise)),
    wake: () => fetchWizard().then(resolve),
  };
  wizards.set(key, made);
  return made;
}

const wizards = new Map<string, { Component: ComponentType<WizardProps>; wake: () => Promise<void> }>();
