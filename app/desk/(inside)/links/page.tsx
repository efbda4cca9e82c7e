import type { Metadata } from "next";
import { deskMetadata } from "@/app/desk/staff-metadata";
import { LinkBuilder } from "@/components/staff/links/link-builder";
import { linkBuilderMessages } from "@/content/ui/links/en";
import { staffMessages } from "@/content/ui/staff/en";
import { loadFlow } from "@/lib/flow/load-flow";
import { allMaps } from "@/lib/staff/maps/map-of";
import { type Issue, issues } from "@/machines/registry";

export const metadata: Metadata = deskMetadata(staffMessages.nav.links);

export default async function LinksPage() {
  const named = await Promise.all(
    issues.map(async (issue) => [issue, (await loadFlow(issue)).messages.title] as const),
  );
  const { heading, lead, noScripts, noScriptsLink } = linkBuilderMessages;
  return (
    <>
      <h1 className="font-bold text-title">{heading}</h1>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{lead}</p>
      <p className="mt-6 hidden scripting-none:block">
        {noScripts}{" "}
        <a href="/desk" className="link">
          {noScriptsLink}
        </a>
      </p>
      <LinkBuilder titles={Object.fromEntries(named) as Record<Issue, string>} maps={await allMaps()} />
    </>
  );
}
