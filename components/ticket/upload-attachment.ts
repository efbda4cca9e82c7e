import type { Language } from "@/content/languages";
import type { Problem } from "@/lib/ticket/problem";
import type { ChosenFile } from "./read-attachment";

/** What has arrived: a second press does not send it again. By key and hash. */
const arrived = new Set<string>();

/** Milliseconds for one file: 10 MB at 0.7 Mbit/s. */
const patience = 120_000;

/**
 * Sends the files of a form, one after the other. Files that have arrived are not sent twice.
 *
 * @param key idempotency key of the form
 * @param language of what the server may say
 * @param onFile called before each, counted from 1
 * @returns the server's problem with one of them; `undefined` when all are there
 * @throws if the server can't be reached
 */
export async function uploadAttachment(
  key: string,
  files: readonly ChosenFile[],
  language: Language,
  onFile: (file: number) => void,
): Promise<{ readonly name: string; readonly problem: Partial<Problem> } | undefined> {
  for (const [index, { evidence, blob }] of files.entries()) {
    const path = `/api/attachments/${key}/${evidence.sha256}`;
    if (arrived.has(path)) continue;
    onFile(index + 1);
    const response = await fetch(path, {
      method: "PUT",
      headers: { "content-type": "application/octet-stream", "accept-language": language },
      body: blob,
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) return { name: evidence.name, problem: await response.json() };
    arrived.add(path);
  }
  return undefined;
}

/** The server no longer has them: they are sent again with the next press. */
export function forgetArrived(): void {
  arrived.clear();
}
