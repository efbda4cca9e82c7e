"use client";

import { useSyncExternalStore } from "react";
import { common } from "@/content/en/common";

const subscribe = (listener: () => void) => {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
};

/** Says so when the network is gone, and that nothing is lost. */
export function OfflineNotice() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && (
        <p className="fixed inset-x-0 bottom-0 bg-wait-tint px-5 py-3 text-center text-wait">
          {common.offline}
        </p>
      )}
    </div>
  );
}
