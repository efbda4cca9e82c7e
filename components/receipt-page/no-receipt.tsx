import { HomeLink } from "../ui/home-link";

/** Instead of a receipt: why there is none, and where to go. */
export function NoReceipt({ title, detail }: { title: string; detail: string }) {
  return (
    <div className="max-w-[38rem]">
      <h1 className="font-bold text-title">{title}</h1>
      <p className="mt-3 text-[1.0625rem]">{detail}</p>
      <p className="mt-6">
        <HomeLink />
      </p>
    </div>
  );
}
