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
      className={`${className} inline-flex min-h-11 items-center pe-5.5`}
    >
      {/* As wide as its margin takes back, so the icon stays with the last word where the text needs two lines. */}
      <span>
        {words.links[link]}
        <Icon name="out" className="-me-5.5 ms-1.5 inline size-4 align-[-0.15em]" />
      </span>
      <span className="sr-only">({words.opensBeside})</span>
    </a>
  );
}
