"use client";

import { type ComponentType, lazy } from "react";
import type { Flow } from "@/lib/flow/flow";
import type { Issue } from "@/machines/step";
import { Wizard, type WizardProps } from "./wizard";

/** The wizard of a flow that is fetched by itself. Without a boundary around it, so that its HTML is whole without scripts. */
const wizardOf = (loadFlow: () => Promise<Flow>): ComponentType<WizardProps> =>
  lazy(async () => {
    const flow = await loadFlow();
    return { default: (props: WizardProps) => <Wizard flow={flow} {...props} /> };
  });

/** One chunk an issue: a page ships the machine and the words of the flow that it shows, and of no other. */
const wizards: Readonly<Record<Issue, ComponentType<WizardProps>>> = {
  "missing-credits": wizardOf(() =>
    import("@/lib/flow/flows/missing-credits").then((join) => join.missingCreditsFlow()),
  ),
  "declined-card": wizardOf(() =>
    import("@/lib/flow/flows/declined-card").then((join) => join.declinedCardFlow()),
  ),
  "unexpected-charges": wizardOf(() =>
    import("@/lib/flow/flows/unexpected-charges").then((join) => join.unexpectedChargesFlow()),
  ),
  "free-model-charges": wizardOf(() =>
    import("@/lib/flow/flows/free-model-charges").then((join) => join.freeModelChargesFlow()),
  ),
  refunds: wizardOf(() => import("@/lib/flow/flows/refunds").then((join) => join.refundsFlow())),
  invoices: wizardOf(() => import("@/lib/flow/flows/invoices").then((join) => join.invoicesFlow())),
  "unauthorized-use": wizardOf(() =>
    import("@/lib/flow/flows/unauthorized-use").then((join) => join.unauthorizedUseFlow()),
  ),
};

export function WizardOf({ issue, ...props }: WizardProps & { issue: Issue }) {
  const FlowWizard = wizards[issue];
  return <FlowWizard {...props} />;
}
