import type { Metadata } from "next";
import { OutwardLink } from "@/components/ui/outward-link";
import { Words } from "@/components/ui/words";
import { preventCopy } from "@/content/en/prevent";
import { policy } from "@/content/policy";
import { pageMetadata } from "../site-metadata";

const copy = preventCopy(policy);

export const metadata: Metadata = pageMetadata({
  title: copy.heading,
  description: copy.intro,
  path: "/prevent",
});

export default function PreventPage() {
  return (
    <div className="max-w-[38rem]">
      <h1 className="font-bold text-title">{copy.heading}</h1>
      <p className="mt-3 text-[1.0625rem]">{copy.intro}</p>
      <ul className="mt-7 divide-y divide-line border-line border-y">
        {copy.items.map((item) => (
          <li key={item.fact} id={item.fact} className="flex gap-4 py-5">
            <input type="checkbox" id={`done-${item.fact}`} className="mt-1 size-5 shrink-0 accent-accent" />
            <div>
              <label htmlFor={`done-${item.fact}`} className="font-semibold">
                {item.title}
              </label>
              <p className="mt-0.5">
                <Words text={item.text} />
              </p>
              {"link" in item && item.link !== undefined && <OutwardLink link={item.link} policy={policy} />}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
