import { policy } from "@/content/policy";
import { loadScreen } from "@/lib/flow/load-screen";
import { buildTicket } from "@/lib/ticket/build-ticket";
import type { Draft } from "@/lib/ticket/fields";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketMarkdown } from "@/lib/ticket/ticket-body";
import { ticketEml } from "@/lib/ticket/ticket-eml";
import type { Pasted } from "./read-pasted";

export type SampleForm = Exclude<Pasted["form"], "unknown">;

export const sampleForms: readonly SampleForm[] = ["ticket-json", "markdown", "eml", "link"];

const link =
  "/missing-credits/bank-status?paid-when=some-minutes-ago&check-balance=not-there&paid-how=card&ref=CASE-17";

const ways: Readonly<
  Record<Exclude<SampleForm, "link">, { address: string; draft: (now: Date) => Draft; ref: string }>
> = {
  "ticket-json": {
    address:
      "/refunds/ticket?unexpected-charges.what-stands-out=many-calls&unexpected-charges.stop-loop=own-code&unexpected-charges.loop-cost=refund-unused&bought-when=within-window&how-much=under-limit&use-button=no-button&ref=CASE-17",
    draft: (now) => ({ paid_at: hoursBefore(now, 30), amount: "60" }),
    ref: "BT-7F3K-9QX2",
  },
  markdown: {
    address:
      "/free-model-charges/ticket?which-model=ends-in-free&plugins-used=none&what-happened=charged&own-provider-key=no-own-key&collect-generations=cannot-find",
    draft: () => ({ model: policy.freeModels.exampleSlug.replace(policy.freeModels.suffix, "") }),
    ref: "BT-4D8M-2W6H",
  },
  eml: {
    address:
      "/missing-credits/ticket?paid-when=longer-ago&check-balance=not-there&other-account=one-account&paid-how=card&bank-status=completed",
    draft: (now) => ({
      paid_at: hoursBefore(now, 0.3),
      amount: "25",
      account_kind: "organization",
      organization: "Example Ltd",
    }),
    ref: "BT-9K3T-5R7N",
  },
};

const hoursBefore = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();

/**
 * A made-up text of each form, in which something does not fit: for staff who want to see what the page does. Tickets
 * are made by the product's own code.
 *
 * @param origin of the link, such as `https://help.example.org`
 */
export async function makeSample(form: SampleForm, now: Date, origin: string): Promise<string> {
  if (form === "link") return `${origin}${link}`;
  const ticket = await sampleTicket(form, now);
  if (form === "markdown") return ticketMarkdown(ticket);
  return form === "eml" ? ticketEml(ticket, []) : JSON.stringify(ticket, null, 2);
}

async function sampleTicket(form: Exclude<SampleForm, "link">, now: Date): Promise<Ticket> {
  const { address, draft, ref } = ways[form];
  const shown = await loadScreen(address);
  const built =
    shown &&
    buildTicket({
      ...shown,
      draft: { email: "ada@example.org", ...draft(now) },
      evidence: [],
      now,
      timeZone: "Europe/Berlin",
      locale: "de-DE",
      ref,
    });
  if (built?.ticket === undefined) throw new Error(`The sample ${form} does not fit its flow any more`);
  return built.ticket;
}
