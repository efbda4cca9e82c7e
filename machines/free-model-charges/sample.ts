import { policy } from "@/content/policy";
import { hoursBefore, type SampleOf } from "../sample";
import type { chart } from "./chart";

/** A model that is not the free variant. */
export const sample: SampleOf<typeof chart> = {
  answers: [
    ["which-model", "not-sure"],
    ["find-model", "ends-in-free"],
    ["what-happened", "plugin"],
    ["plugin-costs", "not-explained"],
    ["provider-bill", "no-own-key"],
  ],
  draft: (now) => ({
    model: policy.freeModels.exampleSlug.replace(policy.freeModels.suffix, ""),
    period_from: hoursBefore(now, 24).slice(0, 10),
  }),
};
