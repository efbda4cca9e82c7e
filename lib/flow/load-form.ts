import type { IssueForm } from "@/machines/form";
import { type Issue, registry } from "@/machines/registry";

const loaded = new Map<Issue, Promise<IssueForm>>();

/**
 * What is special about the ticket of an issue; the same promise at every call.
 *
 * @throws where the network fails; the next call tries again
 */
export function loadForm(issue: Issue): Promise<IssueForm> {
  const before = loaded.get(issue);
  if (before) return before;
  const fresh = registry[issue].form().then(({ form }) => form);
  loaded.set(issue, fresh);
  fresh.catch(() => loaded.delete(issue));
  return fresh;
}
