import type { Theme } from "@/lib/flow/address";
import type { Issue } from "@/machines/registry";

/** What happened in a frame, as the site around it may know it: places of a flow, and nothing that a person typed. */
type FrameEvent =
  | { readonly type: "billing-help/step"; readonly issue: Issue; readonly step: string }
  | { readonly type: "billing-help/solved"; readonly issue: Issue }
  /** `ref`: of the ticket that was sent. */
  | { readonly type: "billing-help/ticket"; readonly issue: Issue; readonly ref: string };

/** How high the page is, in CSS pixels, and how bright: what `public/embed.js` fits the frame by. */
interface FrameSize {
  readonly type: "billing-help/size";
  readonly height: number;
  readonly theme: Theme;
}

/** The messages from a page in a frame to the site around it. */
export type FrameMessage = FrameEvent | FrameSize;

/** What that site posts to the page: its theme has changed. */
export interface HostMessage {
  readonly type: "billing-help/theme";
  readonly theme: Theme;
}

/** Reads what another window posted. @returns the theme, or `undefined` for anything else */
export function readHostMessage(data: unknown): Theme | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { type, theme } = data as Partial<Record<keyof HostMessage, unknown>>;
  if (type !== "billing-help/theme") return undefined;
  return theme === "light" || theme === "dark" || theme === "auto" ? theme : undefined;
}
