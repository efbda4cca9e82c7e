import type { Metadata } from "next";
import { ErrorReader } from "@/components/error/error-reader";
import { errorsCopy } from "@/content/en/errors";
import { policy } from "@/content/policy";
import { readErrorPlain } from "../read-error-plain";
import { pageMetadata } from "../site-metadata";

const copy = errorsCopy(policy);

export const metadata: Metadata = pageMetadata({
  title: copy.heading,
  description: copy.intro,
  path: "/error",
});

export default function ErrorPage() {
  return (
    <div className="max-w-[38rem]">
      <h1 className="font-bold text-title">{copy.heading}</h1>
      <p className="mt-3 text-[1.0625rem]">{copy.intro}</p>
      <ErrorReader readPlain={readErrorPlain} />
    </div>
  );
}
