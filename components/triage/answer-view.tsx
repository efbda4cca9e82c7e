"use client";

import { languageFacts } from "@/content/languages";
import { policy } from "@/content/policy";
import { boxLoaders } from "@/content/ui/box/messages";
import { commonLoaders } from "@/content/ui/common/messages";
import { formatAddress } from "@/lib/flow/address";
import { pathIn } from "@/lib/language/language-path";
import { addressTo } from "@/lib/triage/address-to";
import type { BoxAnswer, Suggestion } from "@/lib/triage/answer-to";
import { keyTargets } from "@/machines/triage";
import { LanguageContext, useLanguage, useMessages } from "../language/use-messages";
import { RedactedNotice } from "../ticket/redacted-notice";
import { Icon } from "../ui/icon";
import { OptionCard } from "../ui/option-card";
import { OutwardLink } from "../ui/outward-link";
import { AnswerHeading } from "./answer-heading";
import { carryWords } from "./carry";
import { ErrorCard } from "./error-card";

interface Props {
  answer: BoxAnswer;
  staffRef: string | undefined;
  /** How often the button was pressed: each press moves the focus to the answer. */
  presses: number;
}

/** What the box answers, in the language of what was asked. */
export function AnswerView({ answer, staffRef, presses }: Props) {
  const ofPage = useLanguage();
  const { recognised, language } = answer;
  if (recognised.kind === "empty") return null;
  const { direction, available } = languageFacts[language];
  return (
    <LanguageContext value={language}>
      <div
        className="mt-6 border-line border-t pt-6"
        lang={language}
        dir={direction}
        data-answer={recognised.kind}
      >
        <RedactedNotice found={recognised.found} />
        {recognised.kind === "key" && <KeyCard staffRef={staffRef} presses={presses} />}
        {recognised.kind === "reference" && <ReferenceCard presses={presses} />}
        {recognised.kind === "error" && (
          <ErrorCard error={recognised.error} staffRef={staffRef} presses={presses} />
        )}
        {recognised.kind === "words" && <WordsCard answer={answer} presses={presses} />}
        {recognised.kind === "error" && answer.suggestions.length > 0 && <AfterError answer={answer} />}
        {answer.suggestions.length > 0 && (
          <Support suggestions={answer.suggestions} text={recognised.text} staffRef={staffRef} />
        )}
        {language !== ofPage && (
          <p className="mt-2">
            <a
              href={pathIn(language, "/")}
              hrefLang={language}
              className="link inline-flex min-h-11 items-center"
            >
              {available}
            </a>
          </p>
        )}
      </div>
    </LanguageContext>
  );
}

function WordsCard({
  answer: { suggestions, isBilling, isSure },
  presses,
}: Pick<Props, "answer" | "presses">) {
  const { notBilling, sure, unsure } = useMessages(boxLoaders);
  const common = useMessages(commonLoaders);
  if (isBilling)
    return (
      <section data-sure={isSure}>
        <AnswerHeading presses={presses}>{suggestions.length === 1 ? sure : unsure}</AnswerHeading>
        <Suggestions suggestions={suggestions} />
      </section>
    );
  return (
    <section data-not-billing>
      <AnswerHeading presses={presses}>{notBilling.title}</AnswerHeading>
      <p className="mt-2">{notBilling.body}</p>
      <ul className="mt-1">
        {(["faq", "support", "community"] as const).map((link) => (
          <li key={link}>
            <OutwardLink link={link} policy={policy} words={common} />
          </li>
        ))}
      </ul>
      {suggestions.length > 0 && (
        <>
          <h3 className="mt-5 font-semibold">{notBilling.after}</h3>
          <Suggestions suggestions={suggestions} />
        </>
      )}
    </section>
  );
}

function AfterError({ answer: { suggestions } }: Pick<Props, "answer">) {
  const { afterError } = useMessages(boxLoaders);
  return (
    <>
      <h3 className="mt-7 font-semibold">{afterError}</h3>
      <Suggestions suggestions={suggestions} />
    </>
  );
}

function Suggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  return (
    <ul className="mt-3 space-y-2.5">
      {suggestions.map(({ issue, href, symptom, about }) => (
        <li key={issue}>
          <OptionCard href={href} data-match={issue} title={symptom}>
            <span className="block text-soft">{about}</span>
          </OptionCard>
        </li>
      ))}
    </ul>
  );
}

/** The ticket of the likeliest issue: support reads the words, whatever they are about. */
function Support({
  suggestions,
  text,
  staffRef,
}: {
  suggestions: readonly Suggestion[];
  text: string;
  staffRef: string | undefined;
}) {
  const boxMessages = useMessages(boxLoaders);
  const language = useLanguage();
  const [first] = suggestions;
  if (first === undefined) return null;
  const href = formatAddress({ issue: first.issue, step: "ticket", answers: [], language, ref: staffRef });
  return (
    <p className="mt-5">
      <a
        href={href}
        onClick={() => carryWords(text, href)}
        className="link inline-flex min-h-11 items-center"
        data-support
      >
        {boxMessages.support}
      </a>
      <span className="block text-soft text-sm scripting-none:hidden">{boxMessages.supportNote}</span>
    </p>
  );
}

function ReferenceCard({ presses }: Pick<Props, "presses">) {
  const { reference } = useMessages(boxLoaders);
  return (
    <section data-reference>
      <AnswerHeading presses={presses}>{reference.title}</AnswerHeading>
      <p className="mt-2 text-[1.0625rem]">{reference.body}</p>
      <p className="mt-1">{reference.more}</p>
    </section>
  );
}

function KeyCard({ staffRef, presses }: Pick<Props, "staffRef" | "presses">) {
  const { key } = useMessages(boxLoaders);
  const common = useMessages(commonLoaders);
  const language = useLanguage();
  const to = (target: keyof typeof keyTargets) =>
    formatAddress({ ...addressTo(keyTargets[target]), language, ref: staffRef });
  return (
    <section data-key>
      <AnswerHeading presses={presses}>{key.title}</AnswerHeading>
      <p className="mt-2 text-[1.0625rem]">{key.body}</p>
      <p className="mt-1">
        <OutwardLink link="keys" policy={policy} words={common} />
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <a href={to("exposed")} className="button" data-open>
          {key.open}
          <Icon name="arrow" />
        </a>
        <a href={to("look")} className="link inline-flex min-h-11 items-center">
          {key.look}
        </a>
      </p>
    </section>
  );
}
