import { type ComponentType, lazy } from "react";
import type { WordFile, Wording } from "@/content/messages";
import { loadWords } from "@/lib/language/load-words";
import { pageLanguage } from "./page-language";

type AnyWording = { [File in WordFile]: Wording<File> }[WordFile];

/** A component that is fetched where it is used, its words side by side with it. */
export function lazyWithWords<Props>(
  load: () => Promise<ComponentType<Props>>,
  wordings: readonly AnyWording[],
) {
  const fetchAll = async () => {
    const words = wordings.map((wording) => loadWords(pageLanguage(), wording));
    const [component] = await Promise.all([load(), ...words]);
    return { default: component };
  };
  return { Component: lazy(fetchAll), fetchAll };
}
