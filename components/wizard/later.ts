/**
 * What the ticket and the steps on the way to it may show, in one piece: in several, each would bring its own copy of what
 * they share. Import it only from `lazy-steps.ts`.
 */
// biome-ignore lint/performance/noBarrelFile: one piece is what it is for
export { contradictionsOnTheWay, knownOnTheWay } from "@/lib/ticket/known-on-the-way";
export { fetchEnglish, TicketForm } from "../ticket/ticket-form";
export { Doubts } from "./doubts";
export { FactForm } from "./fact-form";
