"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import type { Language } from "@/content/languages";
import { linkBuilderMessages as copy } from "@/content/ui/links/en";
import { type Address, isReference, plainCase } from "@/lib/flow/address";
import type { Flow } from "@/lib/flow/flow";
import { loadFlow } from "@/lib/flow/load-flow";
import { loadScreen } from "@/lib/flow/load-screen";
import { readAddress } from "@/lib/flow/read-address";
import { replay } from "@/lib/flow/replay";
import { shorten } from "@/lib/flow/shorten";
import { addressOfRows, pathRows } from "@/lib/staff/links/path-rows";
import { highlightOf } from "@/lib/staff/maps/drawn-map";
import type { Maps } from "@/lib/staff/maps/map-of";
import { readLink } from "@/lib/staff/transcript/read-link";
import { type Issue, issues } from "@/machines/registry";
import { describedBy, FieldError } from "../../ui/field-error";
import { LinkResult } from "./link-result";
import { RecentLinks } from "./recent-links";

interface Props {
  /** The problems by name. */
  titles: Readonly<Record<Issue, string>>;
  maps: Maps;
}

/** Puts a link together: a problem, a step, the answers that lead there, a case. */
export function LinkBuilder({ titles, maps }: Props) {
  const [client] = useState(() => new QueryClient());
  const [address, setAddress] = useState<Address>({ issue: issues[0], answers: [] });

  // A link to this page may name the link to begin with.
  useEffect(() => {
    const to = new URLSearchParams(window.location.search).get("to");
    void addressIn(to ?? "").then((found) => found && setAddress(found));
  }, []);

  return (
    <QueryClientProvider client={client}>
      <div className="mt-6 wide:grid wide:grid-cols-[minmax(0,1fr)_minmax(0,34rem)] wide:gap-12 scripting-none:hidden">
        <div>
          <FromLink onFound={setAddress} />
          <label htmlFor="issue" className="mt-5 block font-semibold">
            {copy.issue}
          </label>
          <select
            id="issue"
            value={address.issue}
            className="field mt-1.5"
            onChange={(event) =>
              setAddress({
                ...address,
                issue: event.currentTarget.value as Issue,
                step: undefined,
                answers: [],
              })
            }
          >
            {issues.map((issue) => (
              <option key={issue} value={issue}>
                {titles[issue]}
              </option>
            ))}
          </select>
          <WithFlow key={address.issue} address={address} setAddress={setAddress} titles={titles} />
          <RecentLinks onAgain={setAddress} />
        </div>
        <Result address={address} setAddress={setAddress} maps={maps} />
      </div>
    </QueryClientProvider>
  );
}

/** An address of this site out of what was pasted, in present names, or nothing. */
async function addressIn(text: string): Promise<Address | undefined> {
  const link = readLink(text);
  const shown = link === undefined ? undefined : await loadScreen(link);
  return shown && readAddress(shown.address)?.address;
}

/** Staff read in English; what they send is in the language of the person. */
const useFlow = (issue: Issue, language?: Language) =>
  useQuery({
    queryKey: ["flow", issue, language],
    queryFn: () => loadFlow(issue, language),
    networkMode: "offlineFirst",
    staleTime: Number.POSITIVE_INFINITY,
  });

function FromLink({ onFound }: { onFound: (address: Address) => void }) {
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const found = await addressIn(String(new FormData(event.currentTarget).get("to")));
    setWrong(found === undefined);
    if (found) onFound(found);
  };
  return (
    <form onSubmit={submit}>
      <label htmlFor="from" className="font-semibold">
        {copy.from.label}
      </label>
      <p id="from-hint" className="text-soft text-sm">
        {copy.from.hint}
      </p>
      <div className="mt-1.5 flex flex-wrap gap-3">
        <input
          id="from"
          // Pressed before the scripts came, the form asks for this page with the link.
          name="to"
          type="text"
          autoComplete="off"
          spellCheck={false}
          required
          {...describedBy("from", wrong, true)}
          className="field min-w-0 flex-1"
        />
        <button type="submit" className="button button-quiet">
          {copy.from.button}
        </button>
      </div>
      <FieldError field="from" className="mt-1 text-stop">
        {wrong && copy.from.wrong}
      </FieldError>
    </form>
  );
}

interface WithFlowProps {
  address: Address;
  setAddress: (address: Address) => void;
  titles: Props["titles"];
}

/** What can be chosen once the problem is known. */
function WithFlow({ address, setAddress, titles }: WithFlowProps) {
  const flow = useFlow(address.issue);
  if (flow.isPending) return <p className="mt-5 text-soft">{copy.loading}</p>;
  if (flow.isError) return <p className="mt-5">{copy.failed}</p>;
  const step = address.step ?? flow.data.chart.initial;
  return (
    <>
      <label htmlFor="step" className="mt-5 block font-semibold">
        {copy.step}
      </label>
      <select
        id="step"
        value={step}
        className="field mt-1.5"
        onChange={(event) => setAddress({ ...address, step: event.currentTarget.value })}
      >
        {Object.keys(flow.data.chart.states).map((id) => (
          <option key={id} value={id}>
            {`${flow.data.messages.steps[id]?.heading} (${id})`}
          </option>
        ))}
      </select>
      <Way flow={flow.data} address={{ ...address, step }} setAddress={setAddress} titles={titles} />
      <Reference address={address} setAddress={setAddress} />
    </>
  );
}

/** A choice for each step on the way. */
function Way({ flow, address, setAddress, titles }: WithFlowProps & { flow: Flow }) {
  const rows = pathRows(flow, address.step ?? flow.chart.initial, address.answers);
  const carried = address.answers.filter(({ issue }) => issue !== address.issue);
  const answer = (step: string, option: string) => {
    const next = rows.map((row) => (row.step === step ? { ...row, given: option || undefined } : row));
    setAddress(addressOfRows(next, address));
  };
  return (
    <fieldset className="mt-6">
      <legend className="font-semibold">{copy.way}</legend>
      {carried.map(({ issue, step, option }) => (
        <p key={`${issue}.${step}`} className="mt-2 text-soft text-sm">
          {copy.carried(titles[issue])} <code>{`${step}=${option}`}</code>
        </p>
      ))}
      {rows.length === 0 && <p className="mt-1 text-soft">{copy.firstStep}</p>}
      {rows.map(({ step, question, given, options }) => (
        <div key={step} className="mt-3">
          <label htmlFor={`row-${step}`} className="block">
            {question}
          </label>
          <select
            id={`row-${step}`}
            value={given ?? ""}
            className="field mt-1"
            onChange={(event) => answer(step, event.currentTarget.value)}
          >
            <option value="">{copy.notAsked}</option>
            {options.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
      {address.answers.length > 0 && (
        <>
          <button
            type="button"
            className="button button-quiet mt-4"
            aria-describedby="short-hint"
            onClick={() => setAddress(shorten(flow, address))}
          >
            {copy.short.label}
          </button>
          <p id="short-hint" className="mt-1 text-soft text-sm">
            {copy.short.hint}
          </p>
        </>
      )}
    </fieldset>
  );
}

function Reference({ address, setAddress }: Omit<WithFlowProps, "titles">) {
  const [typed, setTyped] = useState(address.ref ?? "");
  // A link that is gone on from brings its own.
  useEffect(() => {
    if (address.ref !== undefined) setTyped(address.ref);
  }, [address.ref]);
  const wrong = plainCase(typed) !== "" && !isReference(plainCase(typed));
  return (
    <>
      <label htmlFor="ref" className="mt-6 block font-semibold">
        {copy.ref.label}
      </label>
      <p id="ref-hint" className="text-soft text-sm">
        {copy.ref.hint}
      </p>
      <input
        id="ref"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        {...describedBy("ref", wrong, true)}
        className="field mt-1.5 max-w-60"
        onChange={(event) => {
          const text = event.currentTarget.value.trim();
          setTyped(text);
          const ref = plainCase(text);
          setAddress({ ...address, ref: isReference(ref) ? ref : undefined });
        }}
      />
      <FieldError field="ref" className="mt-1 text-stop">
        {wrong && copy.ref.wrong}
      </FieldError>
    </>
  );
}

function Result({ address, setAddress, maps }: Omit<WithFlowProps, "titles"> & { maps: Maps }) {
  const { data: flow } = useFlow(address.issue);
  const { data: translated } = useFlow(address.issue, address.language);
  if (flow === undefined) return null;
  const step = address.step ?? flow.chart.initial;
  return (
    <LinkResult
      address={{ ...address, step }}
      setAddress={setAddress}
      heading={(translated ?? flow).messages.steps[step]?.heading.replaceAll("`", "") ?? step}
      title={flow.messages.title}
      map={maps[address.issue]}
      highlight={highlightOf(replay(flow, step, address.answers)?.trail ?? [], step)}
    />
  );
}
