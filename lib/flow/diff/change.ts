import type { KnownBy } from "./renames";
import type { Place } from "./snapshot";

/** A value of the policy, or `undefined` where one of the two versions has none. */
type Value = string | number | undefined;

/**
 * One thing that changed between two versions. `step` and `option` are the present names, save where they are gone or
 * renamed. `alias` is the name that `machines/aliases.ts` leads on to.
 */
export type Change =
  | { readonly kind: "issue-added" | "issue-removed"; readonly issue: string }
  | { readonly kind: "start-changed"; readonly issue: string; readonly from: string; readonly to: string }
  | { readonly kind: "ways-out-changed"; readonly issue: string; readonly from: string; readonly to: string }
  | { readonly kind: "step-added"; readonly issue: string; readonly step: string; readonly heading: string }
  | { readonly kind: "step-removed"; readonly issue: string; readonly step: string; readonly alias?: string }
  | {
      readonly kind: "step-renamed";
      readonly issue: string;
      readonly step: string;
      readonly to: string;
      readonly by: KnownBy;
      readonly alias?: string;
    }
  | {
      readonly kind: "step-changed";
      readonly issue: string;
      readonly step: string;
      /** `kind`, `facts`, `deadline` and so on; `timer untilTicket` for what time does. */
      readonly what: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "option-added";
      readonly issue: string;
      readonly step: string;
      readonly option: string;
      readonly to: string;
    }
  | {
      readonly kind: "option-removed";
      readonly issue: string;
      readonly step: string;
      readonly option: string;
      readonly alias?: string;
    }
  | {
      readonly kind: "option-renamed";
      readonly issue: string;
      readonly step: string;
      readonly option: string;
      readonly to: string;
      readonly by: KnownBy;
      readonly alias?: string;
    }
  | {
      readonly kind: "option-retargeted";
      readonly issue: string;
      readonly step: string;
      readonly option: string;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "options-reordered";
      readonly issue: string;
      readonly step: string;
      readonly from: string;
      readonly to: string;
    }
  | ({ readonly kind: "reworded"; readonly from?: string; readonly to?: string } & Place)
  | {
      readonly kind: "policy-changed";
      readonly path: string;
      readonly from: Value;
      readonly to: Value;
      /** The texts that say it; they are not listed as reworded again. */
      readonly follows: readonly Place[];
    }
  | {
      readonly kind: "alias-added" | "alias-removed";
      readonly issue: string;
      readonly step: string;
      readonly option?: string;
      readonly to: string;
    }
  | {
      readonly kind: "triage-changed";
      readonly option: string;
      readonly from?: string;
      readonly to?: string;
    };

/** What becomes of a shared link, the worst first. `shows-it` is a link that works as before and shows the change. */
export const linkEffects = [
  "not-found",
  "other-step",
  "loses-answers",
  "other-way",
  "other-options",
  "moved",
  "shows-it",
] as const;

export type LinkEffect = (typeof linkEffects)[number];

/** Shared links that share a fate, the shortest first. */
export interface AffectedLinks {
  readonly effect: LinkEffect;
  readonly addresses: readonly string[];
}

/** A change with the shared links that it affects. */
export interface ReportedChange {
  readonly change: Change;
  /** Links with an old name lead nowhere until `machines/aliases.ts` names the new one. */
  readonly needsAlias: boolean;
  readonly links: readonly AffectedLinks[];
}

/** All that lies between two versions. */
export interface FlowsDiff {
  readonly changes: readonly ReportedChange[];
  /** Links that change although no change above speaks of them, such as after a guard decides otherwise. */
  readonly otherLinks: readonly AffectedLinks[];
}
