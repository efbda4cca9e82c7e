import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { Node, type ObjectLiteralExpression, Project, type SourceFile, SyntaxKind } from "ts-morph";
import type { StepRequest } from "./read-request";

/**
 * Writes a new step into chart, copy and tests. All three files are changed in memory first, so that none is written
 * if one can't be changed.
 *
 * @param root of the tree
 * @returns the files that were written, and whether they could be formatted
 * @throws if a file is missing or not built as the others are
 */
export function writeStep(root: string, request: StepRequest): { paths: string[]; formatted: boolean } {
  const project = new Project({ skipAddingFilesFromTsConfig: true });
  const edits = [
    [`machines/${request.issue}/chart.ts`, addState],
    [`content/${request.issue}/en.ts`, addWords],
    [`tests/machines/${request.issue}/chart.test.ts`, addTest],
  ] as const;
  for (const [path, edit] of edits) edit(project.addSourceFileAtPath(join(root, path)), request);
  project.saveSync();
  const paths = edits.map(([path]) => path);
  const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  // The files are named, so nothing need be asked of git, which may not be there.
  const words = [biome, "check", "--write", "--vcs-enabled=false", ...paths];
  return { paths, formatted: spawnSync(process.execPath, words, { cwd: root }).status === 0 };
}

/** Adds the state to a chart, behind the step that leads to it, and lets that answer lead there. */
function addState(file: SourceFile, { step, kind, outcome, facts, options, after }: StepRequest): void {
  const states = objectOf(firstNamed(file, "states"));
  const type = outcome === "solved" ? "final" : undefined;
  const on = Object.fromEntries(options.map(({ id, target }) => [id, target]));
  insert(
    states,
    step,
    { type, meta: { kind, facts, outcome }, on: options.length > 0 ? on : undefined },
    after,
  );
  if (after === undefined) return;
  const ways = objectOf(property(objectOf(property(states, after.step)), "on"));
  property(ways, after.option).getInitializerIfKindOrThrow(SyntaxKind.StringLiteral).setLiteralValue(step);
}

/** Adds the words of the new step to the messages of its issue, if the chart has it. */
function addWords(file: SourceFile, { step, heading, receipt, body, options, after }: StepRequest): void {
  const labels = Object.fromEntries(options.map(({ id, label }) => [id, { label }]));
  const words = { heading, receipt, body: body.length > 0 ? body : undefined, options: labels };
  insert(objectOf(firstNamed(file, "steps")), step, words, after);
}

/**
 * Adds a test of the new step to the conversations of its issue: which option leads to it, what it offers, where that
 * leads.
 */
function addTest(file: SourceFile, { step, options, after, outcome }: StepRequest): void {
  const vitest = file.getImportDeclarationOrThrow("vitest");
  if (!vitest.getNamedImports().some((one) => one.getName() === "it")) vitest.addNamedImport("it");
  const text = JSON.stringify;
  const ids = options.map(({ id }) => text(id)).join(", ");
  const lines = [
    ...(after ? [`at(flow, ${text(after.step)}).choose(${text(after.option)}).leadsTo(${text(step)});`] : []),
    `const here = at(flow, ${text(step)}).offers(${ids});`,
    ...(outcome ? [`here.endsAs(${text(outcome)});`] : []),
    ...options.map(({ id, target }) => `here.choose(${text(id)}).leadsTo(${text(target)});`),
  ];
  file.addStatements(`\nit(${text(`goes on from ${step}`)}, () => {\n${lines.join("\n")}\n});`);
}

/** Puts a property behind that of the step which leads to it; without one, before the last two, which every flow ends with. */
function insert(
  object: ObjectLiteralExpression,
  name: string,
  value: object,
  after: StepRequest["after"],
): void {
  const properties = object.getProperties();
  const index = after ? properties.indexOf(property(object, after.step)) + 1 : properties.length - 2;
  object.insertPropertyAssignment(Math.max(0, index), {
    name: JSON.stringify(name),
    initializer: JSON.stringify(value),
  });
}

const isNamed = (name: string) => (node: Node) =>
  Node.isPropertyAssignment(node) && [name, JSON.stringify(name)].includes(node.getName());

function property(object: ObjectLiteralExpression, name: string) {
  return object.getPropertyOrThrow(isNamed(name)).asKindOrThrow(SyntaxKind.PropertyAssignment);
}

function firstNamed(file: SourceFile, name: string) {
  return file.getFirstDescendantOrThrow(isNamed(name)).asKindOrThrow(SyntaxKind.PropertyAssignment);
}

const objectOf = (one: ReturnType<typeof property>) =>
  one.getInitializerIfKindOrThrow(SyntaxKind.ObjectLiteralExpression);
