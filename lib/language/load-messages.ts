import type { Language } from "@/content/languages";
import type { Loaders, MessageArea, MessagesOf } from "@/content/messages";
import { loadOnce } from "@/lib/flow/load-once";

/** The messages of an area in a language, fetched once; see {@link loadOnce}. */
export const loadMessages = <Area extends MessageArea>(
  language: Language,
  loaders: Loaders<Area>,
): Promise<MessagesOf<Area>> => loadOnce(loaders[language]);
