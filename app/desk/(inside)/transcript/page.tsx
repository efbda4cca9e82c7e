import type { Metadata } from "next";
import { deskMetadata } from "@/app/desk/staff-metadata";
import { TranscriptReader } from "@/components/staff/transcript/transcript-reader";
import { staffMessages } from "@/content/ui/staff/en";
import { transcriptMessages } from "@/content/ui/transcript/en";
import { allMaps } from "@/lib/staff/maps/map-of";

export const metadata: Metadata = deskMetadata(staffMessages.nav.transcript);

export default async function TranscriptPage() {
  return (
    <>
      <h1 className="font-bold text-title">{transcriptMessages.heading}</h1>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{transcriptMessages.intro}</p>
      <TranscriptReader maps={await allMaps()} />
    </>
  );
}
