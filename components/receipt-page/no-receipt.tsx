import { common } from "@/content/en/common";

/** Instead of a receipt: why there is none, and where to go. */
export function NoReceipt({ title, detail }: { title: string; detail: string }) {
  return (
    <div className="max-w-[38rem]">
      <h1 className="font-bold text-title">{title}</h1>
      <p className="mt-3 text-[1.0625rem]">{detail}</p>
      <p className="mt-6">
        <a href="/" className="link inline-flex min-h-11 items-center">
          {common.home}
        </a>
      </p>
    </div>
  );
}
