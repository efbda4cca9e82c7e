import type { ComponentProps, ReactNode } from "react";
import { Icon } from "./icon";

interface Props extends Omit<ComponentProps<"a">, "title" | "className"> {
  href: string;
  title: ReactNode;
  /** What else there is to say of it, on lines of its own. */
  children?: ReactNode;
}

/** One of several ways on: a real link as wide as the column, so that it works before any script has come. */
export function OptionCard({ title, children, ...link }: Props) {
  return (
    <a {...link} className="option">
      {/* As wide as its longest word at least: with large text the arrow goes below. */}
      <span className="min-w-min flex-1">
        <span className="block font-semibold">{title}</span>
        {children}
      </span>
      <Icon name="arrow" />
    </a>
  );
}
