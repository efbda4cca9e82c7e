import type { Metadata } from "next";
import { Shell } from "@/components/shell/shell";
import { OutwardLink } from "@/components/ui/outward-link";
import { Words } from "@/components/ui/words";
import { policy } from "@/content/policy";
import { commonLoaders } from "@/content/ui/common/messages";
import { preventLoaders } from "@/content/ui/prevent/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { languageOfPage } from "../../language-param";
import { pageMetadata } from "../../site-metadata";

type Props = PageProps<"/[language]/prevent">;

export const dynamicParams = false;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await languageOfPage(params);
  const { heading, intro } = (await loadMessages(language, preventLoaders))(policy);
  return pageMetadata({ language, title: heading, description: intro, path: "/prevent" });
}

export default async function PreventPage({ params }: Props) {
  const language = await languageOfPage(params);
  const copy = (await loadMessages(language, preventLoaders))(policy);
  const common = await loadMessages(language, commonLoaders);
  return (
    <Shell language={language} served="/prevent">
      <div className="max-w-[38rem]">
        <h1 className="font-bold text-title">{copy.heading}</h1>
        <p className="mt-3 text-[1.0625rem]">{copy.intro}</p>
        <ul className="mt-7 divide-y divide-line border-line border-y">
          {copy.items.map((item) => (
            <li key={item.fact} id={item.fact} className="flex gap-4 py-5">
              <input
                type="checkbox"
                id={`done-${item.fact}`}
                className="mt-1 size-5 shrink-0 accent-accent"
              />
              <div>
                <label htmlFor={`done-${item.fact}`} className="font-semibold">
                  {item.title}
                </label>
                <p className="mt-0.5">
                  <Words text={item.text} />
                </p>
                {"link" in item && item.link !== undefined && (
                  <OutwardLink link={item.link} policy={policy} words={common} />
                )}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Shell>
  );
}
