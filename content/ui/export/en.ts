import { count, plural } from "../numbers/en";

/** Words around looking into an Activity export on the device. What was found has its words in `ui/findings`. */
export const exportMessages = {
  intro:
    "Add the CSV file of your Activity page. It is looked at here, in your browser, and nothing is sent. You see what cost the money.",
  how: "On the Activity page, open the options menu and choose to export as CSV. A summary shows which day, model or key it was; a file with one line a request, where you have one, shows why.",
  choose: "Choose the file",
  drop: "or drop it here",
  reading: (name: string) => `Looking into ${name}…`,
  progress: (rows: string, percent: number | undefined) =>
    percent === undefined ? `${rows} rows` : `${rows} rows, ${percent} %`,
  cancel: "Stop",
  failed: "The file could not be read to its end. Choose it once more, or another one.",
  panel: "Your Activity file",
  forget: "Forget this file",
  forgotten: "The file is forgotten.",
  summary: (requests: string, total: string) => `${requests} requests, ${total} in total`,
  onlyTotal: (total: string) => `${total} in total`,
  period: (from: string, to: string) => (from === to ? `on ${from}` : `from ${from} to ${to}`),
  utc: "Days and hours are UTC, as in the file.",
  nothing: {
    title: "Nothing unusual",
    sentence: "Your use looks even in this file. No request, key, model or day stands out.",
  },
  /** Where not all could be read. */
  partly: "Nothing unusual in what could be read",
  /** Where there are hardly any requests. */
  few: "Too few requests to tell what is usual",
  summaryTitle: "What this summary tells",
  next: (label: string) => `What to do next: ${label}`,
  exactly: (money: string) => `Exactly ${money}`,
  /** The finding with the most money, on the picture of the whole file. */
  markedFor: (title: string) => `The marked part: ${title}.`,
  more: "More about it",
  found: (count: number) => plural(count, { one: "One thing stands out", other: "# things stand out" }),
  overTime: "Cost over time",
  costThen: "Cost around that time",
  closer: "A closer look at that time",
  rate: "Requests a minute",
  marked: "The marked part is what this is about.",
  table: "The same as a table",
  columns: { when: "When", cost: "Cost", part: "Of it, this", rate: "A minute", requests: "Requests" },
  by: { model: "By model", key: "By key", app: "By app" },
  unnamed: "Without a name",
  share: "Share",
  rows: (shown: number, all: number) =>
    shown < all
      ? `The ${count(shown)} dearest of ${count(all)} requests`
      : plural(all, { one: "The one request", other: "The # requests" }),
  rowColumns: { take: "Goes along", when: "When", model: "Model", key: "Key", cost: "Cost" },
  take: "Put this on the ticket",
  takeRow: (id: string) => `Take request ${id} along`,
  mark: "Your export speaks for this",
  onTicket: {
    title: "On your ticket",
    none: "Nothing of it is on your ticket yet. Tick what support should see.",
    some: (findings: number, ids: number) =>
      `${plural(findings, { one: "One finding", other: "# findings" })}, ${plural(ids, { one: "one generation id", other: "# generation ids" })} and the fingerprint of the file. You see all of it before you send.`,
    attach: "Attach the file itself, too",
    attachHint: "Support rarely needs it. API keys are struck out in any case.",
    blank: "Leave out the names of users, apps and keys",
    attached: "The file goes along with your ticket.",
    tooLarge: "The file is larger than 10 MB, so it can't go along.",
    tooMany: "Five files at most go along. Remove one on the ticket first.",
    notAttached: "The file could not be attached.",
  },
} as const;
