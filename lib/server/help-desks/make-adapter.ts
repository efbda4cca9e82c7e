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

/**
 * The adapter of this name.
 *
 * @throws if its settings are missing; reading them has found that before
 */
export function makeAdapter(name: AdapterName, settings: Settings): Adapter {
  switch (name) {
    case "file":
      return fileAdapter(join(settings.dataDir, "tickets"));
    case "webhook":
      return webhookAdapter(present(settings.webhook, name));
    case "email":
      return emailAdapter(present(settings.smtp, name));
    case "zendesk":
      return zendeskAdapter(present(settings.zendesk, name));
    case "intercom":
      return intercomAdapter(present(settings.intercom, name));
    case "plain":
      return plainAdapter(present(settings.plain, name));
    case "freshdesk":
      return freshdeskAdapter(present(settings.freshdesk, name));
  }
}

function present<T>(settings: T | undefined, name: AdapterName): T {
  if (settings === undefined) throw new Error(`No settings for ${name}`);
  return settings;
}
