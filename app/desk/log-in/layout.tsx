import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { defaultLanguage } from "@/content/languages";

/** The frame of the way in, without the places inside. */
export default function LogInLayout({ children }: { children: ReactNode }) {
  return <Shell language={defaultLanguage}>{children}</Shell>;
}
