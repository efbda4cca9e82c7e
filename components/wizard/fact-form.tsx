"use client";

import { type FormEvent, useState } from "react";
import { common } from "@/content/en/common";
import type { Flow } from "@/lib/flow/flow";
import type { Screen } from "@/lib/flow/screen";
import { currentDraft, removeFromDraft, setDraft, useDraft } from "../device/use-draft";
import { fromLocalInput, toLocalInput } from "../ui/local-time";
import { navigate } from "./address-store";

/** Works out the answer from a date, an amount or a name that the person types. Never needed: the options stay. */
export function FactForm({ flow, screen }: { flow: Flow; screen: Screen }) {
  const rule = flow.rules[screen.step];
  const { draft, kept } = useDraft();
  const [error, setError] = useState<string>();
  if (rule === undefined) return null;
  const words = common.rule[rule.field];
  const isInstant = rule.field === "paid_at" || rule.field === "requested_at";
  const stored = draft[rule.field] ?? "";

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("fact") ?? "").trim();
    const value = isInstant ? fromLocalInput(typed) : typed;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const id =
      value === "" ? undefined : rule.decide(value, { policy: flow.policy, now: new Date(), timeZone });
    const option = screen.options.find((candidate) => candidate.id === id);
    if (option === undefined) {
      setError(words.unreadable);
      event.currentTarget.querySelector("input")?.focus();
      return;
    }
    setDraft({ [rule.field]: value });
    navigate(option.href);
  };

  return (
    <form onSubmit={submit} noValidate className="mt-1 rounded-xl border border-line p-4">
      <label htmlFor="fact" className="block">
        {words.label}
      </label>
      {error !== undefined && (
        <p id="fact-error" role="alert" className="mt-1 font-semibold text-stop">
          {error}
        </p>
      )}
      <div className="mt-1.5 flex flex-wrap gap-3">
        <input
          id="fact"
          name="fact"
          key={stored}
          type={isInstant ? "datetime-local" : "text"}
          inputMode={rule.field === "amount" ? "decimal" : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={isInstant ? toLocalInput(stored) : stored}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? "fact-hint" : "fact-error fact-hint"}
          className="field max-w-64 flex-1 basis-52"
        />
        <button type="submit" className="button button-quiet">
          {common.rule.use}
        </button>
      </div>
      <p id="fact-hint" className="mt-2 text-soft text-sm">
        {kept ? common.rule.keptHere : common.storage.unavailable}
      </p>
    </form>
  );
}

/** Forgets a typed fact that contradicts the option which the person has just chosen instead. */
export function forgetContradiction(flow: Flow, step: string, option: string): void {
  const rule = flow.rules[step];
  const text = rule && currentDraft()[rule.field];
  if (!rule || !text) return;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (rule.decide(text, { policy: flow.policy, now: new Date(), timeZone }) !== option)
    removeFromDraft(rule.field);
}
