import { useEffect, useReducer } from "react";

/**
 * The present moment, told anew as time passes, and when the page is looked at again: a laptop that slept shows the time of
 * day at once.
 *
 * @param every milliseconds. Half a minute is enough for what counts in minutes.
 * @param since what a countdown counts from: a new one starts the beats anew, so that no second is skipped
 */
export function useNow(every = 30_000, since = ""): Date {
  const [, beat] = useReducer((count: number) => count + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `since` is when to start anew
  useEffect(() => {
    const timer = window.setInterval(beat, every);
    document.addEventListener("visibilitychange", beat);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener("visibilitychange", beat);
    };
  }, [every, since]);
  return new Date();
}
