import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileAdapter } from "@/lib/server/help-desks/file";
import type { Desk } from "./desk";

/** The folder of JSON lines, read as somebody reads it who picks the tickets up there. */
export async function startFolder(): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "tickets-"));
  return {
    adapter: fileAdapter(folder),
    tickets: async () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".jsonl"))
        .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n").filter(Boolean))
        .map((line) => JSON.parse(line))
        .map(({ subject, body, requester, priority, language, staff_ref, attachments, files = [] }) => ({
          subject,
          body,
          email: requester.email,
          priority,
          language,
          caseRef: staff_ref,
          files: files.map((path: string, index: number) => ({
            name: attachments[index].name,
            content: readFileSync(join(folder, path)),
          })),
        })),
    close: async () => rmSync(folder, { recursive: true }),
  };
}
