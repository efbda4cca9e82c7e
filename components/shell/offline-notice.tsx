"use client";

import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { offlineLoaders } from "@/content/ui/offline/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { pageLanguage } from "../language/page-language";
import { isAnythingWaiting } from "../offline/anything-waiting";
import { savesData } from "../ui/saves-data";

const subscribe = (listener: () => void) => {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
};

/** Milliseconds after which nothing of the page itself is waited for any more. */
const idle = 2000;

/**
 * Says so when the network is gone, and that nothing is lost.
 *
 * @param props.text comes with the page: without a network nothing else does
 */
export function OfflineNotice({ text }: { text: string }) {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    // The server can't know.
    () => undefined,
  );
  const [Background, setBackground] = useState<ComponentType>();
  useEffect(() => {
    const load = () =>
      Promise.all([import("../offline/background"), loadMessages(pageLanguage(), offlineLoaders)]).then(
        ([module]) => setBackground(() => module.Background),
        // Without a network there is nothing to see to.
        () => undefined,
      );
    // A ticket may have been sent without a network meanwhile.
    window.addEventListener("online", load);
    const waits = savesData() && !isAnythingWaiting();
    const timer = waits ? undefined : setTimeout(load, idle);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", load);
    };
  }, []);
  return (
    // For tests: once it is there, the page is hydrated.
    <div className="no-print sticky bottom-0" data-online={online}>
      <div role="status">
        {online === false && <p className="bg-wait-tint px-5 py-3 text-center text-wait">{text}</p>}
      </div>
      {Background && <Background />}
    </div>
  );
}
