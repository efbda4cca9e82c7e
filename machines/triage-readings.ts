import type { Sign } from "./step";
import type { TriageMeta } from "./triage";

/** The next step for a person whose key can't be used, by the sign: the first that fits. */
export const readingTargets = {
  "key-expired": { issue: "refused-requests", step: "key-not-accepted" },
  "key-limit-spent": { issue: "refused-requests", step: "key-limit" },
  "budget-spent": { issue: "refused-requests", step: "budget-spent" },
} satisfies { readonly [S in Sign]?: TriageMeta };
