import { QueryClient } from "@tanstack/react-query";
import { policy } from "@/content/policy";
import type { CreditsReading } from "@/lib/openrouter/checks/credits";
import type { Readings } from "@/lib/openrouter/checks/registry";
import { suggest } from "@/lib/openrouter/suggest";
import type { CheckId } from "@/machines/step";
import { currentDraft } from "../device/use-draft";
import { createStore } from "../ui/create-store";
import { suggestionStore } from "./suggestion-store";

/** What the panel shows of the key: that there is one, never the key. */
interface LiveState {
  /** Which key of this page it is, for the names of queries; 0 where none is held. */
  readonly keyNumber: number;
  readonly isRelayed: boolean;
  readonly isForgotten: boolean;
  readonly model: string;
  readonly generationId: string;
  /** Names of keys that the person does not know. */
  readonly strangers: readonly string[];
}

const nothing: LiveState = {
  keyNumber: 0,
  isRelayed: false,
  isForgotten: false,
  model: "",
  generationId: "",
  strangers: [],
};

/** Shared by the steps of this page, so that nobody pastes a key twice. In memory only. */
export const liveStore = createStore<LiveState>(nothing);

/** Nothing is asked again by itself, and nothing is dropped before it is forgotten. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY },
  },
});

/** The one place that holds the key. Not in the store: what React renders from, it keeps copies of. */
const held: { key: string | undefined } = { key: undefined };
let keysSoFar = 0;
let readings: Readings = {};
let before: CreditsReading | undefined;

export const currentKey = (): string | undefined => held.key;

export function holdKey(key: string): void {
  held.key = key;
  keysSoFar += 1;
  readings = {};
  before = undefined;
  patch({ keyNumber: keysSoFar, isForgotten: false });
}

/** Forgets the key, and all that was looked up. */
export function forgetKey(): void {
  held.key = undefined;
  readings = {};
  before = undefined;
  void queryClient.cancelQueries();
  queryClient.removeQueries({ queryKey: ["check"] });
  suggestionStore.set({});
  liveStore.set({ ...nothing, isForgotten: true });
}

/** Takes down what a check told, or that it told nothing. */
export function note<Id extends CheckId>(id: Id, reading: Readings[Id]): void {
  readings = { ...readings, [id]: reading };
  if (id === "credits") before ??= readings.credits;
  think();
}

export function markStranger(name: string, isStranger: boolean): void {
  const rest = liveStore.get().strangers.filter((other) => other !== name);
  patch({ strangers: isStranger ? [...rest, name] : rest });
  think();
}

export const patch = (part: Partial<LiveState>): void => liveStore.set({ ...liveStore.get(), ...part });

function think(): void {
  suggestionStore.set(
    suggest({
      readings,
      before,
      strangers: liveStore.get().strangers,
      draft: currentDraft(),
      suffix: policy.freeModels.suffix,
      now: new Date(),
    }),
  );
}

// A page that the browser keeps for Back must not keep the key.
if (typeof window !== "undefined") window.addEventListener("pagehide", forgetKey);
