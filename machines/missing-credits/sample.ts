import { hoursBefore, type SampleOf } from "../sample";
import type { chart } from "./chart";

/** Paid a shorter while ago than was said. */
export const sample: SampleOf<typeof chart> = {
  answers: [
    ["paid-when", "longer-ago"],
    ["check-balance", "one-account"],
    ["paid-how", "card"],
    ["bank-status", "completed"],
  ],
  draft: (now) => ({
    paid_at: hoursBefore(now, 0.3),
    amount: "25",
  }),
};
