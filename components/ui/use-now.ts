import { useEffect, useReducer } from "react";

/**
 * The present moment, updated as time passes and when the page is shown again, so a laptop that slept shows the right
 * time at once.
 *
 * @param every milliseconds. Half a minute is enough for what counts in minutes.
 * @param since the start of a countdown: a new one restarts the interval, so that no second is skipped
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
