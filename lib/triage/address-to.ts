import type { Address } from "@/lib/flow/address";
import type { TriageMeta } from "@/machines/triage";

/** Where triage leads, as an address without the answers of a person. */
export const addressTo = ({
  issue,
  step,
  answers = [],
}: TriageMeta): Pick<Address, "issue" | "step" | "answers"> => ({
  issue,
  step,
  answers: answers.map((answer) => ({ issue, ...answer })),
});
