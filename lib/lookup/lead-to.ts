import { formatAddress } from "@/lib/flow/address";
import type { Screen } from "@/lib/flow/screen";
import type { TriageMeta } from "@/machines/triage";
import { addressTo } from "../triage/address-to";

/** A step that helps on, as a link. */
export interface Lead {
  readonly label: string;
  readonly href: string;
}

/** The current step, with its answers. */
export type Place = Pick<Screen, "issue" | "step" | "carried" | "lines" | "language" | "ref" | "embed">;

/** The address of a step with the answers so far, as a hand-over takes them along; none for the step one is on. */
export function leadTo(
  { issue, step, carried, lines, language, ref, embed }: Place,
  target: TriageMeta,
): string | undefined {
  if (target.issue === issue && target.step === step) return undefined;
  const { answers: given, ...place } = addressTo(target);
  const before = [...carried, ...lines].filter(
    (line) =>
      line.how === "asked" && !given.some((one) => one.issue === line.issue && one.step === line.step),
  );
  return formatAddress({
    ...place,
    answers: [...before, ...given],
    language,
    ref,
    embed,
  });
}
