import { type ChildProcess, execFile, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "playwright/test";
import { deskToken } from "./support";

/** Signs the webhooks of the tests. */
const secret = `whsec_${Buffer.from("a secret of the tests").toString("base64")}`;

/** Where the build lies. */
export const builtServer = join(".next", "standalone");

/**
 * The built server, as a process of its own that can be killed.
 *
 * @param folder another build
 * @param log path of a file for all that it prints; thrown away unless told
 */
export function startServer(env: Record<string, string>, folder = builtServer, log?: string): ChildProcess {
  const out = log === undefined ? "ignore" : openSync(log, "a");
  return spawn(process.execPath, [join(folder, "server.js")], {
    env: {
      ...process.env,
      HOSTNAME: "127.0.0.1",
      NEXT_MANUAL_SIG_HANDLE: "true",
      LOG_LEVEL: "silent",
      DESK_TOKEN: deskToken,
      ...env,
    },
    stdio: ["ignore", out, out],
  });
}

/** Waits until it takes tickets. */
export async function untilReady(origin: string): Promise<void> {
  const isReady = () =>
    fetch(`${origin}/readyz`).then(
      ({ status }) => status,
      () => 0,
    );
  await expect.poll(isReady, { timeout: 60_000, intervals: [100] }).toBe(200);
}

/** Settings that send tickets to a webhook on this machine. */
export const toDesk = (port: number, folder: string, deskUrl: string) => ({
  PORT: String(port),
  DATA_DIR: folder,
  DELIVER_TO: "webhook",
  SUBMITS_PER_MINUTE: "1000000",
  WEBHOOK_URL: deskUrl,
  WEBHOOK_SECRET: secret,
  WEBHOOK_ALLOW_PRIVATE: "1",
});

/** A submission that is whole. */
export const submissionOf = (key: string, note = key) => ({
  idempotency_key: key,
  address: "/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed",
  draft: { email: "ada@example.org", note },
  evidence: [] as unknown[],
  open_seconds: 60,
  time_zone: "UTC",
  locale: "en",
});

/** Sends one. @returns status and body; status 0 where no answer came */
export async function submit(origin: string, submission: unknown): Promise<{ status: number; id: string }> {
  try {
    const response = await fetch(`${origin}/api/tickets`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(submission),
      signal: AbortSignal.timeout(10_000),
    });
    return { status: response.status, id: (await response.json()).id };
  } catch {
    return { status: 0, id: "" };
  }
}

/**
 * Deletes a ticket as who runs the server does, while it runs.
 *
 * @param env its settings
 * @param which id or reference
 */
export async function purgeTicket(env: Readonly<Record<string, string>>, which: string): Promise<void> {
  const cli = join("lib", "server", "outbox", "outbox-cli.ts");
  const flags = ["--import", "./lib/tools/register-source.mjs", "--conditions=react-server"];
  // Without holding this process up: it would not hear that the server closes idle connections, and would use one.
  await promisify(execFile)(process.execPath, [...flags, cli, "purge", which], {
    env: { ...process.env, ...env },
  });
}
