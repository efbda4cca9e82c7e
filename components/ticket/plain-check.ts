import type { BuiltTicket } from "@/lib/ticket/build-ticket";
import type { ToldContradiction } from "@/lib/ticket/contradictions";

/** What the server answers to a form that was posted without scripts: the checked form, and why it was not sent, if it should have been. */
export type PlainReview =
  | (Omit<BuiltTicket, "known" | "contradictions"> & {
      /** In the language of the page. */
      readonly told: readonly ToldContradiction[];
      readonly key: string;
      /** When the ticket was first shown, ISO 8601, UTC. */
      readonly checkedAt: string;
      readonly problem?: string;
    })
  | undefined;

/** The server action behind the plain form, handed down by the route. */
export type ReviewPlain = (before: PlainReview, form: FormData) => Promise<PlainReview>;
