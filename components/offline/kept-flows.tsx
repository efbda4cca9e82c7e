"use client";

import { useEffect, useRef, useState } from "react";
import type { MessagesOf } from "@/content/messages";
import { languageOf, pathIn } from "@/lib/language/language-path";
import { offlinePath } from "@/lib/offline/kept-page";
import { useLanguage } from "../language/use-messages";
import { OptionCard } from "../ui/option-card";

interface Listed {
  readonly issue: string;
  readonly title: string;
}

interface Props {
  flows: readonly Listed[];
  /** They come with the page: without a network nothing else does. */
  words: Pick<MessagesOf<"offline">, "nothing" | "kept" | "retry">;
}

/** Seconds between two looks whether the page that was asked for can be had. */
const secondsBetween = 3;

/** The flows that this device has kept. Loads the page that was asked for as soon as there is a network. */
export function KeptFlows({ flows, words }: Props) {
  const language = useLanguage();
  const isLeaving = useRef(false);
  const [kept, setKept] = useState<readonly Listed[]>();
  useEffect(() => {
    const isKept = ({ issue }: Listed) => caches.match(pathIn(language, `/${issue}`)).then(Boolean);
    Promise.all(flows.map(isKept)).then(
      (found) => setKept(flows.filter((_, index) => found[index])),
      () => setKept([]),
    );
  }, [flows, language]);
  useEffect(() => {
    // Opened by its own address, it stands for no other page.
    if (languageOf(window.location.pathname).path === offlinePath) return;
    const lookAgain = async () => {
      if (!navigator.onLine || document.hidden) return;
      await fetch(window.location.href, { method: "HEAD", cache: "no-store" });
      if (!isLeaving.current) window.location.reload();
    };
    const look = () => void lookAgain().catch(() => undefined);
    // The network may be back before the service worker knows it, and a server that was away says nothing when it is back.
    const timer = setInterval(look, secondsBetween * 1000);
    window.addEventListener("online", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", look);
    };
  }, []);
  return (
    <>
      {kept?.length === 0 && <p className="mt-5">{words.nothing}</p>}
      {kept && kept.length > 0 && (
        <nav aria-labelledby="kept-title" className="mt-7">
          <h2 id="kept-title" className="font-bold text-xl">
            {words.kept}
          </h2>
          <ul className="mt-3 space-y-2.5">
            {kept.map(({ issue, title }) => (
              <li key={issue}>
                <OptionCard
                  href={pathIn(language, `/${issue}`)}
                  // The network may come back at this very moment: then the press counts.
                  onClick={() => {
                    isLeaving.current = true;
                  }}
                  title={title}
                />
              </li>
            ))}
          </ul>
        </nav>
      )}
      <button type="button" className="button mt-7" onClick={() => window.location.reload()}>
        {words.retry}
      </button>
    </>
  );
}
