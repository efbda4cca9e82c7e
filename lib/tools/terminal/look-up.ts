import { defaultLanguage, languageFacts } from "@/content/languages";
import { errorsMessages } from "@/content/ui/errors/en";
import { lookupMessages } from "@/content/ui/lookup/en";
import { terminalMessages } from "@/content/ui/terminal/en";
import { spokenFor } from "@/lib/flow/options";
import { describeUtc } from "@/lib/language/moments";
import { describeFailure } from "@/lib/lookup/describe-failure";
import { describeLead } from "@/lib/lookup/describe-lead";
import { describeReading } from "@/lib/lookup/describe-reading";
import { marksKeys } from "@/lib/lookup/key-names";
import { checks, type Readings } from "@/lib/lookup/lookups/every-lookup";
import type { LookupSubject } from "@/lib/lookup/lookups/lookup";
import { readKey } from "@/lib/lookup/read-key";
import { type RelayBody, troubleAnswers } from "@/lib/lookup/relay-contract";
import { runLookup } from "@/lib/lookup/run-lookup";
import { signsOf } from "@/lib/lookup/signs";
import { relay } from "@/lib/server/relay";
import type { Draft } from "@/machines/form";
import { freeLimitReset } from "@/machines/rules/free-limit-reset";
import type { LookupId } from "@/machines/step";
import { lookupsOf, type Place } from "./session";
import { describeAt } from "./time-left";
import type { Where } from "./where";

/** Where to ask, and the key to show there. The key comes out of the environment and goes nowhere else. */
type Account = ReturnType<typeof accountOf>;

/** The result of one check: as sentences, and as lines of a label and a value. */
interface Finding {
  readonly check: LookupId;
  readonly title: string;
  readonly ok: boolean;
  readonly says: readonly string[];
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

interface AskedAbout extends LookupSubject {
  readonly draft: Draft;
}

export type LookUp = ReturnType<typeof createLookUp>;

/**
 * @param env `OPENROUTER_API_KEY`, and `OPENROUTER_API_URL` and `OPENROUTER_STATUS_URL` as for the web server
 * @returns the account: without a key if none is set, with the reason if what is set is no key of OpenRouter
 */
export function accountOf(env: Readonly<Record<string, string | undefined>>) {
  const read = readKey(env.OPENROUTER_API_KEY ?? "");
  return {
    apiUrl: env.OPENROUTER_API_URL || "https://openrouter.ai/api/v1",
    statusUrl: env.OPENROUTER_STATUS_URL || "https://status.openrouter.ai",
    key: "key" in read ? read.key : undefined,
    /** Why what was set is no key. */
    problem:
      "key" in read || read.problem === "empty" ? undefined : lookupMessages.key.problems[read.problem],
  };
}

/**
 * Makes look-ups for one account. Remembers the readings for later steps, and the first balance, so that a second look
 * sees whether credits arrived.
 */
export function createLookUp(account: Account, where: Where) {
  let readings: Readings = {};
  let before: Readings["credits"];
  /** Names of keys that were ever listed. */
  const listed = new Set<string>();
  return async (place: Place, about: AskedAbout) => {
    const findings: Finding[] = [];
    for (const check of lookupsOf(place)) {
      const finding = (says: readonly string[], ok = false, lines: Finding["lines"] = []) =>
        findings.push({ check, title: lookupMessages.titles[check], ok, says, lines });
      const missing = missingFor(check, account, about);
      if (missing !== undefined) {
        finding([missing]);
        continue;
      }
      const outcome = await runLookup(check, {
        apiUrl: account.apiUrl,
        key: account.key,
        model: about.model,
        generationId: about.generationId,
        // The status page is no part of the API; what asks it for the web server asks it here.
        ...(check === "status" ? { relay: askStatus(account) } : {}),
        signal: new AbortController().signal,
      });
      readings = { ...readings, [check]: outcome.ok ? outcome.reading : undefined };
      const now = where.now();
      const { policy } = place.flow;
      const world = {
        words: lookupMessages,
        moment: (at: Date) => describeAt(at, where),
        freeReset: freeLimitReset(now, policy),
      };
      if (!outcome.ok) {
        const { says, goOn } = describeFailure(outcome.failure, {
          words: lookupMessages,
          errors: {
            words: errorsMessages(policy),
            facts: languageFacts[defaultLanguage],
            moment: world.moment,
            now,
          },
          screen: place.screen,
        });
        finding(says, false, goOn && [{ label: goOn.label, value: goOn.href }]);
        continue;
      }
      const { says, lines } = describeReading(check, outcome.reading as never, {
        ...world,
        language: defaultLanguage,
        now,
        utc: (at) => describeUtc(at, languageFacts[defaultLanguage].locale),
        policy,
        readings,
      });
      const lead = describeLead(check, outcome.reading, lookupMessages, now, place.screen);
      const asks = check === "keys" && lines.length > 0 && marksKeys(place.screen.meta);
      const own = asks ? [...says, terminalMessages.lookUp.keys] : says;
      finding([...own, ...(outcome.whole || check === "status" ? [] : [lookupMessages.partly])], true, [
        ...lines,
        ...(lead ? [{ label: lead.label, value: lead.href }] : []),
      ]);
    }
    const known = {
      readings,
      before,
      subject: about,
      draft: about.draft,
      freeModels: place.flow.policy.freeModels,
      now: where.now(),
    };
    if (readings.credits?.kind === "known") before ??= readings.credits;
    const keyNames = readings.keys?.keys.map(({ name }) => name) ?? [];
    for (const name of keyNames) listed.add(name);
    return {
      findings,
      /** Names of the account's keys, if they were looked up. */
      keyNames,
      /**
       * The option of the step that the results support. It only marks an answer.
       *
       * @param strangers names of keys that the person does not know
       */
      speaksFor: (strangers: readonly string[] = []) =>
        spokenFor(place.screen.meta, signsOf({ ...known, strangers, keyNames: [...listed] })),
    };
  };
}

function missingFor(
  check: LookupId,
  { key, problem }: Account,
  { model, generationId }: AskedAbout,
): string | undefined {
  if (checks[check].needs !== "nothing" && key === undefined) return problem ?? terminalMessages.lookUp.noKey;
  if (check === "models" && !model) return lookupMessages.subject.noModel;
  if (check === "generation" && !generationId) return lookupMessages.subject.noGeneration;
  return undefined;
}

const askStatus =
  ({ apiUrl, statusUrl }: Account) =>
  async (_: LookupId, body: RelayBody, signal: AbortSignal): Promise<Response> => {
    const answer = await relay("status", body, { apiUrl, statusUrl, signal });
    return typeof answer === "string" ? new Response(null, troubleAnswers[answer]) : answer;
  };
