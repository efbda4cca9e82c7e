import type { Metadata } from "next";
import { connection } from "next/server";
import { deskMetadata } from "@/app/desk/staff-metadata";
import { TranscriptReader } from "@/components/staff/transcript/transcript-reader";
import { staffMessages } from "@/content/ui/staff/en";
import { transcriptMessages } from "@/content/ui/transcript/en";
import { describeError, processLog } from "@/lib/server/log/log";
import { outbox } from "@/lib/server/outbox/running";
import { allMaps } from "@/lib/staff/maps/map-of";

export const metadata: Metadata = deskMetadata(staffMessages.nav.transcript);

export default async function TranscriptPage() {
  return (
    <>
      <h1 className="font-bold text-title">{transcriptMessages.heading}</h1>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{transcriptMessages.intro}</p>
      <TranscriptReader maps={await allMaps()} kept={await keptReplies()} />
    </>
  );
}

/** Without the store, a ticket is read all the same. */
async function keptReplies() {
  // They change while the server runs.
  await connection();
  try {
    return await outbox().then(({ replies }) => replies.list());
  } catch (error) {
    processLog().error({ problem: describeError(error) }, "saved replies not read");
    return { replies: [], signatures: {} };
  }
}
