import type { Metadata } from "next";
import { KeptFlows } from "@/components/offline/kept-flows";
import { common } from "@/content/en/common";
import { offlineCopy } from "@/content/en/offline";
import { loadFlow } from "@/lib/flow/load-flow";
import { issues } from "@/machines/step";

export const metadata: Metadata = {
  title: `${offlineCopy.heading} – ${common.product}`,
  robots: { index: false },
};

/** Shown by the service worker in place of a page that can't be had without a network. */
export default async function OfflinePage() {
  const flows = await Promise.all(issues.map(loadFlow));
  return (
    <div className="max-w-[38rem]">
      <h1 className="font-bold text-title">{offlineCopy.heading}</h1>
      <p className="mt-3 text-[1.0625rem]">{offlineCopy.body}</p>
      <KeptFlows flows={flows.map(({ issue, copy }) => ({ issue, title: copy.title }))} />
    </div>
  );
}
