/**
 * What steps after the first may show, in one piece: in several, each would bring its own copy of what they share, which
 * makes half as much again. Import it only from `lazy-steps.ts`.
 */
// biome-ignore lint/performance/noBarrelFile: one piece is what it is for
export { fetchEnglish, TicketForm } from "../ticket/ticket-form";
export { DeadlineNote } from "./deadline-note";
export { Doubts } from "./doubts";
export { FactForm } from "./fact-form";
export { LimitReset } from "./limit-reset-note";
export { WaitClock } from "./wait-clock";
