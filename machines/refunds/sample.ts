import { policy } from "@/content/policy";
import { hoursBefore, type SampleOf } from "../sample";
import type { chart } from "./chart";

/** Bought before the window, and more than the limit, whatever was answered; the first questions were never asked. */
export const sample: SampleOf<typeof chart> = {
  answers: [
    ["bought-when", "within-window"],
    ["how-much", "under-limit"],
    ["use-button", "no-button"],
  ],
  draft: (now) => ({
    paid_at: hoursBefore(now, policy.refunds.windowHours + 6),
    amount: String(Number(policy.refunds.ticketFromUsd) + 10),
    method: "card",
  }),
};
