import { type Language, languageFacts, languages } from "@/content/languages";
import { savedRepliesMessages as copy } from "@/content/ui/saved-replies/en";
import { longest, mostReplies, placeholders, type SavedReply, type Signatures } from "@/lib/desk/saved-reply";

interface Props {
  replies: readonly SavedReply[];
  signatures: Signatures;
  /** The result of the last button: `kept`, `deleted`, `problem` or `full`. */
  did: string;
  /** Whether the token of who looks may change them. */
  mayChange: boolean;
}

const action = "/desk/replies/keep";

/** The replies of a team, each a plain form, and its signatures. */
export function SavedRepliesView({ replies, signatures, did, mayChange }: Props) {
  return (
    <>
      {(did === "kept" || did === "deleted") && (
        <p role="status" className="mt-4 font-semibold text-done" data-did={did}>
          {copy[did]}
        </p>
      )}
      {(did === "problem" || did === "full") && (
        <p role="alert" className="mt-4 font-semibold text-stop" data-did={did}>
          {did === "full" ? copy.full(mostReplies) : copy.problem}
        </p>
      )}
      {!mayChange && <p className="mt-4 text-soft">{copy.reads}</p>}
      <ul className="mt-6 max-w-[46rem] divide-y divide-line border-line border-y">
        {replies.length === 0 && <li className="py-3">{copy.none}</li>}
        {replies.map((reply) => (
          <li key={reply.id} className="py-3" data-saved={reply.name}>
            <p className="flex flex-wrap gap-x-3">
              <bdi className="font-semibold">{reply.name}</bdi>
              <span className="text-soft">{languageFacts[reply.language].english}</span>
            </p>
            <p
              lang={reply.language}
              dir={languageFacts[reply.language].direction}
              className="mt-1 whitespace-pre-wrap"
            >
              {reply.body}
            </p>
            {mayChange && (
              <details className="mt-1">
                <summary className="link inline-block min-h-11 content-center">
                  {copy.change}
                  <span className="sr-only">: {reply.name}</span>
                </summary>
                <ReplyForm reply={reply} />
              </details>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <details className="mt-6 max-w-[46rem]" open={replies.length === 0}>
          <summary className="link inline-block min-h-11 content-center font-semibold">{copy.add}</summary>
          <p className="mt-1 text-soft">{copy.placeholders}</p>
          <ul className="mb-3 grid gap-x-6 text-sm sm:grid-cols-2">
            {placeholders.map((name) => (
              <li key={name}>
                <code>{`{${name}}`}</code> {copy.names[name]}
              </li>
            ))}
          </ul>
          <ReplyForm />
        </details>
      )}
      <h2 className="mt-10 font-bold text-xl">{copy.signatures}</h2>
      <p className="text-soft">{copy.signaturesHint}</p>
      <div className="mt-3 grid max-w-[70rem] gap-6 wide:grid-cols-3">
        {languages.map((language) => (
          <SignatureForm
            key={language}
            language={language}
            text={signatures[language] ?? ""}
            mayChange={mayChange}
          />
        ))}
      </div>
    </>
  );
}

function ReplyForm({ reply }: { reply?: SavedReply }) {
  return (
    <form action={action} method="post" className="mt-2 space-y-3">
      {reply && <input type="hidden" name="id" value={reply.id} />}
      <div className="flex flex-wrap gap-x-4 gap-y-3">
        <label className="min-w-0 flex-1 basis-56">
          <span className="font-semibold">{copy.name}</span>
          <input name="name" required maxLength={longest.name} defaultValue={reply?.name} className="field" />
        </label>
        <label className="w-full max-w-44">
          <span className="font-semibold">{copy.language}</span>
          <select name="language" defaultValue={reply?.language} className="field">
            {languages.map((language) => (
              <option key={language} value={language}>
                {languageFacts[language].english}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="block">
        <span className="font-semibold">{copy.body}</span>
        <textarea
          name="body"
          required
          rows={8}
          dir="auto"
          maxLength={longest.body}
          defaultValue={reply?.body}
          className="field"
        />
      </label>
      <p className="flex flex-wrap items-center gap-4">
        <button type="submit" name="act" value="keep" className="button">
          {copy.keep}
        </button>
        {reply && (
          <button
            type="submit"
            name="act"
            value="delete"
            formNoValidate
            className="link min-h-11 cursor-pointer"
          >
            {copy.delete}
            <span className="sr-only">: {reply.name}</span>
          </button>
        )}
      </p>
    </form>
  );
}

function SignatureForm({
  language,
  text,
  mayChange,
}: {
  language: Language;
  text: string;
  mayChange: boolean;
}) {
  const { english, direction } = languageFacts[language];
  return (
    <form action={action} method="post">
      <input type="hidden" name="language" value={language} />
      <label>
        <span className="font-semibold">{copy.signature(english)}</span>
        <textarea
          name="body"
          rows={4}
          lang={language}
          dir={direction}
          maxLength={longest.signature}
          defaultValue={text}
          readOnly={!mayChange}
          className="field"
        />
      </label>
      {mayChange && (
        <button type="submit" name="act" value="sign" className="button button-quiet mt-2">
          {copy.keep}
          <span className="sr-only">: {copy.signature(english)}</span>
        </button>
      )}
    </form>
  );
}
