"use client";

import { useId, useState } from "react";
import { staffMessages } from "@/content/ui/staff/en";
import { sampleExport } from "@/lib/export/sample-export";
import { samples } from "@/lib/export/samples";
import type { FindingKind } from "@/machines/step";
import { saveFile } from "../ui/save-file";

type Kind = FindingKind | "nothing";

/** Made-up exports, one of each kind, for staff who try or show what is found in one. Written here, so nothing is asked for. */
export function SampleExports() {
  const { samples: words } = staffMessages;
  const [kind, setKind] = useState<Kind>("runaway-loop");
  const id = useId();
  const save = () => saveFile(`activity-${kind}.csv`, "text/csv", [...sampleExport(samples[kind])].join(""));
  return (
    <section className="mt-10 max-w-[38rem] scripting-none:hidden" data-samples>
      <h2 className="font-semibold text-lg">{words.heading}</h2>
      <p className="mt-1 text-soft">{words.intro}</p>
      <div className="mt-2 flex flex-wrap items-end gap-3">
        <div className="min-w-0 max-w-full">
          <label htmlFor={id}>{words.label}</label>
          <select
            id={id}
            className="field mt-1 block w-auto max-w-full"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Kind)}
          >
            {(Object.entries(words.kinds) as [Kind, string][]).map(([id, label]) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <button type="button" className="button button-quiet" onClick={save}>
          {words.button}
        </button>
      </div>
    </section>
  );
}
