import type { BuiltTicket } from "@/lib/ticket/build-ticket";

/** What the server answers to a form that was posted without scripts. It stores nothing. */
export type PlainCheck = BuiltTicket | undefined;

/** The server action behind the plain form, handed down by the route. */
export type CheckPlain = (before: PlainCheck, form: FormData) => Promise<PlainCheck>;
