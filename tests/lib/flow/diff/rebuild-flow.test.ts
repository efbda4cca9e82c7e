import { expect, test, vi } from "vitest";
import { policy } from "@/content/policy";
import { look } from "@/lib/flow/diff/look";
import { rebuildFlow } from "@/lib/flow/diff/rebuild-flow";
import { sharedLinks } from "@/lib/flow/diff/shared-links";
import type { FlowSnapshot } from "@/lib/flow/diff/snapshot";
import { takeSnapshot } from "@/lib/flow/diff/take-snapshot";
import { issues } from "@/machines/registry";
import { everyFlow } from "../../../machines/every-flow";

// Searches for a way with an answer left out take their time.
vi.setConfig({ testTimeout: 60_000 });

const flows = everyFlow();

test.each(issues)(
  "%s: the machine that is made of a snapshot shows at every link what the real one shows",
  (issue) => {
    const printed = JSON.stringify(takeSnapshot(() => [flows[issue]], policy).flows[issue]);
    const snapshot: FlowSnapshot = JSON.parse(printed);
    const rebuilt = rebuildFlow(snapshot);
    for (const link of sharedLinks(snapshot)) {
      expect(look(rebuilt, link), link.address).toEqual(look(flows[issue], link));
      // The same way with its first answer left out.
      const shorter = { ...link, answers: link.answers.slice(1) };
      expect(look(rebuilt, shorter), link.address).toEqual(look(flows[issue], shorter));
    }
  },
);
