import type { Metadata } from "next";
import { ErrorReader } from "@/components/error/error-reader";
import { common } from "@/content/en/common";
import { errorsCopy } from "@/content/en/errors";
import { policy } from "@/content/policy";
import { readErrorPlain } from "../read-error-plain";

const copy = errorsCopy(policy);

export const metadata: Metadata = { title: `${copy.heading} – ${common.product}`, description: copy.intro };

export default function ErrorPage() {
  return (
    <div className="max-w-[38rem]">
      <h1 className="font-bold text-title">{copy.heading}</h1>
      <p className="mt-3 text-[1.0625rem]">{copy.intro}</p>
      <ErrorReader readPlain={readErrorPlain} />
    </div>
  );
}
