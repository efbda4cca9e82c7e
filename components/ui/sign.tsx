import type { ComponentProps } from "react";
import { Icon, type IconName } from "./icon";

const tones = {
  plain: "bg-tint text-ink",
  done: "bg-done-tint text-done",
  wait: "bg-wait-tint text-wait",
  stop: "bg-stop-tint text-stop",
} as const;

/** What a sign looks like. */
export type SignLook = { readonly icon: IconName; readonly tone: keyof typeof tones };

/** Says in a word or two what kind of screen this is, above its heading. */
export function Sign({
  icon,
  tone,
  children,
  ...rest
}: SignLook & Omit<ComponentProps<"span">, "className">) {
  return (
    <span
      {...rest}
      className={`inline-flex items-center gap-1.5 rounded-full px-3 py-1 font-semibold text-sm ${tones[tone]}`}
    >
      <Icon name={icon} className="size-4" />
      {children}
    </span>
  );
}
