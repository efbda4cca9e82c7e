import { isLanguage, type Language } from "@/content/languages";
import { type Issue, isIssue } from "@/machines/registry";
import { referenceIn } from "./ticket-names";

/** How far a delivery is. */
export type DeliveryState = "waiting" | "sending" | "delivered" | "failed";

/** One ticket on its way to one help desk, as staff see it. Moments are milliseconds since 1970 UTC. */
export interface ListedDelivery {
  /** The help desk, as the settings name it. */
  readonly adapter: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** When it is tried next, or an attempt counts as broken off; `null` if it is over. */
  readonly due_at: number | null;
  /** Why the last attempt failed: a status or a code. */
  readonly problem: string | null;
  /** The desk's own number for it. */
  readonly reference: string | null;
  /** 1 if the desk may have it twice. */
  readonly possible_duplicate: number;
  readonly updated_at: number;
}

/** A ticket as a row of the list. */
export interface ListedTicket {
  readonly ref: string;
  readonly created_at: number;
  readonly issue: Issue;
  readonly language: Language;
  readonly verdict: string;
  readonly subject: string;
  /** When staff were done with it. */
  readonly done_at: number | null;
  readonly deliveries: readonly ListedDelivery[];
}

/** A page of the list. */
export interface TicketPage {
  readonly tickets: readonly ListedTicket[];
  /** How many match, counted up to {@link mostCounted}. */
  readonly total: number;
}

/** Tickets of one page. */
export const perPage = 50;
/** From here on the list says "more than". */
export const mostCounted = 10_000;
/** The last page that is shown; older tickets are found by search. */
export const lastPage = mostCounted / perPage;

/** The states that the list can be filtered by; `undelivered` is not at every desk yet, for any reason. */
const deliveryFilters = ["undelivered", "failed", "delivered"] as const;
/** Whether staff are done with it. */
const workFilters = ["open", "done"] as const;

/** The filter of the list. It holds nothing about a person, so it may be in an address. */
export interface TicketFilter {
  readonly issue?: Issue | undefined;
  readonly language?: Language | undefined;
  readonly delivery?: (typeof deliveryFilters)[number] | undefined;
  readonly work?: (typeof workFilters)[number] | undefined;
  /** From 1. */
  readonly page: number;
}

/**
 * Reads the filter out of an address. What is unknown is left out.
 *
 * @param get a value by its name
 */
export function readFilter(get: (name: string) => string | null): TicketFilter {
  const issue = get("issue") ?? "";
  const language = get("language") ?? "";
  const page = Number(get("page") ?? 1);
  return {
    issue: isIssue(issue) ? issue : undefined,
    language: isLanguage(language) ? language : undefined,
    delivery: deliveryFilters.find((one) => one === get("delivery")),
    work: workFilters.find((one) => one === get("work")),
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  };
}

/** Whether the list is narrowed to anything. */
export const isNarrowed = ({ page: _, ...filter }: TicketFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);

/** How a search was made, for the audit list: never what was looked for. */
export const kindOfSearch = (text: string): "reference" | "email" | "words" =>
  referenceIn(text) ? "reference" : text.includes("@") ? "email" : "words";

/** Characters of a search. */
export const longestSearch = 200;
