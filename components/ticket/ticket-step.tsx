"use client";

import dynamic from "next/dynamic";
import { useActionState } from "react";
import { common } from "@/content/en/common";
import type { Flow } from "@/lib/flow/flow";
import type { Screen } from "@/lib/flow/screen";
import { useLive } from "../ui/use-live";
import { checkHash } from "../wizard/address-store";
import { StepBody } from "../wizard/step-body";
import { StepFrame } from "../wizard/step-frame";
import type { CheckPlain } from "./check-plain";

/** Fetches the form, with zod and the redaction: loaded where used, or ahead by `warmUp`. One import, so that both get the same chunk. */
export const loadTicketForm = () => import("./ticket-form").then((module) => module.TicketForm);
const TicketForm = dynamic(loadTicketForm);

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
  const [plain, plainAction] = useActionState(checkPlain, undefined);
  const live = useLive();
  const [path = ""] = address.split("#");
  const checking = live ? address.endsWith(checkHash) : plain?.ticket !== undefined;
  return (
    <StepFrame
      screen={screen}
      mark={screen.title}
      receipt={!checking}
      {...(checking ? { heading: common.checkHeading, backHref: path } : {})}
    >
      {!checking && <StepBody copy={screen.copy} flow={flow} />}
      <TicketForm
        flow={flow}
        screen={screen}
        path={path}
        checking={checking}
        live={live}
        plain={plain}
        plainAction={plainAction}
      />
    </StepFrame>
  );
}
