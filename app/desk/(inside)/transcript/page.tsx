import type { Metadata } from "next";
import { TranscriptReader } from "@/components/desk/transcript-reader";
import { deskCopy } from "@/content/en/desk";
import { transcriptCopy } from "@/content/en/transcript";
import { allMaps } from "@/lib/map/map-of";
import { deskMetadata } from "../../desk-metadata";

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
