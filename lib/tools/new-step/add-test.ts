import type { SourceFile } from "ts-morph";
import type { StepRequest } from "./read-request";

/** Adds a test of the new step to the conversations of its issue: who leads to it, what it offers, where that leads. */
export function addTest(file: SourceFile, { step, options, after, outcome }: StepRequest): void {
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
