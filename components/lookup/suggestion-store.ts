import type { Suggestions } from "@/lib/lookup/suggest";
import { createStore } from "../ui/create-store";

/** Which options the things that were looked up speak for. Apart from the rest, because every step asks. */
export const suggestionStore = createStore<Suggestions>({});
