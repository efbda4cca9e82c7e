import { useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { defaultLanguage, type Language, languageFacts, languages } from "@/content/languages";
import { replies } from "@/content/replies";
import { linkBuilderMessages } from "@/content/ui/links/en";
import { type Address, formatAddress } from "@/lib/flow/address";
import type { DrawnMap, Highlight } from "@/lib/staff/maps/drawn-map";
import { FlowMap } from "../maps/flow-map";
import { Preview } from "./preview";
import { QrCode } from "./qr-code";
import { rememberLink } from "./recent-links";

interface Props {
  address: Address;
  setAddress: (address: Address) => void;
  /** Heading of the step that the link opens, in the language of the link. */
  heading: string;
  /** Name of the problem. */
  title: string;
  map: DrawnMap;
  /** The way that the link shows. */
  highlight: Highlight;
}

/** The link, ready to send: by itself, in a reply, as a picture, and as the person will see it. */
export function LinkResult({ address, setAddress, heading, title, map, highlight }: Props) {
  const [seen, setSeen] = useState(false);
  const language = address.language ?? defaultLanguage;
  const path = formatAddress(address);
  const link = window.location.origin + path;
  const { copied, copyFailed, ...words } = linkBuilderMessages.result;
  const text = replies[language](link, heading, address.answers.length);
  const remember = () => rememberLink({ address: path, heading, at: Date.now() });
  return (
    <section aria-labelledby="result" className="mt-10 wide:mt-0">
      <h2 id="result" className="font-semibold text-lg">
        {words.heading}
      </h2>
      <label htmlFor="language" className="mt-2 block text-soft">
        {words.language}
      </label>
      <select
        id="language"
        value={language}
        className="field mt-1 max-w-60"
        onChange={(event) => {
          const chosen = event.currentTarget.value as Language;
          setAddress({ ...address, language: chosen === defaultLanguage ? undefined : chosen });
        }}
      >
        {languages.map((id) => (
          <option key={id} value={id} lang={id}>
            {languageFacts[id].name}
          </option>
        ))}
      </select>
      <p data-link className="mt-2 rounded-lg border border-edge bg-sheet px-4 py-3 font-mono text-[0.95rem]">
        {link}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <CopyButton label={words.copy} text={link} copied={copied} failed={copyFailed} onCopied={remember} />
        <a href={path} target="_blank" rel="noopener" className="link inline-flex min-h-11 items-center">
          {words.open}
        </a>
      </div>
      <details className="mt-4" onToggle={(event) => setSeen(event.currentTarget.open)}>
        <summary className="link min-h-11 content-center">{words.map}</summary>
        {seen && <FlowMap map={map} title={title} issue={address.issue} highlight={highlight} />}
      </details>
      <QrCode text={link} name={`${address.issue}-${address.step}`} />
      <h3 className="mt-6 font-semibold">{words.replyHeading}</h3>
      <Reply key={text} text={text} language={language} onCopied={remember} />
      <h3 className="mt-6 font-semibold">{words.previewHeading}</h3>
      <Preview title={words.previewTitle} path={path} />
    </section>
  );
}

interface ReplyProps {
  /** As it is suggested. Another link brings another text. */
  text: string;
  language: Language;
  onCopied: () => void;
}

/** The reply, to change before it is copied. As high as its text, so that nothing of it is out of sight. */
function Reply({ text, language, onCopied }: ReplyProps) {
  const [typed, setTyped] = useState(text);
  const { replyLabel, copyReply, resetReply, copied, copyFailed } = linkBuilderMessages.result;
  return (
    <>
      <textarea
        aria-label={replyLabel}
        lang={language}
        dir={languageFacts[language].direction}
        // For browsers that do not size a field by its text: one line may wrap to three on a phone.
        rows={typed.split("\n").length * 2}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        className="field field-sizing-content mt-3 text-[0.95rem]"
      />
      <p className="mt-2 flex flex-wrap items-center gap-x-6">
        <CopyButton label={copyReply} text={typed} copied={copied} failed={copyFailed} onCopied={onCopied} />
        {typed !== text && (
          <button type="button" className="link min-h-11 cursor-pointer" onClick={() => setTyped(text)}>
            {resetReply}
          </button>
        )}
      </p>
    </>
  );
}
