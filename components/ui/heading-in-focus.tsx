"use client";

import { useEffect, useRef } from "react";

/** The heading of a page that takes the place of another without a load. It takes the focus, or a press would leave it nowhere. */
export function HeadingInFocus({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} className="font-bold text-title focus:outline-none">
      {children}
    </h1>
  );
}
