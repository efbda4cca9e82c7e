import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { DeskNav } from "@/components/staff/staff-nav";
import { defaultLanguage } from "@/content/languages";

/** Only for people with a token: `proxy.ts` lets nobody else in. */
export default function InsideLayout({ children }: { children: ReactNode }) {
  return (
    <Shell language={defaultLanguage} places={<DeskNav />}>
      <div data-wide>{children}</div>
    </Shell>
  );
}
