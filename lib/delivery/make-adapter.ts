import { join } from "node:path";
import type { Adapter } from "./adapters/adapter";
import { emailAdapter } from "./adapters/email";
import { fileAdapter } from "./adapters/file";
import { freshdeskAdapter } from "./adapters/freshdesk";
import { intercomAdapter } from "./adapters/intercom";
import { plainAdapter } from "./adapters/plain";
import { webhookAdapter } from "./adapters/webhook";
import { zendeskAdapter } from "./adapters/zendesk";
import type { AdapterName, Settings } from "./settings";

/**
 * The adapter of this name.
 *
 * @throws where its settings are missing; reading them has found that before
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
