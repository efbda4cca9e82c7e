"use client";

import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import type { Flow } from "@/lib/flow/flow";
import type { Issue } from "@/machines/step";
import { Wizard, type WizardProps } from "./wizard";

const wizardOf =
  (flow: Flow): ComponentType<WizardProps> =>
  (props) => <Wizard flow={flow} {...props} />;

/** One chunk an issue: a page ships the machine and the words of the flow that it shows, and of no other. */
const wizards: Readonly<Record<Issue, ComponentType<WizardProps>>> = {
  "missing-credits": dynamic(() =>
    import("@/lib/flow/flows/missing-credits").then((flow) => wizardOf(flow.missingCreditsFlow())),
  ),
  "declined-card": dynamic(() =>
    import("@/lib/flow/flows/declined-card").then((flow) => wizardOf(flow.declinedCardFlow())),
  ),
  "unexpected-charges": dynamic(() =>
    import("@/lib/flow/flows/unexpected-charges").then((flow) => wizardOf(flow.unexpectedChargesFlow())),
  ),
  "free-model-charges": dynamic(() =>
    import("@/lib/flow/flows/free-model-charges").then((flow) => wizardOf(flow.freeModelChargesFlow())),
  ),
  refunds: dynamic(() => import("@/lib/flow/flows/refunds").then((flow) => wizardOf(flow.refundsFlow()))),
  invoices: dynamic(() => import("@/lib/flow/flows/invoices").then((flow) => wizardOf(flow.invoicesFlow()))),
  "unauthorized-use": dynamic(() =>
    import("@/lib/flow/flows/unauthorized-use").then((flow) => wizardOf(flow.unauthorizedUseFlow())),
  ),
};

export function WizardOf({ issue, ...props }: WizardProps & { issue: Issue }) {
  const Flow = wizards[issue];
  return <Flow {...props} />;
}
