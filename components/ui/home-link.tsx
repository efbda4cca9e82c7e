import type { Language } from "@/content/languages";
import { pathIn } from "@/lib/language/language-path";

/** Back to all the problems, for pages that lead nowhere else. */
export function HomeLink({ language, label }: { language: Language; label: string }) {
  return (
    <a href={pathIn(language, "/")} className="link inline-flex min-h-11 items-center">
      {label}
    </a>
  );
}
