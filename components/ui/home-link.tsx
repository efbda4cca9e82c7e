import type { Language } from "@/content/languages";
import { pathIn } from "@/lib/language/language-path";

/** Back to all the problems, from where there is nothing else to go on with. */
export function HomeLink({ language, label }: { language: Language; label: string }) {
  return (
    <a href={pathIn(language, "/")} className="link inline-flex min-h-11 items-center">
      {label}
    </a>
  );
}
