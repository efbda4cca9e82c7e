import type { MessagesOf } from "@/content/messages";
import type { LinkId, Policy } from "@/content/policy";
import { Icon } from "./icon";

interface Props {
  link: LinkId;
  policy: Policy;
  words: Pick<MessagesOf<"common">, "links" | "opensBeside">;
  className?: string;
}

/** A link out of here. Says where it goes and opens beside the wizard, so that nobody loses their place. */
export function OutwardLink({ link, policy, words, className = "link" }: Props) {
  return (
    <a
      href={policy.links[link]}
      target="_blank"
      rel="noopener noreferrer"
      className={`${className} inline-flex min-h-11 items-center gap-1.5`}
    >
      {words.links[link]}
      <Icon name="out" className="size-4" />
      <span className="sr-only">({words.opensBeside})</span>
    </a>
  );
}
