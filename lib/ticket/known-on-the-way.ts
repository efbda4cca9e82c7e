import type { Policy } from "@/content/policy";
import type { Answers, Draft, IssueForm, Told } from "@/machines/form";
import { fieldIds, may } from "@/machines/form";
import type { Issue } from "@/machines/registry";
import {
  type ContradictionWriting,
  describeContradiction,
  findContradictions,
  type ToldContradiction,
} from "./contradictions";
import { accountIn, factsIn, type Known, type PartsOf } from "./ticket-world";
import { validateDraft } from "./validate-draft";

/** The input of a step, before there is a ticket. */
interface OnTheWay {
  readonly form: IssueForm;
  readonly answers: Answers;
  /** The trail, the lines of other issues included. */
  readonly lines: readonly Told[];
  readonly draft: Draft;
  readonly policy: Policy;
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
  /** BCP 47: how the person writes amounts. */
  readonly locale: string;
  /** `YYYY-MM-DD` */
  readonly holidays?: readonly string[] | undefined;
}

/** The facts known on the way to a ticket, without the parts of the draft that can't be read. Never throws. */
export function knownOnTheWay(way: OnTheWay): Known {
  const { values } = validateDraft(fieldIds.map(may), way.draft, way.now, undefined, way.locale);
  return {
    ...way,
    facts: { ...factsIn(values), ...way.form.told?.(way.answers) },
    account: accountIn(values),
    hasPicture: false,
    isDated: true,
    summary: undefined,
  };
}

/** The contradictions between facts and answers so far, in words. */
export function contradictionsOnTheWay(
  issue: Issue,
  parts: PartsOf,
  known: Known,
  writing?: ContradictionWriting,
): ToldContradiction[] {
  return findContradictions(issue, parts, known).map((one) => describeContradiction(one, known, writing));
}
