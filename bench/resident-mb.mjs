import { readFileSync } from "node:fs";

/**
 * @param {number} pid
 * @param {"VmRSS" | "VmHWM"} field what a process holds, or the most that it ever held
 * @returns {number | undefined} MB of memory (1 MB is 1,000,000 bytes); undefined where the system has no /proc
 */
export function residentMb(pid, field) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const [, kib] = new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(status);
    return (Number(kib) * 1_024) / 1_000_000;
  } catch {
    return undefined;
  }
}
