"use client";

import { useEffect } from "react";
import { filesFolder, type ToServiceWorker } from "@/lib/offline/kept-page";
import { LanguageSuggestion } from "../language/language-suggestion";
import { WaitingNotice } from "./waiting-notice";

/** What a page does in the background: keeps itself for offline use, and sends tickets that wait. */
export function Background() {
  useEffect(keepVisited, []);
  return (
    <>
      <WaitingNotice />
      <LanguageSuggestion />
    </>
  );
}

/** Has the service worker keep this page with all that it loads. Without one, and in development, nothing happens. */
function keepVisited(): void {
  if (!("serviceWorker" in navigator) || process.env.NODE_ENV === "development") return;
  const { serviceWorker } = navigator;
  const tell = async (entries: PerformanceEntryList) => {
    const paths = entries.map(({ name }) => new URL(name, location.href).pathname);
    const files = paths.filter((path) => path.startsWith(filesFolder));
    if (files.length === 0) return;
    const { active } = await serviceWorker.ready;
    active?.postMessage({ files } satisfies ToServiceWorker);
  };
  // Storage may be blocked; then the page is as it was before there was a worker.
  serviceWorker.register("/sw.js").catch(() => undefined);
  new PerformanceObserver((list) => void tell(list.getEntries())).observe({
    type: "resource",
    buffered: true,
  });
  // A new build has begun with empty caches.
  serviceWorker.addEventListener(
    "controllerchange",
    () => void tell(performance.getEntriesByType("resource")),
  );
}
