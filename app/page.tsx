import { Shell } from "@/components/shell/shell";
import { Problems, Symptoms } from "@/components/triage/problems";
import { SearchBox } from "@/components/triage/search-box";
import { common } from "@/content/en/common";
import { loadFlow } from "@/lib/flow/load-flow";
import { issues } from "@/machines/step";
import { searchPlain } from "./search-plain";

export default async function TriagePage() {
  const flows = await Promise.all(issues.map(loadFlow));
  return (
    <Shell>
      <div className="max-w-[46rem]">
        <h1 className="font-bold text-title">{common.triage.heading}</h1>
        <p className="mt-3 text-[1.0625rem] text-soft">{common.tagline}</p>
        <div className="mt-7">
          <Problems flows={flows} />
        </div>
        <SearchBox searchPlain={searchPlain} />
        <Symptoms />
      </div>
    </Shell>
  );
}
