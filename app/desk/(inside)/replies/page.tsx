import { deskMetadata } from "@/app/desk/staff-metadata";
import { may } from "@/app/desk/who";
import { SavedRepliesView } from "@/components/staff/replies/saved-replies-view";
import { savedRepliesMessages as copy } from "@/content/ui/saved-replies/en";
import { outbox } from "@/lib/server/outbox/running";

export const metadata = deskMetadata(copy.heading);

/** The replies and signatures of the team. */
export default async function SavedRepliesPage({ searchParams }: PageProps<"/desk/replies">) {
  const { did } = await searchParams;
  const kept = await outbox()
    .then(({ replies }) => replies.list())
    .catch(() => undefined);
  return (
    <>
      <h1 className="font-bold text-title">{copy.heading}</h1>
      <p className="mt-3 max-w-[38rem] text-[1.0625rem]">{copy.lead}</p>
      {kept === undefined ? (
        <p role="alert" className="mt-6 font-semibold text-stop">
          {copy.unavailable}
        </p>
      ) : (
        <SavedRepliesView {...kept} did={String(did ?? "")} mayChange={await may("reply")} />
      )}
    </>
  );
}
