import { type ReactNode, useEffect, useRef } from "react";

/** The heading of an answer. Each press of the button moves the focus to it, so that a screen reader reads on from there. */
export function AnswerHeading({ presses, children }: { presses: number; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (presses > 0) heading.current?.focus();
  }, [presses]);
  return (
    <h2 ref={heading} tabIndex={-1} className="font-bold text-xl outline-none">
      {children}
    </h2>
  );
}
