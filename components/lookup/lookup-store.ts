import { QueryClient } from "@tanstack/react-query";
import { policy } from "@/content/policy";
import { listNames, namesIn } from "@/lib/lookup/key-names";
import type { CreditsReading } from "@/lib/lookup/lookups/credits";
import type { Readings } from "@/lib/lookup/lookups/every-lookup";
import { signsOf } from "@/lib/lookup/signs";
import type { Draft } from "@/machines/form";
import type { LookupId } from "@/machines/step";
import { currentDraft, setDraft, subscribeToDraft } from "../ticket/use-draft";
import { createStore } from "../ui/create-store";
import { signStore } from "./sign-store";

/** What the panel shows of the key: that there is one, never the key. */
const nothing = {
  /** Which key of this page it is, for the names of queries; 0 if none is held. */
  keyNumber: 0,
  isRelayed: false,
  isForgotten: false,
  model: "",
  generationId: "",
  /** Names of keys that the account of this key has or had. */
  keyNames: [] as readonly string[],
  /** Whether a look-up has read a balance, so that a second one can see an increase. */
  isBalanceKnown: false,
};

type LookupState = Readonly<typeof nothing>;

/** Shared by the steps of this page, so that nobody pastes a key twice. In memory only. */
export const lookupStore = createStore<LookupState>(nothing);

/** Nothing is refetched automatically, and nothing is dropped before "forget". */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      // Without this, a press without a network says nothing, and is sent once there is one again.
      networkMode: "always",
    },
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
  patch({ keyNumber: keysSoFar, isForgotten: false, isBalanceKnown: false, keyNames: [] });
}

/** Forgets the key, and all that was looked up. */
export function forgetKey(): void {
  held.key = undefined;
  readings = {};
  before = undefined;
  void queryClient.cancelQueries();
  queryClient.removeQueries({ queryKey: ["check"] });
  signStore.set([]);
  lookupStore.set({ ...nothing, isForgotten: true });
}

/** Stores the result of a check, or its failure. */
export function note<Id extends LookupId>(id: Id, reading: Readings[Id]): void {
  readings = { ...readings, [id]: reading };
  const { credits, keys } = readings;
  if (credits?.kind === "known") before ??= credits;
  const listed = keys?.keys.map(({ name }) => name) ?? [];
  patch({
    isBalanceKnown: before !== undefined,
    keyNames: [...new Set([...lookupStore.get().keyNames, ...listed])],
  });
}

/** Takes down whether the person knows a key, on the ticket, beside what they typed there. A3, U4 */
export function markStranger(name: string, isStranger: boolean): void {
  const others = namesIn(currentDraft().key_names).filter((other) => other !== name);
  setDraft({ key_names: listNames(isStranger ? [...others, name] : others) });
}

/** Takes down the model that is looked up: the ticket asks for the same fact. F6 */
export function askAboutModel(model: string): void {
  patch({ model });
  if (model !== "") setDraft({ model });
}

const idsOf = (draft: Draft): string[] => (draft.generation_ids ?? "").split("\n").filter(Boolean);

/** Whether a generation is on the ticket. */
export const isOnTicket = (draft: Draft, id: string): boolean => idsOf(draft).includes(id);

/** Puts a generation onto the ticket: that which was looked up, if none is named. F6 */
export function putOnTicket(id = readings.generation?.id): void {
  if (id === undefined) return;
  const draft = currentDraft();
  if (!isOnTicket(draft, id)) setDraft({ generation_ids: [...idsOf(draft), id].join("\n") });
}

export function patch(part: Partial<LookupState>): void {
  lookupStore.set({ ...lookupStore.get(), ...part });
  think();
}

function think(): void {
  const subject = lookupStore.get();
  const draft = currentDraft();
  signStore.set(
    signsOf({
      readings,
      before,
      subject,
      strangers: namesIn(draft.key_names),
      keyNames: subject.keyNames,
      draft,
      freeModels: policy.freeModels,
      now: new Date(),
    }),
  );
}

if (typeof window !== "undefined") {
  // A fact that is typed later may complete the readings, or change the suggested answer.
  subscribeToDraft(think);
  // A page that the browser keeps for Back must not keep the key.
  window.addEventListener("pagehide", forgetKey);
}
