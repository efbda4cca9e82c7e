import { type ComponentType, lazy } from "react";
import type { Loaders, MessageArea } from "@/content/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { pageLanguage } from "./page-language";

type AnyLoaders = { [File in MessageArea]: Loaders<File> }[MessageArea];

/** A component that is fetched when it is used, in parallel with its words. */
export function lazyWithMessages<Props>(
  load: () => Promise<ComponentType<Props>>,
  loaders: readonly AnyLoaders[],
) {
  const fetchAll = async () => {
    const words = loaders.map((wording) => loadMessages(pageLanguage(), wording));
    const [component] = await Promise.all([load(), ...words]);
    return { default: component };
  };
  return { Component: lazy(fetchAll), fetchAll };
}
