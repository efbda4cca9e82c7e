import type { Sign } from "@/machines/step";
import { createStore } from "../ui/create-store";

/** What was looked up shows. Apart from the rest, because every step asks. */
export const signStore = createStore<readonly Sign[]>([]);
