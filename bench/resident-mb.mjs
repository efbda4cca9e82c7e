import { readFileSync } from "node:fs";

/**
 * @param {number} pid
 * @returns {number | undefined} MB of memory that a process holds (1 MB is 1,000,000 bytes); undefined where the system
 *   has no /proc
 */
export function residentMb(pid) {
  return statusMb(pid, "VmRSS");
}

/**
 * @param {number} pid
 * @returns {number | undefined} the most that it ever held
 */
export function peakMb(pid) {
  return statusMb(pid, "VmHWM");
}

function statusMb(pid, field) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const [, kib] = new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(status);
    return (Number(kib) * 1_024) / 1_000_000;
  } catch {
    return undefined;
  }
}
