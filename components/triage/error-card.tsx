import { languageFacts } from "@/content/languages";
import { policy } from "@/content/policy";
import { declinesLoaders } from "@/content/ui/declines/messages";
import { errorsLoaders } from "@/content/ui/errors/messages";
import { formatAddress } from "@/lib/flow/address";
import { describeMoment, describeMomentUtc, describeUtc } from "@/lib/language/moments";
import { describeError } from "@/lib/triage/describe-error";
import type { ExplainedError } from "@/lib/triage/explain-error";
import { useLanguage, useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";
import { useLive } from "../ui/use-live";
import { Words } from "../ui/words";
import { AnswerHeading } from "./answer-heading";
import { carryError } from "./carry";

interface Props {
  error: ExplainedError;
  /** A staff member's reference, which the link to the step keeps. */
  staffRef: string | undefined;
  presses: number;
}

/** What an error means, what to do, and the step that it leads to. */
export function ErrorCard({ error, staffRef, presses }: Props) {
  const language = useLanguage();
  const spoken = languageFacts[language];
  const { locale } = spoken;
  const words = useMessages(errorsLoaders)(policy);
  const declines = useMessages(declinesLoaders);
  // The server does not know the person's clock.
  const isLive = useLive();
  const now = new Date();
  const moment = (at: Date) =>
    isLive
      ? `${describeMoment(at, { locale }, now)} (${describeUtc(at, locale)})`
      : describeMomentUtc(at, locale, now);
  const { title, meaning, also, next, open, facts } = describeError(error, {
    words,
    declines,
    facts: spoken,
    moment,
    now,
  });
  const href = error.to && formatAddress({ ...error.to, language, ref: staffRef });
  return (
    <section data-error={error.id ?? "unknown"} data-service={error.service}>
      <AnswerHeading presses={presses}>
        <Words text={title} />
      </AnswerHeading>
      <p className="mt-2 text-[1.0625rem]">
        <Words text={meaning} />
      </p>
      {also.map((text) => (
        <p key={text} className="mt-2 font-semibold">
          {text}
        </p>
      ))}
      <ul className="mt-3 list-disc space-y-1 ps-5">
        {next.map((text) => (
          <li key={text}>
            <Words text={text} />
          </li>
        ))}
      </ul>
      {href !== undefined && open !== undefined && (
        <a href={href} className="button mt-5" onClick={() => carryError(error, href)} data-open>
          {open}
          <Icon name="arrow" />
        </a>
      )}
      {facts.length > 0 && (
        <div className="receipt mt-7">
          <dl className="receipt-paper divide-y divide-dashed divide-line text-[0.9rem]">
            {facts.map(({ label, value }) => (
              <div key={label} className="py-2">
                <dt className="text-soft">{label}</dt>
                <dd className="break-words font-semibold">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  );
}
