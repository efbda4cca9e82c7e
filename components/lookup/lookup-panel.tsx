"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { MessagesOf } from "@/content/messages";
import { commonLoaders } from "@/content/ui/common/messages";
import { lookupLoaders } from "@/content/ui/lookup/messages";
import { spokenFor } from "@/lib/flow/options";
import type { Screen } from "@/lib/flow/screen";
import type { Failure } from "@/lib/lookup/failure";
import { checks, type Readings } from "@/lib/lookup/lookups/every-lookup";
import { readKey } from "@/lib/lookup/read-key";
import type { LookupConfig } from "@/lib/lookup/relay-contract";
import type { LookupId } from "@/machines/step";
import { useMessages } from "../language/use-messages";
import { currentDraft } from "../ticket/use-draft";
import { describedBy, FieldError } from "../ui/field-error";
import { Icon } from "../ui/icon";
import { Words } from "../ui/words";
import { configQuery, lookupQuery } from "./ask";
import { KeyField } from "./key-field";
import { LookupResult } from "./lookup-result";
import {
  askAboutModel,
  currentKey,
  forgetKey,
  holdKey,
  lookupStore,
  patch,
  putOnTicket,
  queryClient,
} from "./lookup-store";
import { signStore } from "./sign-store";
import { useWatch } from "./use-watch";

interface Props {
  screen: Screen;
  wanted: readonly LookupId[];
}

type KeyWords = MessagesOf<"lookup">["key"];
/** What only another key mends. */
const isOfTheKey = ({ kind, error }: Failure): boolean =>
  kind === "forbidden" || kind === "address" || error?.id === "bad-key";
type Problems = Partial<Record<"key" | "model" | "generation", string | undefined>>;

/** Looks up at OpenRouter what the step asks. Every check is one press of the person; the plain answers stay. */
export function LookupPanel({ screen, wanted }: Props) {
  const lookupMessages = useMessages(lookupLoaders);
  const live = lookupStore.use();
  const hasArrived = signStore.use().includes("credits-arrived");
  const config = useQuery(configQuery, queryClient);
  const ids = wanted.filter((id) => id !== "status" || config.data?.relay);
  const queries = useQueries({ queries: ids.map((id) => lookupQuery(id, config.data)) }, queryClient);
  const form = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Problems>({});
  /** Which key the person wants to replace. */
  const [unwanted, setUnwanted] = useState(0);
  const isAsking = queries.some(({ isFetching }) => isFetching);
  const found = ids.filter((_, index) => queries[index]?.data?.ok);
  const readings: Readings = Object.fromEntries(
    ids.flatMap((id, index) => {
      const outcome = queries[index]?.data;
      return outcome?.ok ? [[id, outcome.reading]] : [];
    }),
  );
  const isRefused = queries.some(({ data }) => data && !data.ok && isOfTheKey(data.failure));
  const isHeld = live.keyNumber > 0 && live.keyNumber !== unwanted && !isRefused;
  const isWatching = screen.meta.kind === "wait" && live.isBalanceKnown && !hasArrived;
  /** A look of the watch, which nobody pressed for, is not announced. */
  const [isQuiet, setQuiet] = useState(false);
  useWatch(isWatching, () => {
    setQuiet(true);
    const look = queryClient.fetchQuery({ ...lookupQuery("credits", config.data), staleTime: 0 });
    return look.finally(() => setQuiet(false));
  });
  const hasAnswers = queries.some(({ data }) => data);
  // Also while it asks again: the button that was pressed stays.
  const hasNoConfig = config.data === undefined && config.errorUpdateCount > 0;
  const hadNoConfig = useRef(false);
  useEffect(() => {
    // The button that was pressed disappeared with its sentence.
    if (hadNoConfig.current && !hasNoConfig) focusIn(form.current, "[type=submit]");
    hadNoConfig.current = hasNoConfig;
  }, [hasNoConfig]);
  const needsKey = ids.some((id) => checks[id].needs !== "nothing");
  const needsManagement = ids.some((id) => checks[id].needs === "management-key");

  const run = (known: LookupConfig | undefined = config.data) => {
    for (const id of ids) {
      if (!isAskable(id)) continue;
      // A new key for the query, because the typed text changed. The earlier one is aborted.
      queryClient.fetchQuery({ ...lookupQuery(id, known), staleTime: 0 }).catch(() => undefined);
    }
  };
  const focusOn = (selector: string) => focusIn(form.current, selector);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    // Where to ask may still be on its way. Without it nothing is taken out of a field either.
    const known = config.data ?? (await config.refetch()).data;
    if (known === undefined) return;
    const model = String(typed.get("model") ?? live.model).trim();
    const generation = String(typed.get("generation") ?? live.generationId).trim();
    const generationId = /gen-[A-Za-z0-9-]{4,80}/.exec(generation)?.[0] ?? "";
    patch({ generationId, isForgotten: false });
    askAboutModel(model);
    const wrongKey = takeKey(form.current?.querySelector<HTMLInputElement>("#api-key"), lookupMessages.key);
    const wrong: Problems =
      wrongKey !== undefined
        ? { key: wrongKey }
        : generation !== "" && generationId === ""
          ? { generation: lookupMessages.subject.noGeneration }
          : missing(ids, lookupMessages);
    setProblems(wrong);
    const [first] = Object.keys(wrong);
    if (first === undefined) run(known);
    // The field of the key goes once it is read, and the focus must not go with it.
    focusOn(first === undefined ? "[type=submit]" : first === "key" ? "#api-key" : `#check-${first}`);
  };
  const forget = () => {
    flushSync(forgetKey);
    focusOn("#api-key");
  };
  const replace = () => {
    flushSync(() => setUnwanted(live.keyNumber));
    focusOn("#api-key");
  };
  const askDirectly = () => {
    patch({ isRelayed: false });
    again();
  };
  const again = () => {
    run();
    // The pressed button may have disappeared with its answer.
    focusOn("[type=submit]");
  };

  if (hasNoConfig)
    return (
      <SetupFailed
        failures={config.errorUpdateCount}
        isAsking={config.isFetching}
        again={() => void config.refetch()}
      />
    );
  return (
    <section className="mt-2 rounded-xl border border-line bg-sheet p-4 sm:p-5" data-live>
      <p>{lookupMessages.intro}</p>
      <form ref={form} onSubmit={submit} noValidate autoComplete="off" className="mt-3 space-y-4">
        {ids.includes("models") && (
          <Subject
            id="model"
            label={lookupMessages.subject.model}
            value={live.model || (currentDraft().model ?? "")}
            problem={problems.model}
          />
        )}
        {ids.includes("generation") && (
          <Subject
            id="generation"
            label={lookupMessages.subject.generation}
            value={live.generationId || (currentDraft().generation_ids?.split("\n")[0] ?? "")}
            problem={problems.generation}
          />
        )}
        {needsKey ? (
          <KeyField
            isHeld={isHeld}
            onReplace={replace}
            needsManagement={needsManagement}
            isRelayed={live.isRelayed}
            problem={problems.key}
            onPasted={(text) => setProblems({ key: problemOf(text, lookupMessages.key) })}
          />
        ) : (
          <p className="text-soft text-sm">{lookupMessages.nothingNeeded}</p>
        )}
        {live.isRelayed && (
          <button
            type="button"
            className="link min-h-11 cursor-pointer text-sm"
            onClick={askDirectly}
            data-direct
          >
            {lookupMessages.offerDirect}
          </button>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" className="button" aria-disabled={isAsking || config.isPending}>
            {hasAnswers ? lookupMessages.key.again : lookupMessages.key.check}
          </button>
          {live.keyNumber > 0 && (
            <button type="button" className="button button-quiet" onClick={forget} data-forget-key>
              {lookupMessages.key.forget}
            </button>
          )}
        </div>
      </form>
      <div role="status" className="empty:hidden">
        {isAsking && !isQuiet && <p className="mt-3 text-soft">{lookupMessages.asking}</p>}
        {hasAnswers && (isQuiet || !isAsking) && (
          <p className="sr-only">
            {found.length > 0
              ? lookupMessages.found(found.map((id) => lookupMessages.titles[id]))
              : lookupMessages.foundNothing}
          </p>
        )}
        {live.isForgotten && <p className="mt-3 font-semibold">{lookupMessages.key.forgotten}</p>}
        {hasArrived && ids.includes("credits") && (
          <p className="mt-3 font-bold text-done text-lg" data-arrived>
            {lookupMessages.arrived}
          </p>
        )}
      </div>
      {ids.map((id, index) => {
        const outcome = queries[index]?.data;
        return (
          outcome && (
            <LookupResult
              key={id}
              id={id}
              outcome={outcome}
              relay={config.data?.relay === true}
              screen={screen}
              readings={readings}
              again={again}
            />
          )
        );
      })}
      <Speaks screen={screen} wanted={wanted} />
      {isWatching && <p className="mt-3 text-soft text-sm">{lookupMessages.watching}</p>}
    </section>
  );
}

const focusIn = (form: HTMLElement | null, selector: string) =>
  form?.querySelector<HTMLElement>(selector)?.focus();

/** The suggested answer is repeated here, because on a phone the answers are far above. */
function Speaks({ screen, wanted }: Props) {
  const common = useMessages(commonLoaders);
  const lookupMessages = useMessages(lookupLoaders);
  const id = spokenFor(screen.meta, signStore.use());
  const option = screen.options.find((candidate) => candidate.id === id);
  const href = id === "solved" ? screen.solvedHref : option?.href;
  if (href === undefined) return null;
  return (
    <p className="mt-5 border-line border-t pt-4">
      <span className="block text-soft text-sm">{lookupMessages.speaks}</span>
      <a
        href={href}
        className="button mt-2"
        data-speaks={id}
        onClick={() => wanted.includes("generation") && putOnTicket()}
      >
        <Words text={option?.label ?? common.solved} />
        <Icon name="arrow" />
      </a>
    </p>
  );
}

/** Whether there is what a check needs: where something is missing, the others are still asked. */
function isAskable(id: LookupId): boolean {
  const { model, generationId } = lookupStore.get();
  if (id === "models") return model !== "";
  if (id === "generation" && generationId === "") return false;
  return checks[id].needs === "nothing" || currentKey() !== undefined;
}

/** What is wrong with a text as a key. */
function problemOf(text: string, { problems }: KeyWords): string | undefined {
  const read = readKey(text);
  return "problem" in read ? problems[read.problem] : undefined;
}

/** Takes a key out of its field. @returns what is wrong with it */
function takeKey(field: HTMLInputElement | null | undefined, { problems }: KeyWords): string | undefined {
  if (!field?.value.trim()) return undefined;
  const read = readKey(field.value);
  if ("problem" in read) return problems[read.problem];
  holdKey(read.key);
  field.value = "";
  return undefined;
}

/** What is missing for anything to be looked up. */
function missing(ids: readonly LookupId[], { key, subject }: MessagesOf<"lookup">): Problems {
  const { generationId } = lookupStore.get();
  const noKey = { key: key.problems.empty };
  if (ids.includes("generation") && generationId !== "" && currentKey() === undefined) return noKey;
  if (ids.some((id) => id !== "status" && isAskable(id))) return {};
  if (ids.some((id) => id !== "generation" && checks[id].needs !== "nothing")) return noKey;
  return ids.includes("models") ? { model: subject.noModel } : { generation: subject.noGeneration };
}

function Subject({
  id,
  label,
  value,
  problem,
}: {
  id: "model" | "generation";
  label: string;
  value: string;
  problem: string | undefined;
}) {
  return (
    <div>
      <label htmlFor={`check-${id}`} className="block font-semibold">
        {label}
      </label>
      <FieldError field={`check-${id}`}>{problem && <Words text={problem} />}</FieldError>
      <input
        key={value}
        id={`check-${id}`}
        name={id}
        defaultValue={value}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...describedBy(`check-${id}`, problem !== undefined, false)}
        className="field mt-1"
      />
    </div>
  );
}

/** Shown if this page could not find out where to ask; asks again on a press. */
function SetupFailed({
  failures,
  isAsking,
  again,
}: {
  /** How often it could not: each time the sentence is a new one, so that a screen reader says it again. */
  failures: number;
  isAsking: boolean;
  again: () => void;
}) {
  const lookupMessages = useMessages(lookupLoaders);
  return (
    <div className="mt-2">
      <p key={failures} role="alert">
        {lookupMessages.setup}
      </p>
      <button
        type="button"
        className="button button-quiet mt-2"
        aria-disabled={isAsking}
        onClick={() => isAsking || again()}
        data-setup-again
      >
        {lookupMessages.key.again}
      </button>
    </div>
  );
}
