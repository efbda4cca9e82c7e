import { languageFacts } from "@/content/languages";
import { policy } from "@/content/policy";
import type { ErrorMessages } from "@/content/ui/errors/en";
import { errorsLoaders } from "@/content/ui/errors/messages";
import { formatAddress } from "@/lib/flow/address";
import type { DecodedError } from "@/lib/triage/decode-error";
import { useLanguage, useMessages } from "../language/use-messages";
import { HomeLink } from "../ui/home-link";
import { Icon } from "../ui/icon";
import { Words } from "../ui/words";

/**
 * What an error means, what to do, and the step that it leads to.
 *
 * @param props.home what the link to all the problems is called
 * @param props.staffRef a staff member's reference, which goes along to the step
 */
export function Meaning({
  decoded,
  home,
  staffRef,
}: {
  decoded: DecodedError;
  home: string;
  staffRef: string | undefined;
}) {
  const language = useLanguage();
  const copy = useMessages(errorsLoaders)(policy);
  const { locale } = languageFacts[language];
  const words: ErrorMessages = decoded.id === undefined ? copy.unknown : copy.errors[decoded.id];
  const facts = [
    [copy.read.status, decoded.status],
    [copy.read.asked, decoded.tokens?.asked.toLocaleString(locale)],
    [copy.read.afford, decoded.tokens?.afford.toLocaleString(locale)],
    [copy.read.model, decoded.model],
    [copy.read.generations, decoded.generationIds.join(", ") || undefined],
  ].filter(([, value]) => value !== undefined);
  return (
    <section className="mt-8 border-line border-t pt-6" data-error={decoded.id ?? "unknown"}>
      <h2 className="font-bold text-xl">
        <Words text={words.title} />
      </h2>
      <p className="mt-2 text-[1.0625rem]">
        <Words text={words.meaning} />
      </p>
      <ul className="mt-3 list-disc space-y-1 ps-5">
        {words.next.map((text) => (
          <li key={text}>
            <Words text={text} />
          </li>
        ))}
      </ul>
      {decoded.to !== undefined && words.open !== undefined && (
        <a href={formatAddress({ ...decoded.to, language, ref: staffRef })} className="button mt-5" data-open>
          {words.open}
          <Icon name="arrow" />
        </a>
      )}
      {facts.length > 0 && (
        <div className="receipt mt-7">
          <dl className="receipt-paper divide-y divide-dashed divide-line text-[0.9rem]">
            {facts.map(([label, value]) => (
              <div key={label} className="py-2">
                <dt className="text-soft">{label}</dt>
                <dd className="break-words font-semibold">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <p className="mt-6">
        <HomeLink language={language} label={home} />
      </p>
    </section>
  );
}
