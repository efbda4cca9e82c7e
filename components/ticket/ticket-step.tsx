"use client";

import dynamic from "next/dynamic";
import { type ComponentType, useActionState, useEffect, useState } from "react";
import { common } from "@/content/en/common";
import type { Flow } from "@/lib/flow/flow";
import type { Screen } from "@/lib/flow/screen";
import { useLive } from "../ui/use-live";
import { checkHash } from "../wizard/address-store";
import { StepBody } from "../wizard/step-body";
import { StepFrame } from "../wizard/step-frame";
import type { CheckPlain } from "./check-plain";
import type { TicketFormProps } from "./ticket-form";

const importTicketForm = () => import("./ticket-form");
let Loaded: ComponentType<TicketFormProps> | undefined;

/** Fetches the form, with the redaction: loaded where used, or ahead by `warmUp`. */
const loadTicketForm = () =>
  importTicketForm().then(({ TicketForm }) => {
    Loaded = TicketForm;
    return TicketForm;
  });

/** Fetches all that a ticket needs, up to the finished one. */
export const warmUpTicket = () =>
  loadTicketForm()
    .then(importTicketForm)
    .then((module) => module.warmUpCheck());

/** For the page as it was served: without a boundary, because without scripts nothing would fill it. */
const ServedForm = dynamic(loadTicketForm);

/** For the step that is come to on the page: says so while the form is on its way. */
function LoadedForm(props: TicketFormProps) {
  const [, setLoaded] = useState(Loaded !== undefined);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (Loaded !== undefined || failed) return;
    loadTicketForm().then(
      () => setLoaded(true),
      () => setFailed(true),
    );
  }, [failed]);
  if (Loaded !== undefined) return <Loaded {...props} />;
  return failed ? (
    <div role="alert" className="mt-8">
      <p>{common.notLoaded}</p>
      <button type="button" className="button mt-4" onClick={() => setFailed(false)}>
        {common.error.retry}
      </button>
    </div>
  ) : (
    <p role="status" className="mt-8 min-h-96 text-soft">
      {common.loading}
    </p>
  );
}

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
  const [wasServed] = useState(!live);
  const [path = ""] = address.split("#");
  const checking = live ? address.endsWith(checkHash) : plain?.ticket !== undefined;
  const Form = wasServed ? ServedForm : LoadedForm;
  return (
    <StepFrame
      screen={screen}
      mark={screen.title}
      receipt={!checking}
      {...(checking ? { heading: common.checkHeading, backHref: path } : {})}
    >
      {!checking && <StepBody copy={screen.copy} flow={flow} />}
      <Form
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
