import { join } from "node:path";
import type { AdapterName, Settings } from "../settings";
import type { Adapter } from "./adapter";
import { emailAdapter } from "./email";
import { fileAdapter } from "./file";
import { freshdeskAdapter } from "./freshdesk";
import { intercomAdapter } from "./intercom";
import { plainAdapter } from "./plain";
import { webhookAdapter } from "./webhook";
import { zendeskAdapter } from "./zendesk";

/** Each adapter by the settings; none where they lack its own. */
const adapters: Readonly<Record<AdapterName, (settings: Settings) => Adapter | undefined>> = {
  file: ({ dataDir }) => fileAdapter(join(dataDir, "tickets")),
  webhook: ({ webhook }) => webhook && webhookAdapter(webhook),
  email: ({ smtp }) => smtp && emailAdapter(smtp),
  zendesk: ({ zendesk }) => zendesk && zendeskAdapter(zendesk),
  intercom: ({ intercom }) => intercom && intercomAdapter(intercom),
  plain: ({ plain }) => plain && plainAdapter(plain),
  freshdesk: ({ freshdesk }) => freshdesk && freshdeskAdapter(freshdesk),
};

/**
 * The adapter of this name.
 *
 * @throws if its settings are missing; reading them has found that before
 */
export function makeAdapter(name: AdapterName, settings: Settings): Adapter {
  const adapter = adapters[name](settings);
  if (adapter === undefined) throw new Error(`No settings for ${name}`);
  return adapter;
}
