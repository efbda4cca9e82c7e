"use client";

import { commonWording } from "@/content/words/common";
import { pathIn } from "@/lib/language/language-path";
import { useLanguage, useWords } from "../language/use-words";

/** Back to the seven problems, from where there is nothing else to go on with. */
export function HomeLink() {
  const common = useWords(commonWording);
  return (
    <a href={pathIn(useLanguage(), "/")} className="link inline-flex min-h-11 items-center">
      {common.home}
    </a>
  );
}
