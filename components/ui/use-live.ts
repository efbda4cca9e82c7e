import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether scripts run here: false in the HTML of the server, true once the browser has taken over. */
export function useLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
