import type { Sign } from "./step";
import type { TriageMeta } from "./triage";

/** Where a person goes on whose key was looked up and can't be used, by what shows it: the first that fits. */
export const readingTargets = {
  "key-expired": { issue: "refused-requests", step: "key-not-accepted" },
  "key-limit-spent": { issue: "refused-requests", step: "key-limit" },
  "budget-spent": { issue: "refused-requests", step: "budget-spent" },
} satisfies { readonly [S in Sign]?: TriageMeta };
