"use client";

import { Suspense, useActionState, useState } from "react";
import { commonWording } from "@/content/ui/common/messages";
import { redactedWording } from "@/content/ui/redacted/messages";
import { ticketWording } from "@/content/ui/ticket/messages";
import { typedWording } from "@/content/ui/typed/messages";
import type { Flow } from "@/lib/flow/flow";
import { loadForm } from "@/lib/flow/load-form";
import type { Screen } from "@/lib/flow/screen";
import { lazyWithWords } from "../language/lazy-with-words";
import { useWords } from "../language/use-words";
import { useLive } from "../ui/use-live";
import { checkHash } from "../wizard/address-store";
import { StepBody } from "../wizard/step-body";
import { StepFrame } from "../wizard/step-frame";
import type { CheckPlain } from "./review-plain";

const importTicketForm = () => import("./ticket-form");
const { Component: TicketForm, fetchAll } = lazyWithWords(
  () => importTicketForm().then((file) => file.TicketForm),
  [ticketWording, typedWording, redactedWording],
);

/** Fetches all that a ticket needs, up to the finished one. */
export const warmUpTicket = async (flow: Flow): Promise<void> => {
  const [{ warmUpCheck }] = await Promise.all([importTicketForm(), fetchAll(), loadForm(flow.issue)]);
  warmUpCheck(flow);
};

interface Props {
  flow: Flow;
  screen: Screen;
  address: string;
  checkPlain: CheckPlain;
}

/**
 * The ticket step: a form that asks only what the answers did not tell, then the whole ticket to check.
 * With scripts nothing leaves the device; without, the plain form is answered by the server, which stores nothing.
 */
export function TicketStep({ flow, screen, address, checkPlain }: Props) {
  const common = useWords(commonWording);
  const [plain, plainAction] = useActionState(checkPlain, undefined);
  const live = useLive();
  const [wasServed] = useState(!live);
  // Asked for at once, side by side with the code of the form.
  loadForm(flow.issue).catch(() => undefined);
  const [path = ""] = address.split("#");
  const checking = live ? address.endsWith(checkHash) : plain?.ticket !== undefined;
  const form = (
    <TicketForm
      flow={flow}
      screen={screen}
      path={path}
      checking={checking}
      live={live}
      plain={plain}
      plainAction={plainAction}
    />
  );
  return (
    <StepFrame
      screen={screen}
      mark={screen.title}
      receipt={!checking}
      {...(checking ? { heading: common.checkHeading, backHref: path } : {})}
    >
      {!checking && <StepBody copy={screen.copy} flow={flow} words={common} />}
      {/* As it was served it has no boundary, because without scripts nothing would fill one. */}
      {wasServed ? form : <Suspense fallback={<Loading />}>{form}</Suspense>}
    </StepFrame>
  );
}

function Loading() {
  const common = useWords(commonWording);
  return (
    <p role="status" className="mt-8 min-h-96 text-soft">
      {common.loading}
    </p>
  );
}
