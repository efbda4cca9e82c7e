import type { Language } from "@/content/languages";
import { commonLoaders } from "@/content/ui/common/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { HeadingInFocus } from "../ui/heading-in-focus";
import { HomeLink } from "../ui/home-link";

interface Props {
  language: Language;
  title: string;
  detail: string;
  isFramed?: boolean;
}

/** Says why there is no receipt, and where to go. In a frame of another site there is nowhere to go. */
export async function NoConfirmation({ language, title, detail, isFramed = false }: Props) {
  const { home } = await loadMessages(language, commonLoaders);
  return (
    <div className="max-w-[38rem]">
      <HeadingInFocus>{title}</HeadingInFocus>
      <p className="mt-3 text-[1.0625rem]">{detail}</p>
      {!isFramed && (
        <p className="mt-6">
          <HomeLink language={language} label={home} />
        </p>
      )}
    </div>
  );
}
