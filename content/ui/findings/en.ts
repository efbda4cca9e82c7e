import type { Policy } from "@/content/policy";
import { listed, plural } from "../numbers/en";

/** What every sentence about a finding may name: texts ready to show, in the person's time zone where they are times. */
interface Common {
  /** Such as `$12.50`. */
  readonly money: string;
  readonly requests: number;
  /** Such as `on 3 August 2026` or `from 3 to 5 August 2026`. */
  readonly when: string;
  /** The key, app or model that is named first, such as `the key “laptop”`; empty where the file names none. */
  readonly who: string;
  readonly model: string;
}

const requests = (count: number) => plural(count, { one: "# request", other: "# requests" });
const days = (count: number) => plural(count, { one: "# day", other: "# days" });
const by = (who: string) => (who === "" ? "" : ` by ${who}`);
const percent = (share: number) => `${Math.round(share * 100)} %`;
const times = (factor: number) =>
  factor >= 10 ? `${Math.round(factor)}` : `${Math.round(factor * 10) / 10}`;
const utcHour = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

type Sign = "app" | "model" | "hours" | "spending";
const signs: Readonly<Record<Sign, string>> = {
  app: "another app",
  model: "another model",
  hours: "hours when you are usually quiet",
  spending: "more money a day",
};
const signsOf = (list: readonly Sign[]) => listed(list.map((sign) => signs[sign]));

/** All words about an Activity export: what was found in it, and what is wrong with a file that is none. */
export const findingsMessages = ({ freeModels }: Policy) => ({
  names: {
    key: (name: string) => `the key “${name}”`,
    app: (name: string) => `the app “${name}”`,
    model: (name: string) => `the model “${name}”`,
    unnamed: "Without a name",
    others: "All others",
    on: (day: string) => `on ${day}`,
    fromTo: (first: string, last: string) => `from ${first} to ${last}`,
  },
  findings: {
    "runaway-loop": {
      title: "A program that repeats itself",
      sentence: (f: Common & { minutes: number; perMinute: number; alikeShare: number; times: number }) =>
        `${requests(f.requests)} came in ${plural(Math.round(f.minutes), { one: "# minute", other: "# minutes" })}${by(f.who)}, ${f.when}. That is ${times(f.perMinute)} a minute${f.times > 0 ? ` and ${times(f.times)} times the usual busiest hour` : ""}. ${percent(f.alikeShare)} were nearly the same as the one before. They cost ${f.money}.`,
    },
    "stands-out": {
      title: "More than usual",
      sentence: (
        f: Common & {
          period: "day" | "hour";
          periods: number;
          usualMoney: string;
          times: number;
          of: string;
        },
      ) =>
        `${requests(f.requests)}${f.of === "all" ? "" : by(f.who)} cost ${f.money} ${f.when}. That is about ${times(f.times)} times a usual ${f.period}, which costs ${f.usualMoney}.`,
    },
    "disabled-key": {
      title: "A disabled key was used in an unusual way",
      sentence: (f: Common & { days: number; signs: readonly Sign[] }) =>
        `${requests(f.requests)} on ${days(f.days)}${by(f.who)} cost ${f.money}. The key is disabled now. It was used with ${signsOf(f.signs)}.`,
    },
    "new-key": {
      title: "A key that was never used before",
      sentence: (f: Common & { days: number; signs: readonly Sign[] }) =>
        `${requests(f.requests)} on ${days(f.days)}${by(f.who)} cost ${f.money}, ${f.when}. It was used with ${signsOf(f.signs)}. Is this key yours?`,
    },
    "dormant-key": {
      title: "A key that came back after a long time",
      sentence: (f: Common & { gapDays: number; signs: readonly Sign[] }) =>
        `After ${days(f.gapDays)} without use, ${requests(f.requests)}${by(f.who)} cost ${f.money}, ${f.when}. This time with ${signsOf(f.signs)}.`,
    },
    "unusual-hours": {
      title: "Use at hours when you are usually quiet",
      sentence: (f: Common & { fromHour: number; toHour: number }) =>
        `${requests(f.requests)}${by(f.who)} cost ${f.money} ${f.when}, from ${utcHour(f.fromHour)} to ${utcHour((f.toHour + 1) % 24)} UTC. Your account hardly ever sends anything then.`,
    },
    "dearer-model": {
      title: "A dearer model",
      sentence: (f: Common & { times: number }) =>
        `Since ${f.when.replace(/^(on|from) /, "")}, ${requests(f.requests)} to the model “${f.model}” cost ${f.money}. Each token costs about ${times(f.times)} times what you paid before.`,
    },
    "paid-twin": {
      title: "The paid variant of a free model",
      sentence: (f: Common & { freeRequests: number }) =>
        `${requests(f.requests)} to “${f.model}” cost ${f.money}. ${requests(f.freeRequests)} to the same model went to its free variant, whose name ends in \`${freeModels.suffix}\`.`,
    },
    "free-plugin": {
      title: "Plugins on a free model",
      sentence: (f: Common & { webSearchMoney: string; fileMoney: string }) =>
        `${requests(f.requests)} to free models used a plugin, which stays paid: ${listed([...(f.webSearchMoney ? [`${f.webSearchMoney} for web search`] : []), ...(f.fileMoney ? [`${f.fileMoney} for reading files`] : [])])}.`,
    },
    "free-charged": {
      title: "A charge on a free model that no plugin explains",
      sentence: (f: Common) =>
        `${requests(f.requests)} to free models cost ${f.money}, and no plugin explains it. You can dispute this with their generation ids.`,
    },
    "free-limit": {
      title: "The daily limit of free models",
      sentence: (f: Common & { limit: number; days: number }) =>
        `On ${days(f.days)} you reached about ${f.limit} requests to free models. More may have been refused. That costs nothing.`,
    },
    reasoning: {
      title: "A model that thinks longer than before",
      sentence: (f: Common & { tokensEach: number; usualEach: number }) =>
        `${requests(f.requests)} to “${f.model}” cost ${f.money}. They used about ${Math.round(f.tokensEach)} reasoning tokens each, and usually about ${Math.round(f.usualEach)}. You pay for those as for the answer.`,
    },
    "cache-writes": {
      title: "Writing to a cache cost more than it saved",
      sentence: (f: Common & { savedMoney: string }) =>
        `${requests(f.requests)} wrote their prompt into a cache. That cost ${f.money} more than the ${f.savedMoney} that reading from the cache saved.`,
    },
    "plugin-costs": {
      title: "Web search and reading files",
      sentence: (f: Common & { webSearchMoney: string; fileMoney: string }) =>
        `${requests(f.requests)} used a plugin: ${listed([...(f.webSearchMoney ? [`${f.webSearchMoney} for web search`] : []), ...(f.fileMoney ? [`${f.fileMoney} for reading files`] : [])])}.`,
    },
    unfinished: {
      title: "Requests that did not finish",
      sentence: (f: Common & { cancelled: number; failed: number }) =>
        `${requests(f.requests)} cost ${f.money} though they did not finish: ${listed([...(f.cancelled > 0 ? [`${f.cancelled} cancelled`] : []), ...(f.failed > 0 ? [`${f.failed} ended in an error`] : [])])}.`,
    },
    "byok-fees": {
      title: "Fees for your own provider key",
      sentence: (f: Common & { providerMoney: string }) =>
        `${requests(f.requests)} ran with your own key from a provider. OpenRouter took ${f.money} for them. The provider itself bills about ${f.providerMoney}.`,
    },
  },
  wrongFile: {
    expected: "Expected is the CSV file that you export from the options menu of your Activity page.",
    found: {
      empty: "This file is empty.",
      gzip: "This is a compressed file (gzip). Unpack it first.",
      spreadsheet: "This is a spreadsheet. Export it as CSV, or take the file as you downloaded it.",
      zip: "This is a ZIP archive. Unpack it first.",
      pdf: "This is a PDF. The same menu also exports CSV.",
      image: "This is a picture.",
      html: "This is a web page. Use the export, not “Save page as”.",
      json: "This is JSON, such as an answer of the API.",
      binary: "This file is not a text.",
      text: "This is a text, not a table.",
      "other-table": "This is a table, but not of your activity.",
    },
    names: (names: readonly string[]) => `Its first line says: ${names.join(", ")}.`,
    lacks: (names: readonly string[]) =>
      `It lacks the ${plural(names.length, { one: "column", other: "columns" })} ${listed(names.map((name) => `\`${name}\``))}.`,
  },
  unreadable: {
    count: (count: number) =>
      plural(count, {
        one: "# row could not be read and is not counted.",
        other: "# rows could not be read and are not counted.",
      }),
    line: (line: number, why: string) => `Line ${line}: ${why}`,
    why: {
      cells: "it has more or fewer cells than the first line.",
      quotes: "its quotation marks don't match.",
      lost: "a quotation mark is not closed.",
      date: "its time can't be read.",
      amount: "one of its amounts can't be read.",
    },
    oddCells: (count: number) =>
      plural(count, {
        one: "# cell with a number could not be read and counts as 0.",
        other: "# cells with a number could not be read and count as 0.",
      }),
  },
});
