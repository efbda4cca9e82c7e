import { Parts, Said, type Shape, shapeAnchor, TypeOf } from "./shape";

interface Content {
  readonly [type: string]: { readonly schema?: Shape };
}

/** An operation of an OpenAPI document, as far as the page shows one. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Shape;
  }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

interface Words {
  readonly parameters: string;
  readonly body: string;
  readonly answers: string;
  readonly example: string;
  readonly required: string;
  readonly optional: string;
  readonly oneOf: string;
  readonly listOf: (what: string) => string;
}

interface Props {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
  /** A command that asks it. */
  readonly example: string;
  readonly words: Words;
}

/** One thing that the API can be asked: what goes in, what comes out, and a command to try it. */
export function OperationView({ method, path, operation, example, words }: Props) {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  return (
    <section aria-labelledby={operationId} className="border-line border-t py-8">
      <h2 id={operationId} className="font-bold text-xl">
        {summary}
      </h2>
      <p className="mt-2">
        <code className="font-semibold">
          {method.toUpperCase()} {path}
        </code>
      </p>
      {description && (
        <p className="mt-2">
          <Said text={description} />
        </p>
      )}
      {parameters.length > 0 && (
        <>
          <h3 className="mt-5 font-semibold">{words.parameters}</h3>
          <dl className="mt-2 space-y-2 border-line border-s ps-3 text-[0.95rem]">
            {parameters.map(({ name, in: place, required, description: about, schema }) => (
              <div key={`${place}-${name}`}>
                <dt>
                  <code>{name}</code>{" "}
                  <span className="text-soft text-sm">
                    {place}
                    {" · "}
                    {schema && <TypeOf shape={schema} words={words} />}
                    {" · "}
                    {required ? words.required : words.optional}
                  </span>
                </dt>
                <dd>{about && <Said text={about} />}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {requestBody && (
        <>
          <h3 className="mt-5 font-semibold">{words.body}</h3>
          <ContentOf content={requestBody.content} words={words} />
        </>
      )}
      <h3 className="mt-5 font-semibold">{words.answers}</h3>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-[0.95rem]">
        {Object.entries(responses).map(([status, { description: about, content }]) => (
          <div key={status} className="contents">
            <dt>
              <code>{status}</code>
            </dt>
            <dd>
              <Said text={about} />
              {content && <ContentOf content={content} words={words} />}
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-5 font-semibold">{words.example}</h3>
      <pre className="mt-2 whitespace-pre-wrap rounded-lg border border-line bg-sheet p-3 text-sm">
        {example}
      </pre>
    </section>
  );
}

function ContentOf({ content, words }: { content: Content; words: Words }) {
  return Object.entries(content).map(([type, { schema }]) => (
    <p key={type} className="text-soft text-sm">
      {type}
      {schema && (
        <>
          {": "}
          <TypeOf shape={schema} words={words} />
        </>
      )}
    </p>
  ));
}

/** A shape that has a name, with all its parts. */
export function NamedShape({ name, shape, words }: { name: string; shape: Shape; words: Words }) {
  return (
    <section aria-labelledby={shapeAnchor(name)} className="border-line border-t py-6">
      <h3 id={shapeAnchor(name)} className="font-semibold">
        {name}
      </h3>
      <Parts shape={shape} words={words} />
    </section>
  );
}
