import type { ReactNode } from "react";
import { DeskNav } from "@/components/staff/staff-nav";

/** Only for who may be here: `proxy.ts` lets nobody else in. */
export default function InsideLayout({ children }: { children: ReactNode }) {
  return (
    <div data-wide>
      <DeskNav />
      {children}
    </div>
  );
}
