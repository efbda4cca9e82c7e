"use client";

import { Suspense, useActionState, useState } from "react";
import { commonLoaders } from "@/content/ui/common/messages";
import type { Flow } from "@/lib/flow/flow";
import { loadForm } from "@/lib/flow/load-flow";
import type { Screen } from "@/lib/flow/screen";
import { useMessages } from "../language/use-messages";
import { useLive } from "../ui/use-live";
import { reviewHash } from "../wizard/address-store";
import { importRules, TicketForm } from "../wizard/lazy-steps";
import { StepFrame } from "../wizard/step-frame";
import type { ReviewPlain } from "./plain-check";

interface Props {
  flow: Flow;
  screen: Screen;
  address: string;
  reviewPlain: ReviewPlain;
}

/**
 * The ticket step: a form that asks only what the answers did not tell, then the whole ticket to check.
 * With scripts nothing leaves the device; without, the plain form is answered by the server, which stores nothing.
 */
export function TicketStep({ flow, screen, address, reviewPlain }: Props) {
  const common = useMessages(commonLoaders);
  const [plain, plainAction] = useActionState(reviewPlain, undefined);
  const live = useLive();
  const [wasServed] = useState(!live);
  // Asked for at once, side by side with the code of the form.
  loadForm(flow.issue).catch(() => undefined);
  const [path = ""] = address.split("#");
  const checking = live ? address.endsWith(reviewHash) : plain?.ticket !== undefined;
  const form = (
    <TicketForm
      flow={flow}
      screen={screen}
      path={path}
      checking={checking}
      live={live}
      plain={plain}
      plainAction={plainAction}
      importRules={importRules}
    />
  );
  return (
    <StepFrame
      screen={screen}
      mark={screen.title}
      receipt={!checking}
      {...(checking ? { heading: common.reviewHeading, backHref: path } : {})}
    >
      {/* As it was served it has no boundary, because without scripts nothing would fill one. */}
      {wasServed ? form : <Suspense fallback={<Loading />}>{form}</Suspense>}
    </StepFrame>
  );
}

function Loading() {
  const common = useMessages(commonLoaders);
  return (
    <p role="status" className="mt-8 min-h-96 text-soft">
      {common.loading}
    </p>
  );
}
