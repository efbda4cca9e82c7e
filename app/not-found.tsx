import type { Metadata } from "next";
import { LazySearchBox } from "@/components/triage/lazy-search-box";
import { Problems } from "@/components/triage/problems";
import { common } from "@/content/en/common";
import { loadFlow } from "@/lib/flow/load-flow";
import { issues } from "@/machines/step";
import { searchPlain } from "./search-plain";

export const metadata: Metadata = { title: `${common.notFound.heading} – ${common.product}` };

export default async function NotFoundPage() {
  const flows = await Promise.all(issues.map(loadFlow));
  return (
    <>
      <h1 className="font-bold text-title">{common.notFound.heading}</h1>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{common.notFound.body}</p>
      <div className="beside mt-8">
        <Problems flows={flows} />
        <div className="mt-10 wide:mt-0">
          <LazySearchBox searchPlain={searchPlain} />
        </div>
      </div>
    </>
  );
}
