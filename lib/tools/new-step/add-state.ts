import { type ObjectLiteralExpression, type SourceFile, SyntaxKind } from "ts-morph";
import type { StepRequest } from "./read-request";

/** Adds the state to a chart, behind the step that leads to it, and lets that answer lead there. */
export function addState(file: SourceFile, request: StepRequest): void {
  const { step, kind, outcome, facts, options, after } = request;
  const states = objectAt(file, "states");
  const meta = [
    `kind: ${JSON.stringify(kind)}`,
    `facts: ${JSON.stringify(facts)}`,
    ...(outcome === undefined ? [] : [`outcome: ${JSON.stringify(outcome)}`]),
  ];
  const ways = options.map(({ id, target }) => `${JSON.stringify(id)}: ${JSON.stringify(target)}`);
  const parts = [
    ...(outcome === "solved" ? ['type: "final"'] : []),
    `meta: { ${meta.join(", ")} }`,
    ...(ways.length === 0 ? [] : [`on: { ${ways.join(", ")} }`]),
  ];
  insertProperty(states, step, `{ ${parts.join(", ")} }`, after?.step);
  if (after === undefined) return;
  const from = initializerOf(
    initializerOf(states, after.step).asKindOrThrow(SyntaxKind.ObjectLiteralExpression),
    "on",
  );
  initializerOf(from.asKindOrThrow(SyntaxKind.ObjectLiteralExpression), after.option)
    .asKindOrThrow(SyntaxKind.StringLiteral)
    .setLiteralValue(step);
}

/** The object that the first property of this name in a file holds. */
export function objectAt(file: SourceFile, name: string): ObjectLiteralExpression {
  const found = file
    .getDescendantsOfKind(SyntaxKind.PropertyAssignment)
    .find((property) => property.getName() === name);
  if (found === undefined) throw new Error(`${file.getBaseName()} has no ${name}`);
  return found.getInitializerIfKindOrThrow(SyntaxKind.ObjectLiteralExpression);
}

/** Puts a property behind another one; without one, before the last two, which every flow ends with. */
export function insertProperty(
  object: ObjectLiteralExpression,
  name: string,
  initializer: string,
  behind: string | undefined,
): void {
  const names = propertiesOf(object).map((property) => property.name);
  const found = behind === undefined ? -1 : names.indexOf(behind);
  const index = found < 0 ? Math.max(0, names.length - 2) : found + 1;
  object.insertPropertyAssignment(index, { name: JSON.stringify(name), initializer });
}

function initializerOf(object: ObjectLiteralExpression, name: string) {
  const property = propertiesOf(object).find((one) => one.name === name)?.property;
  if (property === undefined) throw new Error(`There is no ${name} to change`);
  return property.getInitializerOrThrow();
}

/** The properties by name, quoted or not. */
function propertiesOf(object: ObjectLiteralExpression) {
  return object.getChildrenOfKind(SyntaxKind.SyntaxList).flatMap((list) =>
    list.getChildrenOfKind(SyntaxKind.PropertyAssignment).map((property) => {
      const node = property.getNameNode();
      const quoted = node.asKind(SyntaxKind.StringLiteral);
      return { name: quoted ? quoted.getLiteralValue() : node.getText(), property };
    }),
  );
}
