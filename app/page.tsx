import type { Metadata } from "next";
import { Problems, Symptoms } from "@/components/triage/problems";
import { SearchBox } from "@/components/triage/search-box";
import { site } from "@/content/en/site";
import { loadFlow } from "@/lib/flow/load-flow";
import { issues } from "@/machines/step";
import { searchPlain } from "./search-plain";
import { pageMetadata } from "./site-metadata";

export const metadata: Metadata = pageMetadata({
  title: site.triage.heading,
  description: site.tagline,
  path: "/",
});

export default async function TriagePage() {
  const flows = await Promise.all(issues.map(loadFlow));
  return (
    <>
      <h1 className="font-bold text-title">{site.triage.heading}</h1>
      <p className="mt-3 max-w-[52rem] text-[1.0625rem] text-soft">{site.tagline}</p>
      <div className="beside mt-8">
        <Problems flows={flows} />
        <section aria-labelledby="unsure" className="mt-10 wide:mt-0">
          <h2 id="unsure" className="font-bold text-xl">
            {site.triage.unsure}
          </h2>
          <SearchBox searchPlain={searchPlain} />
          <p className="mt-2">
            <a href="/error" className="link inline-flex min-h-11 items-center">
              {site.triage.error}
            </a>
          </p>
          <Symptoms />
        </section>
      </div>
    </>
  );
}
