"use client";

import { type FormEvent, use, useEffect, useMemo, useRef, useState } from "react";
import { defaultLanguage } from "@/content/languages";
import { offlineLoaders } from "@/content/ui/offline/messages";
import { redactedLoaders } from "@/content/ui/redacted/messages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { typedLoaders } from "@/content/ui/typed/messages";
import type { Flow } from "@/lib/flow/flow";
import { loadForm } from "@/lib/flow/load-flow";
import type { Screen } from "@/lib/flow/screen";
import { languageOf } from "@/lib/language/language-path";
import { localeOf } from "@/lib/language/locale-of";
import type { BuiltTicket } from "@/lib/ticket/build-ticket";
import { refOf } from "@/lib/ticket/new-ref";
import { redactDraft, type SecretKind } from "@/lib/ticket/redact";
import { answersOf, type Draft } from "@/machines/form";
import { lazyWithMessages } from "../language/lazy-with-messages";
import { useMessages } from "../language/use-messages";
import { isAnythingWaiting } from "../offline/anything-waiting";
import { dropAllTickets, dropTicket } from "../offline/waiting-tickets";
import { FieldError } from "../ui/field-error";
import { navigate, reviewHash } from "../wizard/address-store";
import { noteSent } from "../wizard/count-page";
import { AttachmentsField } from "./attachments-field";
import { chosenFiles, setChosenFiles } from "./chosen-files";
import { ErrorSummary } from "./error-summary";
import { inLocalTime, readForm, showDraft, typedEarly } from "./form-controls";
import { formKey, keepFormKey, renewFormKey } from "./form-key";
import type { PlainReview } from "./plain-check";
import { type ChosenFile, isPicture } from "./read-attachment";
import { RedactedNotice } from "./redacted-notice";
import { SendPlain } from "./send-plain";
import { SendTicket } from "./send-ticket";
import { TicketField } from "./ticket-field";
import { forgetDraft, forgetSent, setDraft, useDraft } from "./use-draft";

// Loaded when the person begins to type: it brings the schema, and the ways to send.
const importLoadScreen = () => import("@/lib/flow/load-screen");
const importBuildTicket = () => import("@/lib/ticket/build-ticket");
const { Component: ReviewTicket, fetchAll: fetchReviewTicket } = lazyWithMessages(
  () => import("./review-ticket").then((file) => file.ReviewTicket),
  [ticketLoaders, redactedLoaders, submitLoaders, offlineLoaders],
);

/** The ticket step as staff will read it: a ticket is in English, whatever language its form is in. */
async function inEnglish(flow: Flow, screen: Screen, path: string): Promise<{ flow: Flow; screen: Screen }> {
  if (flow.language === defaultLanguage) return { flow, screen };
  const { loadScreen } = await importLoadScreen();
  const shown = await loadScreen(languageOf(path).path);
  return shown ?? { flow, screen };
}

interface Props {
  flow: Flow;
  screen: Screen;
  /** Path and query of the form, without the hash. */
  path: string;
  /** Show the finished ticket instead of the form. */
  checking: boolean;
  /** Scripts run here. */
  live: boolean;
  /** What the server answered to the form posted without scripts. */
  plain: PlainReview;
  plainAction: (form: FormData) => void;
}

/** Fetches what the next screen needs, while the person types. */
export function warmUpReview(flow: Flow): void {
  const { pathname, search } = window.location;
  const fetchEnglish = async () => {
    if (flow.language === defaultLanguage) return;
    const { loadScreen } = await importLoadScreen();
    // With the flows that handed over to this one: a ticket may be made without a network.
    await loadScreen(languageOf(pathname).path + search);
  };
  for (const load of [importBuildTicket, fetchReviewTicket, fetchEnglish]) load().catch(() => undefined);
}

/** The form, and behind {@link reviewHash} the ticket made from it. */
export function TicketForm({ flow, screen, path, checking, live, plain, plainAction }: Props) {
  const typedMessages = useMessages(typedLoaders);
  const ticketMessages = useMessages(ticketLoaders);
  const { draft, kept } = useDraft();
  const [built, setBuilt] = useState<BuiltTicket>();
  const [files, setFiles] = useState<readonly ChosenFile[]>(chosenFiles(flow.issue));
  const [forgotten, setForgotten] = useState(0);
  const [unloaded, setUnloaded] = useState(false);
  const [struck, setStruck] = useState<readonly SecretKind[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const answers = useMemo(() => [...screen.carried, ...screen.lines], [screen]);
  const { form: special } = use(loadForm(flow.issue));
  const fields = useMemo(() => special.fields(answersOf(flow.issue, answers)), [flow, special, answers]);

  const choose = (next: readonly ChosenFile[]) => {
    setChosenFiles(flow.issue, next);
    setFiles(next);
  };

  const build = async (typed: Draft): Promise<BuiltTicket> => {
    const [{ buildTicket }, english] = await Promise.all([
      importBuildTicket(),
      inEnglish(flow, screen, path),
    ]);
    return buildTicket({
      ...english,
      form: special,
      words: ticketMessages,
      draft: typed,
      evidence: files.map((file) => file.evidence),
      now: new Date(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: localeOf(flow.language, navigator.languages),
      ref: refOf(formKey(flow.issue)),
    });
  };

  /** Keeps what was typed, secrets struck out, with every letter. */
  const keep = (typed: HTMLFormElement): Draft => {
    const clean = redactDraft(readForm(typed));
    setDraft(clean.draft);
    if (clean.found.length > 0) setStruck(clean.found);
    return clean.draft;
  };

  // What another tab, the redaction or a press of "delete" changed is shown, except where the person types right now.
  const takenOver = useRef(false);
  useEffect(() => {
    if (!live) return;
    if (!takenOver.current && plain !== undefined) {
      // The button was pressed before the scripts came, and the server has answered: go on from there.
      takenOver.current = true;
      keepFormKey(flow.issue, plain.key);
      setDraft(inLocalTime(plain.draft));
      if (plain.ticket) navigate(path + reviewHash, "replace");
      else setBuilt(plain);
      return;
    }
    if (!form.current) return;
    if (!takenOver.current) {
      takenOver.current = true;
      const early = redactDraft(typedEarly(form.current, draft));
      if (early.found.length > 0) setStruck(early.found);
      if (Object.keys(early.draft).length > 0) return setDraft(early.draft);
    }
    showDraft(form.current, fields, draft);
  }, [flow, fields, draft, live, plain, path]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    keep(event.currentTarget);
    const typed = readForm(event.currentTarget);
    try {
      const [result] = await Promise.all([build(typed), fetchReviewTicket()]);
      setUnloaded(false);
      setBuilt(result);
      if (result.ticket) navigate(path + reviewHash);
    } catch {
      setUnloaded(true);
    }
  };

  const shown = built ?? plain;
  const found = [...new Set([...struck, ...(shown?.found ?? [])])];
  const ticket = live ? (checking ? built?.ticket : undefined) : plain?.ticket;

  // Back at #check after a reload: the draft is on the device, so the ticket is made again.
  useEffect(() => {
    if (!live || !checking || built?.ticket !== undefined) return;
    build(draft).then(
      (again) => (again.ticket ? setBuilt(again) : navigate(path, "replace")),
      () => navigate(path, "replace"),
    );
  });

  if (checking && ticket === undefined) return null;
  if (ticket !== undefined) {
    return (
      <ReviewTicket
        ticket={ticket}
        lines={answers}
        files={files}
        found={found}
        // Without scripts no file can go along, so there is nothing to nudge to.
        lacksScreenshot={live && special.wantsScreenshot === true && !files.some(isPicture)}
        editHref={path}
        plain={!live}
        supportUrl={flow.policy.links.support}
        send={
          live ? (
            <SendTicket
              submission={() => ({
                idempotency_key: formKey(flow.issue),
                address: path,
                draft,
                evidence: files.map((file) => file.evidence),
                time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
                locale: localeOf(flow.language, navigator.languages),
              })}
              files={files}
              embed={screen.embed}
              onSent={() => {
                renewFormKey(flow.issue);
                forgetSent();
                noteSent();
              }}
              onNew={() => {
                renewFormKey(flow.issue);
                setBuilt(undefined);
              }}
              onTakenBack={(kept) => {
                if (files.length > 0 || kept.length === 0) return;
                choose(kept);
                setBuilt(undefined);
              }}
            />
          ) : (
            <SendPlain check={plain} action={plainAction} address={path} />
          )
        }
      />
    );
  }

  const values = live ? draft : (plain?.draft ?? {});
  const errors = shown?.errors ?? {};
  return (
    <section className="no-print mt-8">
      <h2 className="font-bold text-xl">{ticketMessages.form.heading}</h2>
      <ErrorSummary fields={fields} errors={errors} />
      <RedactedNotice found={found} />
      <noscript>
        <p className="mt-3 rounded-lg bg-wait-tint px-4 py-3 text-wait">{ticketMessages.utcHint}</p>
      </noscript>
      <form
        ref={form}
        action={plainAction}
        onSubmit={submit}
        onFocus={() => warmUpReview(flow)}
        onInput={(event) => {
          keep(event.currentTarget);
          // What is changed must not go as it was.
          if (isAnythingWaiting()) void dropTicket(formKey(flow.issue));
        }}
        onBlur={(event) => showDraft(event.currentTarget, fields, keep(event.currentTarget), true)}
        noValidate
        autoComplete="on"
        className="group mt-5 space-y-6"
      >
        <input type="hidden" name="address" value={path} />
        {fields.map((field) => (
          <TicketField
            key={field.id}
            field={field}
            fields={fields}
            note={flow.messages.note}
            value={values[field.id] ?? ""}
            currency={values.currency ?? "USD"}
            error={errors[field.id]}
            local={live}
          />
        ))}
        {live ? (
          <AttachmentsField files={files} onChange={choose} screenshot={special.wantsScreenshot === true} />
        ) : (
          special.wantsScreenshot && <p className="text-soft">{ticketMessages.form.evidencePlain}</p>
        )}
        <FieldError>{unloaded && ticketMessages.form.unloaded}</FieldError>
        <div className="flex flex-wrap items-center gap-4">
          <button type="submit" className="button">
            {ticketMessages.check}
          </button>
          {live && (
            <button
              type="button"
              className="link min-h-11 cursor-pointer"
              onClick={() => {
                forgetDraft();
                if (isAnythingWaiting()) void dropAllTickets();
                choose([]);
                setBuilt(undefined);
                setForgotten((times) => times + 1);
                form.current?.reset();
              }}
            >
              {typedMessages.storage.forget}
            </button>
          )}
        </div>
        {live && (
          <p role="status" className="text-soft text-sm">
            {forgotten > 0 && Object.values(draft).every((text) => !text)
              ? typedMessages.storage.forgotten
              : kept
                ? typedMessages.storage.kept(flow.policy.device.keepDays)
                : typedMessages.storage.unavailable}
          </p>
        )}
      </form>
    </section>
  );
}
