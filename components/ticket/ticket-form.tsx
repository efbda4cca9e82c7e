"use client";

import { type FormEvent, use, useEffect, useMemo, useRef, useState } from "react";
import { defaultLanguage } from "@/content/languages";
import { commonLoaders } from "@/content/ui/common/messages";
import { ticketLoaders } from "@/content/ui/ticket/messages";
import { typedLoaders } from "@/content/ui/typed/messages";
import type { Flow } from "@/lib/flow/flow";
import { loadForm, loadPartsOf } from "@/lib/flow/load-flow";
import { loadScreen } from "@/lib/flow/load-screen";
import { metaOf } from "@/lib/flow/options";
import type { Screen } from "@/lib/flow/screen";
import { languageOf } from "@/lib/language/language-path";
import { localeOf } from "@/lib/language/locale-of";
import { type BuiltTicket, buildTicket } from "@/lib/ticket/build-ticket";
import { fieldsFor } from "@/lib/ticket/fields-for";
import { refOf } from "@/lib/ticket/new-ref";
import { redactDraft, type SecretKind } from "@/lib/ticket/redact";
import { answersOf, type Draft, type Field, type FieldId } from "@/machines/form";
import { useMessages } from "../language/use-messages";
import { isAnythingWaiting } from "../offline/anything-waiting";
import { dropAllTickets, dropTicket } from "../offline/waiting-tickets";
import { FieldError } from "../ui/field-error";
import { useCalm } from "../ui/use-calm";
import { navigate, reviewHash } from "../wizard/address-store";
import { noteSent } from "../wizard/count-page";
import { type CountedDeadline, DeadlineNote } from "../wizard/deadline-note";
import { StepBody } from "../wizard/step-body";
import { waitingSince } from "../wizard/waiting-since";
import { isAnythingTyped } from "./anything-typed";
import { AttachmentsField } from "./attachments-field";
import { chosenFiles, setChosenFiles } from "./chosen-files";
import { Contradictions } from "./contradictions";
import { ErrorSummary } from "./error-summary";
import { inLocalTime, readForm, showDraft, typedEarly } from "./form-controls";
import { formKey, keepFormKey, renewFormKey } from "./form-key";
import { goToField } from "./go-to-field";
import type { PlainReview } from "./plain-check";
import { type ChosenFile, isPicture } from "./read-attachment";
import { RedactedNotice } from "./redacted-notice";
import { ReviewTicket } from "./review-ticket";
import { SendPlain } from "./send-plain";
import { SendTicket } from "./send-ticket";
import { TicketField } from "./ticket-field";
import { type ImportRules, useContradictions } from "./use-contradictions";
import { forgetDraft, forgetSent, setDraft, useDraft } from "./use-draft";

// For who has looked into an export.
const importExportTold = () => import("@/lib/export/export-told");

/** The ticket step as staff will read it: a ticket is in English, whatever language its form is in. */
async function inEnglish(flow: Flow, screen: Screen, path: string): Promise<{ flow: Flow; screen: Screen }> {
  if (flow.language === defaultLanguage) return { flow, screen };
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
  importRules: ImportRules;
}

/** Fetches the English of the way to here, with the flows that handed over to this one: a ticket is in English. */
export async function fetchEnglish(flow: Flow): Promise<void> {
  const { pathname, search } = window.location;
  if (flow.language !== defaultLanguage) await loadScreen(languageOf(pathname).path + search);
}

/** The form, and behind {@link reviewHash} the ticket made from it. */
export function TicketForm({ flow, screen, path, checking, live, plain, plainAction, importRules }: Props) {
  const typedMessages = useMessages(typedLoaders);
  const ticketMessages = useMessages(ticketLoaders);
  const common = useMessages(commonLoaders);
  const contradictions = useContradictions(flow, screen, importRules) ?? [];
  /** Not what is being typed right now. */
  const inDoubt = live ? contradictions.filter(({ field }) => document.activeElement?.id !== field) : [];
  const doubts = useCalm(inDoubt, inDoubt.map(({ id, lines }) => id + lines).join());
  const { draft, kept } = useDraft();
  /** The last result, and the answers that it was built from: another address is another ticket. */
  const [made, setMade] = useState<{ readonly path: string; readonly built: BuiltTicket }>();
  const built = made?.path === path ? made.built : undefined;
  const [files, setFiles] = useState<readonly ChosenFile[]>(chosenFiles(flow.issue));
  const [forgotten, setForgotten] = useState(0);
  const [unloaded, setUnloaded] = useState(false);
  const [struck, setStruck] = useState<readonly SecretKind[]>([]);
  const [toCorrect, setToCorrect] = useState<FieldId>();
  const form = useRef<HTMLFormElement>(null);
  const answers = useMemo(() => [...screen.carried, ...screen.lines], [screen]);
  const { form: special } = use(loadForm(flow.issue));
  const given = useMemo(() => answersOf(flow.issue, answers), [flow, answers]);
  // Only these decide about the fields, so other key strokes change nothing.
  const { method } = draft;
  const activity = draft.activity === undefined ? undefined : "";
  const fields = useMemo(
    () => fieldsFor(special, given, { activity, method }),
    [special, given, activity, method],
  );

  const choose = (next: readonly ChosenFile[]) => {
    setChosenFiles(flow.issue, next);
    setFiles(next);
  };

  const build = async (typed: Draft, attached = files): Promise<BuiltTicket> => {
    const [english, parts, summary] = await Promise.all([
      inEnglish(flow, screen, path),
      loadPartsOf(flow.issue, answers),
      typed.activity && importExportTold().then(({ exportTold }) => exportTold(typed.activity, flow.policy)),
    ]);
    return buildTicket({
      ...english,
      parts,
      words: ticketMessages,
      draft: typed,
      summary: summary || undefined,
      attachments: attached.map((file) => file.evidence),
      now: new Date(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: flow.language,
      locale: localeOf(flow.language, navigator.languages),
      ref: refOf(formKey(flow.issue)),
    });
  };

  /** Makes the shown ticket again, and shows the one from before until then: its buttons keep their state and the focus. */
  const buildAgain = (attached = files) =>
    build(draft, attached).then(
      (again) => setMade({ path, built: again }),
      () => setMade(undefined),
    );

  /** Keeps what was typed, secrets redacted, with every letter. */
  const keep = (typed: HTMLFormElement): Draft => {
    const clean = redactDraft(readForm(typed));
    setDraft(clean.draft);
    if (clean.found.length > 0) setStruck(clean.found);
    return clean.draft;
  };

  // What another tab, the redaction or a press of "delete" changed is shown, except if the person types right now.
  const takenOver = useRef(false);
  useEffect(() => {
    if (!live) return;
    if (!takenOver.current && plain !== undefined) {
      // The button was pressed before the scripts came, and the server has answered: go on from there.
      takenOver.current = true;
      keepFormKey(flow.issue, plain.key);
      setDraft(inLocalTime(plain.draft));
      if (plain.ticket) navigate(path + reviewHash, "replace");
      return;
    }
    if (!form.current) return;
    if (!takenOver.current) {
      takenOver.current = true;
      const early = redactDraft(typedEarly(form.current, draft));
      if (early.found.length > 0) setStruck(early.found);
      if (Object.keys(early.draft).length > 0) return setDraft(early.draft);
    }
    // The answer before the wait gave the time of payment; the person may correct it.
    const hasWaited = screen.lines.some(({ step }) => metaOf(flow, step)?.kind === "wait");
    showDraft(form.current, fields, { ...(hasWaited && { paid_at: waitingSince() }), ...draft });
  }, [flow, screen, fields, draft, live, plain, path]);

  // After the form is there again, and after the page has put the focus on its heading.
  useEffect(() => {
    if (toCorrect === undefined || checking) return;
    const frame = requestAnimationFrame(() => {
      goToField(toCorrect);
      setToCorrect(undefined);
    });
    return () => cancelAnimationFrame(frame);
  }, [toCorrect, checking]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    keep(event.currentTarget);
    const typed = readForm(event.currentTarget);
    try {
      const result = await build(typed);
      setUnloaded(false);
      setMade({ path, built: result });
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
      (again) => (again.ticket ? setMade({ path, built: again }) : navigate(path, "replace")),
      () => navigate(path, "replace"),
    );
  });

  if (checking && ticket === undefined) return null;
  /** Back to the form, into the field. */
  const correct = (field: FieldId) => {
    navigate(path);
    setToCorrect(field);
  };
  if (ticket !== undefined) {
    return (
      <ReviewTicket
        ticket={ticket}
        ask={special.asks[flow.language][ticket.request]?.ask}
        lines={answers}
        files={files}
        found={found}
        // Without scripts no file can go along, so there is nothing to nudge to.
        lacksScreenshot={live && special.wantsScreenshot === true && !files.some(isPicture)}
        editHref={path}
        plain={!live}
        supportUrl={flow.policy.links.support}
        flow={flow}
        screen={screen}
        inDoubt={live ? built : plain?.told}
        onCorrect={live ? correct : undefined}
        send={
          live ? (
            <SendTicket
              submission={() => ({
                idempotency_key: formKey(flow.issue),
                address: path,
                // What is shown, also where another tab has changed what is kept.
                draft: built?.draft ?? draft,
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
                void buildAgain();
              }}
              onTakenBack={(kept) => {
                if (files.length > 0 || kept.length === 0) return;
                choose(kept);
                void buildAgain(kept);
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
  const isUpfront = ({ id, upfront }: Field) => upfront === true || id === "note";
  const optional = fields.filter(({ required }) => !required);
  const more = optional.filter((field) => !isUpfront(field));
  const hasMore = more.some(({ id }) => values[id] || errors[id]);
  const deadline = special.deadline?.(given);
  const isAsked = (id: FieldId | undefined) => fields.some((field) => field.id === id);
  const draw = (field: Field) => (
    <div key={field.id}>
      <TicketField
        field={field}
        fields={fields}
        note={flow.messages.note}
        value={values[field.id] ?? ""}
        currency={values.currency ?? "USD"}
        error={errors[field.id]}
        local={live}
      />
      <Contradictions
        flow={flow}
        screen={screen}
        told={doubts.filter((one) => one.field === field.id)}
        onCorrect={goToField}
      />
    </div>
  );
  return (
    <section className="no-print">
      <StepBody
        copy={{
          ...screen.messages,
          body: screen.messages.bodyOf?.[special.request(given)] ?? screen.messages.body,
        }}
        flow={flow}
        words={common}
      />
      {live && deadline !== undefined && isAnythingTyped() && (
        <DeadlineNote
          flow={flow}
          screen={screen}
          deadline={deadline as CountedDeadline}
          importRules={importRules}
        />
      )}
      <Contradictions flow={flow} screen={screen} told={doubts.filter((one) => !isAsked(one.field))} />
      <h2 className="mt-8 font-bold text-xl">{ticketMessages.form.heading}</h2>
      <ErrorSummary fields={fields} errors={errors} page={screen.messages.heading} />
      <RedactedNotice found={found} />
      <noscript>
        <p className="mt-3 rounded-lg bg-wait-tint px-4 py-3 text-wait">{ticketMessages.utcHint}</p>
      </noscript>
      <form
        ref={form}
        action={plainAction}
        onSubmit={submit}
        onFocus={() => void fetchEnglish(flow).catch(() => undefined)}
        onInput={(event) => {
          keep(event.currentTarget);
          // A changed ticket must not be sent in its old form.
          if (isAnythingWaiting()) void dropTicket(formKey(flow.issue));
        }}
        onBlur={(event) => showDraft(event.currentTarget, fields, keep(event.currentTarget), true)}
        noValidate
        autoComplete="on"
        className="group mt-5 space-y-6"
      >
        <input type="hidden" name="address" value={path} />
        <p className="text-soft">{ticketMessages.form.needed}</p>
        {fields.filter(({ required }) => required).map(draw)}
        {live ? (
          <AttachmentsField
            files={files}
            onChange={(change) => choose(change(chosenFiles(flow.issue)))}
            screenshot={special.wantsScreenshot === true}
          />
        ) : (
          special.wantsScreenshot && <p className="text-soft">{ticketMessages.form.evidencePlain}</p>
        )}
        {optional.filter(isUpfront).map(draw)}
        <details className="border-line border-t pt-4" open={hasMore ? true : undefined}>
          <summary className="link min-h-11 content-center font-semibold">{ticketMessages.form.more}</summary>
          <div className="mt-2 space-y-6">
            <p className="text-soft">{ticketMessages.form.moreHint}</p>
            {more.map(draw)}
          </div>
        </details>
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
                setMade(undefined);
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
