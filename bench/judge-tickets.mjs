/** What is asked of the tickets, most of it next to the bare route in the same run. */
const GOALS = {
  /** Tickets a second, at least so many times the bare route's. */
  rate: { embedded: 0.8, postgres: 0.6 },
  /** The 99th percentile, at most so many times its. */
  p99: { embedded: 1.5 },
  /** The same of a static page while clients submit, at most so many times the idle one. */
  page: 2,
  startMb: 200,
  peakOfStartMb: 350,
  endMb: 300,
  drainSeconds: 10,
  /** Cost in a full store, at most so many times that in an empty one. */
  fullStore: 1.2,
  /** Milliseconds of whatever the desk asks among 10,000 tickets, 95th percentile. */
  deskMs: 100,
};

/**
 * @typedef {object} Goal
 * @property {string} what
 * @property {"embedded" | "postgres"} store
 * @property {number} value as measured
 * @property {"most" | "least"} kind what the goal is
 * @property {number} goal
 * @property {boolean} met
 */

/**
 * Says which goals were met. What could not be measured is left out.
 *
 * @param {object} parts what measure-tickets.mjs measured
 * @returns {Goal[]}
 */
export function judgeTickets({ submissions, page, memory, drains, fullStores, desks }) {
  return ["embedded", "postgres"].flatMap((store) => [
    ...ofSubmissions(store, submissions),
    ...ofPage(store, page[store]),
    ...ofMemory(store, memory[store]),
    ...ofDrain(store, drains[store]),
    ...ofFullStore(store, fullStores[store]),
    ...ofDesk(store, desks[store]),
  ]);
}

function ofSubmissions(store, { bare, [store]: ours }) {
  if (!bare || !ours) return [];
  return [
    atLeast("tickets a second, to the bare route", store, ours.perSecond / bare.perSecond, GOALS.rate[store]),
    atMost("p99 of taking one, to its", store, ours.p99Ms / bare.p99Ms, GOALS.p99[store]),
  ].filter(isAsked);
}

function ofPage(store, page) {
  if (!page) return [];
  return [
    atMost("p99 of a static page beside it, to idle", store, page.busy.p99 / page.idle.p99, GOALS.page),
  ];
}

function ofMemory(store, memory) {
  if (!memory?.points) return [];
  const { tickets, mb } = memory.points.at(-1);
  return [
    atMost("MB at the start", store, memory.points[0].mb, GOALS.startMb),
    atMost("MB, the peak of the start", store, memory.peakOfStart, GOALS.peakOfStartMb),
    atMost(`MB after ${tickets.toLocaleString("en")} tickets`, store, mb, GOALS.endMb),
  ].filter(isAsked);
}

function ofDrain(store, drain) {
  if (!drain?.seconds) return [];
  const what = `seconds to drain ${drain.tickets.toLocaleString("en")} tickets`;
  return [atMost(what, store, drain.seconds, GOALS.drainSeconds)];
}

function ofDesk(store, desk) {
  if (!desk || desk.failed) return [];
  const slowest = Math.max(...Object.values(desk.costs).map(({ p95Ms }) => p95Ms));
  return [atMost("the slowest question of the desk, ms", store, slowest, GOALS.deskMs)];
}

function ofFullStore(store, full) {
  return Object.entries(full?.costs ?? {}).map(([name, { emptyMs, fullMs }]) =>
    atMost(`${name}, a full store to an empty one`, store, fullMs / emptyMs, GOALS.fullStore),
  );
}

const atMost = (what, store, value, goal) => ({ what, store, value, kind: "most", goal, met: value <= goal });
const atLeast = (what, store, value, goal) => ({
  what,
  store,
  value,
  kind: "least",
  goal,
  met: value >= goal,
});
const isAsked = ({ value, goal }) => value !== undefined && goal !== undefined;
