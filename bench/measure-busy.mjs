import { cpus } from "node:os";

/**
 * How busy other programs keep the machine; to be asked while the bench itself does nothing.
 *
 * @param {number} ms how long to look
 * @returns {Promise<number>} share of all CPU time that was in use, from 0 to 1
 */
export async function measureBusy(ms) {
  const before = cpuTimes();
  await new Promise((resolve) => setTimeout(resolve, ms));
  const after = cpuTimes();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function cpuTimes() {
  const sums = { idle: 0, all: 0 };
  for (const { times } of cpus()) {
    sums.idle += times.idle;
    sums.all += Object.values(times).reduce((all, time) => all + time, 0);
  }
  return sums;
}
