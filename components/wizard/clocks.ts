/** What counts down, apart from the rest: a wait shows it at once. Import it only from `lazy-steps.ts`. */
// biome-ignore lint/performance/noBarrelFile: one piece is what it is for
export { DeadlineNote } from "./deadline-note";
export { LimitReset } from "./limit-reset-note";
export { WaitClock } from "./wait-clock";
