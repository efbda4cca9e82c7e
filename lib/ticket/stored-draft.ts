import { readAddress } from "@/lib/flow/read-address";
import { type Draft, type FieldId, fieldIds } from "@/machines/form";
import { type Issue, isIssue } from "@/machines/registry";
import { redact } from "./redact";

/**
 * All that a person typed, by the problem that it is about: a note on one charge has no place on the ticket of another.
 * Only the email address is shared by all problems.
 */
export interface Drafts {
  /** The email address. */
  readonly shared: Draft;
  /** Fields of an earlier version, which kept one draft for all problems: the first problem that is opened takes them. */
  readonly loose: Draft;
  readonly issues: Readonly<Partial<Record<Issue, Draft>>>;
}

/** Whose facts count at an address. */
export interface DraftPlace {
  /** Absent on pages of no problem. */
  readonly issue?: Issue | undefined;
  /** The problems that handed over to this one, in order: their facts come along. */
  readonly from: readonly Issue[];
}

export const noDrafts: Drafts = { shared: {}, loose: {}, issues: {} };

const isShared = (id: string) => id === "email";

/** More than any field takes. */
const longest = 20_000;

/** @param address path and query, with or without a hash */
export function draftPlace(address: string): DraftPlace {
  const read = readAddress(address)?.address;
  if (read === undefined) return { from: [] };
  const others = read.answers.map(({ issue }) => issue).filter((issue) => issue !== read.issue);
  return { issue: read.issue, from: [...new Set(others)] };
}

/** The draft of a problem: its own facts, those of a hand-over if it has none, and the email address. */
export function draftAt({ shared, loose, issues }: Drafts, { issue, from }: DraftPlace): Draft {
  if (issue === undefined) return { ...loose, ...shared };
  const carried = from.map((other) => filled(issues[other] ?? {}));
  return { ...filling(Object.assign({}, ...carried, issues[issue]), loose), ...shared };
}

/**
 * Adds fields to the draft of a problem. Facts of no problem become those of this one.
 *
 * @param fields an empty text empties its field, also if a hand-over carries one
 */
export function withFields(drafts: Drafts, place: DraftPlace, fields: Draft): Drafts {
  const before = draftAt(drafts, place);
  // A form names all its fields: one that was empty before says nothing.
  const told = Object.entries(fields).filter(([id, text]) => text || before[id as FieldId]);
  const shared = { ...drafts.shared, ...Object.fromEntries(told.filter(([id]) => isShared(id))) };
  const facts: Draft = Object.fromEntries(told.filter(([id]) => !isShared(id)));
  const { issue } = place;
  if (issue === undefined) return { ...drafts, shared, loose: { ...drafts.loose, ...facts } };
  const own = { ...filling(drafts.issues[issue] ?? {}, drafts.loose), ...facts };
  return { shared, loose: {}, issues: { ...drafts.issues, [issue]: own } };
}

/** After the ticket of a place was sent: who the person is stays, what it was about goes, other problems stay. */
export function withoutSent({ shared, issues }: Drafts, { issue, from }: DraftPlace): Drafts {
  const gone = new Set<string>([...from, ...(issue ? [issue] : [])]);
  return {
    shared,
    loose: {},
    issues: Object.fromEntries(Object.entries(issues).filter(([id]) => !gone.has(id))),
  };
}

/** Two accounts of the same drafts, such as those of two tabs: of each field the later one counts. */
export function together(earlier: Drafts, later: Drafts): Drafts {
  const every = new Set([...Object.keys(earlier.issues), ...Object.keys(later.issues)] as Issue[]);
  return {
    shared: { ...earlier.shared, ...later.shared },
    loose: { ...earlier.loose, ...later.loose },
    issues: Object.fromEntries(
      [...every].map((issue) => [issue, { ...earlier.issues[issue], ...later.issues[issue] }]),
    ),
  };
}

const filled = (draft: Draft): Draft => Object.fromEntries(Object.entries(draft).filter(([, text]) => text));

/** A draft, completed by other drafts. */
const filling = (draft: Draft, others: Draft): Draft => ({ ...draft, ...filled(others), ...filled(draft) });

/**
 * Reads what an earlier visit kept. Checked by hand, for flat records of texts are not worth zod's 22 KB on the page of a clock.
 *
 * @param text as found in storage: it may be absent, or anything that another program wrote
 * @param old the same under the name of the first version, which knew no problems
 * @returns no drafts if they can't be read or have expired. Never throws.
 */
export function readDrafts(text: string | null, old: string | null, now: Date): Drafts {
  const first = readUntil(old, now);
  const fields = draftOf(first?.fields);
  const loose = Object.entries(fields).filter(([id]) => !isShared(id));
  const before: Drafts = {
    shared: Object.fromEntries(Object.entries(fields).filter(([id]) => isShared(id))),
    loose: Object.fromEntries(loose),
    issues: {},
  };
  const stored = readUntil(text, now);
  if (stored === undefined) return before;
  const issues = isRecord(stored.issues) ? stored.issues : {};
  return together(before, {
    shared: Object.fromEntries(Object.entries(draftOf(stored.shared)).filter(([id]) => isShared(id))),
    loose: draftOf(stored.loose),
    issues: Object.fromEntries(
      Object.entries(issues)
        .filter(([issue]) => isIssue(issue))
        .map(([issue, draft]) => [issue, draftOf(draft)]),
    ),
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readUntil(text: string | null, now: Date): Record<string, unknown> | undefined {
  if (text === null) return undefined;
  try {
    const stored: unknown = JSON.parse(text);
    if (!isRecord(stored)) return undefined;
    return typeof stored.until === "number" && stored.until > now.getTime() ? stored : undefined;
  } catch {
    return undefined;
  }
}

const draftOf = (fields: unknown): Draft =>
  isRecord(fields) ? Object.fromEntries(Object.entries(fields).filter(isReadable)) : {};

/** Clocks trust stored instants, so an unreadable one is left out. */
function isReadable([id, text]: [string, unknown]): boolean {
  if (!(fieldIds as readonly string[]).includes(id) || typeof text !== "string" || text.length > longest)
    return false;
  return !id.endsWith("_at") || text === "" || !Number.isNaN(Date.parse(text));
}

/** @param keepDays days until it expires, see `policy.device` */
export function writeDrafts({ shared, loose, issues }: Drafts, now: Date, keepDays: number): string {
  return JSON.stringify({
    until: now.getTime() + keepDays * 86_400_000,
    shared: clean(shared),
    loose: clean(loose),
    issues: Object.fromEntries(Object.entries(issues).map(([issue, draft]) => [issue, clean(draft)])),
  });
}

const clean = (draft: Draft): Draft =>
  Object.fromEntries(
    Object.entries(draft).map(([id, text]) => [id, redact(String(text)).text.slice(0, longest)]),
  );
