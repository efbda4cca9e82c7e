import { useEffect } from "react";

/** Gives the page another title while it is shown, and the one from before afterwards; none if it is `undefined`. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
