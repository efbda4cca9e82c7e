import type { ComponentType } from "react";
import type { Language } from "@/content/languages";
import { commonLoaders } from "@/content/ui/common/messages";
import { loadFlow } from "@/lib/flow/load-flow";
import { loadMessages } from "@/lib/language/load-messages";
import type { Issue } from "@/machines/registry";
import { Wizard, type WizardProps } from "./wizard";

/** The wizard with all that it decides by and says: the flow of an issue, its messages in one language. */
export async function loadWizard(issue: Issue, language: Language): Promise<ComponentType<WizardProps>> {
  const [flow] = await Promise.all([loadFlow(issue, language), loadMessages(language, commonLoaders)]);
  return (props) => <Wizard flow={flow} {...props} />;
}
