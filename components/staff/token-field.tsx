"use client";

import { useEffect, useRef } from "react";

/** What a log-in link carries; a shorter fragment is a place on the page. */
const tokenInHash = /^#([\w-]{32,})$/;

/**
 * The field of the token. A log-in link has the token after its `#`, which is sent to no server and in no `Referer`.
 * It is moved from the address and its history entry into the field.
 */
export function TokenField({
  id,
  describedBy,
  isWrong,
}: {
  id: string;
  describedBy: string;
  isWrong: boolean;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const take = () => {
      const [, token] = tokenInHash.exec(location.hash) ?? [];
      if (token === undefined || field.current === null) return;
      field.current.value = token;
      history.replaceState(history.state, "", location.pathname + location.search);
    };
    take();
    // A link that is pasted over this page changes only the fragment.
    addEventListener("hashchange", take);
    return () => removeEventListener("hashchange", take);
  }, []);
  return (
    <input
      ref={field}
      id={id}
      name="token"
      type="password"
      autoComplete="current-password"
      required
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      className="field mt-2"
    />
  );
}
