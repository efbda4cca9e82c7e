import type { Metadata } from "next";
import { deskMetadata } from "@/app/desk/staff-metadata";
import { TranscriptReader } from "@/components/staff/transcript/transcript-reader";
import { deskCopy } from "@/content/ui/staff/en";
import { transcriptCopy } from "@/content/ui/transcript/en";
import { allMaps } from "@/lib/staff/maps/map-of";

export const metadata: Metadata = deskMetadata(deskCopy.nav.transcript);

export default async function TranscriptPage() {
  return (
    <>
      <h1 className="font-bold text-title">{transcriptCopy.heading}</h1>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{transcriptCopy.intro}</p>
      <TranscriptReader maps={await allMaps()} />
    </>
  );
}
