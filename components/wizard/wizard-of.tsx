"use client";

import { type ComponentType, lazy } from "react";
import { type Language, languages } from "@/content/languages";
import { loadFlow } from "@/lib/flow/load-flow";
import { type Issue, issues } from "@/machines/registry";
import { useLanguage } from "../language/use-messages";
import { Wizard, type WizardProps } from "./wizard";

/** The wizard of a flow that is fetched by itself. Without a boundary around it, so that its HTML is whole without scripts. */
const wizardOf = (issue: Issue, language: Language): ComponentType<WizardProps> =>
  lazy(async () => {
    const flow = await loadFlow(issue, language);
    return { default: (props: WizardProps) => <Wizard flow={flow} {...props} /> };
  });

/** A page ships the machine of the flow that it shows, and its words in one language. */
const wizards = new Map(
  languages.flatMap((language) =>
    issues.map((issue) => [`${language}/${issue}`, wizardOf(issue, language)] as const),
  ),
);

export function WizardOf({ issue, ...props }: WizardProps & { issue: Issue }) {
  const FlowWizard = wizards.get(`${useLanguage()}/${issue}`);
  return FlowWizard && <FlowWizard {...props} />;
}
