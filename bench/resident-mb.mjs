import { readFileSync } from "node:fs";

/**
 * @param {number} pid
 * @returns {number | undefined} MB of memory that a process holds (1 MB is 1,000,000 bytes); undefined where the system
 *   has no /proc
 */
export function residentMb(pid) {
  try {
    const [, kib] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return (Number(kib) * 1_024) / 1_000_000;
  } catch {
    return undefined;
  }
}
