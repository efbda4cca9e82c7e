import { HomeLink } from "../ui/home-link";

/** Instead of a receipt: why there is none, and where to go. A frame of another site holds nothing to go to. */
export function NoReceipt({
  title,
  detail,
  isFramed = false,
}: {
  title: string;
  detail: string;
  isFramed?: boolean;
}) {
  return (
    <div className="max-w-[38rem]">
      <h1 className="font-bold text-title">{title}</h1>
      <p className="mt-3 text-[1.0625rem]">{detail}</p>
      {!isFramed && (
        <p className="mt-6">
          <HomeLink />
        </p>
      )}
    </div>
  );
}
