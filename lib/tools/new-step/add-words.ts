import type { SourceFile } from "ts-morph";
import { insertProperty, objectAt } from "./add-state";
import type { StepRequest } from "./read-request";

/** Adds the words of the new step to the messages of its issue, where the chart has it. */
export function addWords(
  file: SourceFile,
  { step, heading, receipt, body, options, after }: StepRequest,
): void {
  const labels = options.map(({ id, label }) => `${JSON.stringify(id)}: { label: ${JSON.stringify(label)} }`);
  const parts = [
    `heading: ${JSON.stringify(heading)}`,
    `receipt: ${JSON.stringify(receipt)}`,
    ...(body.length === 0 ? [] : [`body: ${JSON.stringify(body)}`]),
    `options: {${labels.join(", ")}}`,
  ];
  insertProperty(objectAt(file, "steps"), step, `{\n${parts.join(",\n")}\n}`, after?.step);
}
