import { type ComponentType, lazy } from "react";
import type { WordFile } from "@/content/words";
import { loadWords } from "@/lib/language/load-words";
import { pageLanguage } from "./page-language";

/** A component that is fetched where it is used, its words side by side with it. */
export function lazyWithWords<Props>(load: () => Promise<ComponentType<Props>>, files: readonly WordFile[]) {
  const fetchAll = async () => {
    const words = files.map((file) => loadWords(pageLanguage(), file));
    const [component] = await Promise.all([load(), ...words]);
    return { default: component };
  };
  return { Component: lazy(fetchAll), fetchAll };
}
