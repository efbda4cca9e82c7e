import type { Issue } from "@/machines/step";
import type { Flow } from "./flow";

/** The join of each issue as a chunk of its own, so that a page ships the one flow that it shows. */
const flows: Readonly<Record<Issue, () => Promise<Flow>>> = {
  "missing-credits": async () => (await import("./flows/missing-credits")).missingCreditsFlow(),
  "declined-card": async () => (await import("./flows/declined-card")).declinedCardFlow(),
  "unexpected-charges": async () => (await import("./flows/unexpected-charges")).unexpectedChargesFlow(),
  "free-model-charges": async () => (await import("./flows/free-model-charges")).freeModelChargesFlow(),
  refunds: async () => (await import("./flows/refunds")).refundsFlow(),
  invoices: async () => (await import("./flows/invoices")).invoicesFlow(),
  "unauthorized-use": async () => (await import("./flows/unauthorized-use")).unauthorizedUseFlow(),
};

/** The flow of an issue, built for the present policy. */
export const loadFlow = (issue: Issue): Promise<Flow> => flows[issue]();
