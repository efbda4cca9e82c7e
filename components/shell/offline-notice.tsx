"use client";

import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { commonWording } from "@/content/words/common";
import { useWords } from "../language/use-words";

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

/** Says so when the network is gone, and that nothing is lost. */
export function OfflineNotice() {
  const common = useWords(commonWording);
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const [Background, setBackground] = useState<ComponentType>();
  useEffect(() => {
    const load = () =>
      import("../offline/background").then(
        (module) => setBackground(() => module.Background),
        // Without a network there is nothing to see to.
        () => undefined,
      );
    const timer = window.setTimeout(load, idle);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="no-print sticky bottom-0">
      <div role="status">
        {!online && <p className="bg-wait-tint px-5 py-3 text-center text-wait">{common.offline}</p>}
      </div>
      {Background && <Background />}
    </div>
  );
}
