import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { Problems } from "@/components/triage/problems";
import { SearchBox } from "@/components/triage/search-box";
import { common } from "@/content/en/common";
import { site } from "@/content/en/site";
import { loadFlow } from "@/lib/flow/load-flow";
import { issues } from "@/machines/step";
import { siteMetadata } from "./site-metadata";
import "./globals.css";
import { searchPlain } from "./search-plain";

export const metadata: Metadata = { ...siteMetadata, title: `${site.notFound.heading} – ${common.product}` };

/** Whatever has no page. Brings its own layout, so that no other page carries what only this one needs. */
export default async function NotFoundPage() {
  const flows = await Promise.all(issues.map(loadFlow));
  return (
    <html lang="en">
      <body>
        <Shell>
          <h1 className="font-bold text-title">{site.notFound.heading}</h1>
          <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{site.notFound.body}</p>
          <div className="beside mt-8">
            <Problems flows={flows} />
            <div className="mt-10 wide:mt-0">
              <SearchBox searchPlain={searchPlain} />
            </div>
          </div>
        </Shell>
      </body>
    </html>
  );
}
