import type { ReactNode } from "react";

/** A JSON Schema, as far as the page shows one. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly propertyNames?: Shape;
  readonly additionalProperties?: Shape | boolean;
}

interface ShapeWords {
  readonly required: string;
  readonly optional: string;
  readonly oneOf: string;
  readonly listOf: (what: string) => string;
}

/** The anchor of a named shape on the page. */
export const shapeAnchor = (name: string) => `shape-${name}`;

const nameIn = (ref: string) => ref.slice(ref.lastIndexOf("/") + 1);

/** A text of the document: text in backticks is code. */
export function Said({ text }: { text: string }) {
  return text.split("`").map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
      <code key={index}>{part}</code>
    ) : (
      part
    ),
  );
}

/** What a value is, in a few words: its type, its choices, or the name of its shape. */
export function TypeOf({ shape, words }: { shape: Shape; words: ShapeWords }): ReactNode {
  if (shape.$ref !== undefined) {
    const name = nameIn(shape.$ref);
    return (
      <a href={`#${shapeAnchor(name)}`} className="link">
        {name}
      </a>
    );
  }
  if (shape.items) {
    const [before, after] = words.listOf("·").split("·");
    return (
      <>
        {before}
        <TypeOf shape={shape.items} words={words} />
        {after}
      </>
    );
  }
  const choices = shape.enum ?? (shape.const === undefined ? undefined : [shape.const]);
  if (choices)
    return (
      <>
        {words.oneOf}{" "}
        {choices.map((choice, index) => (
          <span key={String(choice)}>
            {index > 0 && ", "}
            <code>{String(choice)}</code>
          </span>
        ))}
      </>
    );
  if (shape.anyOf) return shape.anyOf.map((one) => one.type ?? "").join(" | ");
  return [shape.format ?? shape.type ?? "any"].flat().join(" | ");
}

/** The parts of a shape, those of its parts below them. */
export function Parts({ shape, words }: { shape: Shape; words: ShapeWords }) {
  const inner = innerOf(shape);
  if (inner === undefined) return null;
  return (
    <dl className="mt-2 space-y-2 border-line border-s ps-3 text-[0.95rem]">
      {Object.entries(inner.properties ?? {}).map(([name, part]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>{" "}
            <span className="text-soft text-sm">
              <TypeOf shape={part} words={words} />
              {" · "}
              {inner.required?.includes(name) ? words.required : words.optional}
            </span>
          </dt>
          <dd>
            {part.description && <Said text={part.description} />}
            {part.propertyNames && (
              <p className="text-soft text-sm">
                <TypeOf shape={part.propertyNames} words={words} />
              </p>
            )}
            <Parts shape={part} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const innerOf = (shape: Shape): Shape | undefined =>
  shape.properties ? shape : shape.items ? innerOf(shape.items) : undefined;
