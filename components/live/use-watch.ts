import { useEffect, useRef } from "react";

/** Seconds between two looks at the balance: soon at first, then less and less often. */
const pauses = [20, 30, 45, 60, 90, 120];

/** Looks again while a wait runs, also in a tab in the background: that is where people wait. */
export function useWatch(
  isOn: boolean,
  query: { readonly data?: { readonly ok: boolean } | undefined; refetch(): Promise<unknown> } | undefined,
): void {
  const latest = useRef(query);
  latest.current = query;
  const isWatching = isOn && query?.data?.ok === true;
  useEffect(() => {
    if (!isWatching) return;
    let looks = 0;
    let timer: number | undefined;
    const plan = () => {
      const seconds = pauses[Math.min(looks, pauses.length - 1)] ?? 120;
      looks += 1;
      timer = window.setTimeout(() => {
        void latest.current?.refetch().finally(plan);
      }, seconds * 1000);
    };
    plan();
    return () => window.clearTimeout(timer);
  }, [isWatching]);
}
