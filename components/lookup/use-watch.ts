import { useEffect, useRef } from "react";

/** Seconds between two looks at the balance: soon at first, then less and less often. */
const pauses = [20, 30, 45, 60, 90, 120];

/**
 * Looks again while a wait runs, also in a tab in the background: that is where people wait. A look that fails is
 * followed by the next one all the same.
 */
export function useWatch(isOn: boolean, look: () => Promise<unknown>): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (!isOn) return;
    let looks = 0;
    let timer: number | undefined;
    let isOver = false;
    const plan = () => {
      if (isOver) return;
      const seconds = pauses[Math.min(looks, pauses.length - 1)] ?? 120;
      looks += 1;
      timer = window.setTimeout(() => void latest.current().then(plan, plan), seconds * 1000);
    };
    plan();
    return () => {
      isOver = true;
      window.clearTimeout(timer);
    };
  }, [isOn]);
}
