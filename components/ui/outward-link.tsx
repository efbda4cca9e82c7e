"use client";

import type { LinkId, Policy } from "@/content/policy";
import { commonWording } from "@/content/words/common";
import { useWords } from "../language/use-words";
import { Icon } from "./icon";

/** A link out of here. Says where it goes and opens beside the wizard, so that nobody loses their place. */
export function OutwardLink({
  link,
  policy,
  className = "link",
}: {
  link: LinkId;
  policy: Policy;
  className?: string;
}) {
  const common = useWords(commonWording);
  return (
    <a
      href={policy.links[link]}
      target="_blank"
      rel="noopener noreferrer"
      className={`${className} inline-flex min-h-11 items-center gap-1.5`}
    >
      {common.links[link]}
      <Icon name="out" className="size-4" />
      <span className="sr-only">({common.opensBeside})</span>
    </a>
  );
}
