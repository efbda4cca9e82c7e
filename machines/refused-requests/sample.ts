import { hoursBefore, type SampleOf } from "../sample";
import type { chart } from "./chart";

/** An error with another number than the one that was picked. */
export const sample: SampleOf<typeof chart> = {
  answers: [
    ["which-error", "payment-required"],
    ["which-402", "balance"],
    ["balance-empty", "still-refused"],
    ["other-account", "same-account"],
  ],
  draft: (now) => ({ error_text: "403 Key limit exceeded", refused_at: hoursBefore(now, 1) }),
};
