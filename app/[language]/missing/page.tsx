import type { Metadata } from "next";
import { NotFound } from "@/components/shell/not-found";
import { askPlain } from "../../actions/ask-plain";
import { languageOfPage } from "../../language-param";
import { notFoundMetadata } from "../../site-metadata";

type Props = PageProps<"/[language]/missing">;

export const dynamicParams = false;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return notFoundMetadata(await languageOfPage(params));
}

/** Whatever has no page in a language with a prefix; `proxy.ts` sends it here. In English it is `global-not-found.tsx`. */
export default async function MissingPage({ params }: Props) {
  return <NotFound language={await languageOfPage(params)} askPlain={askPlain} />;
}
