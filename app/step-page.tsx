import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { WizardOf } from "@/components/wizard/wizard-of";
import { common } from "@/content/en/common";
import type { Address } from "@/lib/flow/address";
import { formatAddress } from "@/lib/flow/address";
import { loadFlow } from "@/lib/flow/load-flow";
import { readAddress } from "@/lib/flow/read-address";
import { carriedLines, screenOf } from "@/lib/flow/screen";
import { checkPlain } from "./check-plain";

/** The step that an address names, or the 404 page. Shared by the static pages and by those with answers. */
export async function StepPage({ path, query }: { path: string; query: string }) {
  const read = readAddress(path + query);
  if (read === undefined) notFound();
  const flow = await loadFlow(read.address.issue);
  const carried = await carriedLines(loadFlow, read.address);
  if (screenOf(flow, read.address) === undefined) notFound();
  return (
    <WizardOf
      issue={flow.issue}
      served={path + query}
      carried={carried.lines}
      carriedDropped={carried.dropped.length}
      checkPlain={checkPlain}
    />
  );
}

/** Title of a step, so that a tab or a shared link says where it leads. */
export async function stepMetadata(path: string): Promise<Metadata> {
  const read = readAddress(path);
  if (read === undefined) return {};
  const flow = await loadFlow(read.address.issue);
  const heading = flow.copy.steps[read.address.step ?? flow.chart.initial]?.heading;
  if (heading === undefined) return {};
  const address: Address = { ...read.address, answers: [] };
  return {
    title: `${heading.replaceAll("`", "")} – ${common.product}`,
    description: flow.copy.summary,
    alternates: { canonical: formatAddress(address) },
  };
}
