import type { Policy } from "@/content/policy";
import { count, listed, plural, span } from "../numbers/en";

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
const rate = (perMinute: number) =>
  perMinute >= 1 ? `${times(perMinute)} a minute` : `${times(perMinute * 60)} an hour`;
/** What a rise is the product of; only what matters. */
const risen = (f: { requestsTimes: number; tokensTimes: number; priceTimes: number }) => {
  const parts = [
    ...(f.requestsTimes >= 1.2 ? [`${times(f.requestsTimes)} times as many requests`] : []),
    ...(f.tokensTimes >= 1.2 ? [`${times(f.tokensTimes)} times as many tokens in each`] : []),
    ...(f.priceTimes >= 1.2 ? [`${times(f.priceTimes)} times the money a token`] : []),
  ];
  return parts.length > 0 ? `That is ${listed(parts)}.` : "";
};
const utcHour = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

type Sign = "app" | "model" | "hours" | "spending";
const signs: Readonly<Record<Sign, string>> = {
  app: "the app",
  model: "the model",
  hours: "the hours",
  spending: "more money a day",
};

/** What a person needs to say whether some use is theirs. Hours are of UTC, equal where it came around the clock. */
interface Stranger extends Common {
  readonly days: number;
  readonly signs: readonly Sign[];
  /** Empty names are of requests that tell no app. */
  readonly apps: readonly string[];
  readonly models: readonly string[];
  readonly fromHour: number;
  readonly toHour: number;
}

const named = (names: readonly string[]) => listed(names.map((name) => `“${name}”`));
const appsOf = (apps: readonly string[]) => {
  const known = apps.filter((name) => name !== "");
  if (known.length === 0) return "without the name of an app";
  return `by the ${known.length > 1 ? "apps" : "app"} ${named(known)}`;
};
const modelsOf = (models: readonly string[]) =>
  models.length > 0 ? `, with the ${models.length > 1 ? "models" : "model"} ${named(models)}` : "";
const hoursOf = (from: number, to: number) =>
  from === to ? "around the clock" : `between ${utcHour(from)} and ${utcHour(to)} UTC`;
const used = (f: Stranger) =>
  `They came ${appsOf(f.apps)}${modelsOf(f.models)}, ${hoursOf(f.fromHour, f.toHour)}.${f.signs.length > 0 ? ` New about them: ${listed(f.signs.map((sign) => signs[sign]))}.` : ""}`;
const onDays = (f: Stranger) =>
  `${requests(f.requests)} on ${days(f.days)}${by(f.who)} cost ${f.money}, ${f.when}.`;

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
      titleAtOnce: "Many requests at once",
      sentence: (
        f: Common & { minutes: number; perMinute: number; alikeShare: number; times: number; keys: number },
      ) =>
        `${requests(f.requests)} came in ${span(f.minutes)}${f.keys > 1 ? ` by ${f.keys} keys` : by(f.who)}, ${f.when}: ${rate(f.perMinute)}${f.times >= 2 ? `, ${times(f.times)} times the usual busiest hour` : ""}. ${f.alikeShare > 0 ? `${percent(f.alikeShare)} were nearly the same as the one before, or a little larger.` : "Ever more came, as if each called for others."} They cost ${f.money}.`,
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
      sentence: (f: Stranger) => `${onDays(f)} The key is disabled now. ${used(f)}`,
    },
    "new-key": {
      title: "A key that was never used before",
      sentence: (f: Stranger) => `${onDays(f)} ${used(f)} Do you know what it is for?`,
    },
    "new-app": {
      title: "An app that was not used before",
      sentence: (f: Stranger) => `${onDays(f)} ${used(f)} Do you know this use?`,
    },
    "dormant-key": {
      title: "A key that came back after a long time",
      sentence: (f: Stranger & { gapDays: number }) =>
        `After ${days(f.gapDays)} without use, ${requests(f.requests)}${by(f.who)} cost ${f.money}, ${f.when}. ${used(f)}`,
    },
    "unusual-hours": {
      title: "Use at hours when you are usually quiet",
      sentence: (f: Stranger) => `${requests(f.requests)}${by(f.who)} cost ${f.money} ${f.when}. ${used(f)}`,
    },
    "dearer-model": {
      title: "A dearer model",
      sentence: (f: Common & { times: number; day: string }) =>
        `Since ${f.day}, ${requests(f.requests)} to the model “${f.model}” cost ${f.money}. Each token costs about ${times(f.times)} times what you paid before.`,
    },
    "level-change": {
      title: "It costs more since one day",
      sentence: (
        f: Common & {
          times: number;
          requestsTimes: number;
          tokensTimes: number;
          priceTimes: number;
          usualMoney: string;
          day: string;
        },
      ) =>
        `Since ${f.day}, a day${f.who ? ` of ${f.who}` : ""} costs about ${times(f.times)} times as much; before it was ${f.usualMoney}. ${risen(f)} Together ${f.money} since.`,
    },
    "prompt-growth": {
      title: "Prompts that grow from turn to turn",
      sentence: (f: Common & { conversations: number; tokensFrom: number; tokensTo: number }) =>
        `In ${plural(f.conversations, { one: "one conversation", other: "# conversations" })}${by(f.who)}, ${f.when}, prompts grew from ${count(f.tokensFrom)} to ${count(f.tokensTo)} tokens. All that was said before goes along with each request, and is paid for again: ${requests(f.requests)} cost ${f.money}.`,
    },
    "charged-empty": {
      title: "Charged for answers without output",
      sentence: (f: Common) =>
        `${requests(f.requests)} gave no output, and ended without a reason or with an error, but cost ${f.money}. OpenRouter says that such requests should not be charged. You can dispute this with their generation ids.`,
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
      sentence: (f: Common & { tokensEach: number; usualEach: number; day: string }) =>
        `Since ${f.day}, ${requests(f.requests)} to “${f.model}” cost ${f.money}. They used about ${count(Math.round(f.tokensEach))} reasoning tokens each, and about ${count(Math.round(f.usualEach))} before. You pay for those as for the answer.`,
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
    expected:
      "This page reads the CSV that Activity exports (a summary), and a CSV with one line a request, as older Activity pages and Logs have it.",
    found: {
      empty: "This file is empty.",
      "no-rows": "This file has a header and no requests. Choose a period with use, and export again.",
      gzip: "This is a compressed file (gzip) that could not be unpacked. Download it again.",
      spreadsheet:
        "This is a spreadsheet. Take the file as you downloaded it, or save the sheet as “CSV UTF-8”.",
      zip: "This is a ZIP archive. Unpack it, and choose the CSV file in it.",
      pdf: "This is a PDF. The same menu also exports CSV: choose that.",
      image: "This is a picture. Choose the CSV file instead.",
      html: "This is a web page. Use the export, not “Save page as”.",
      json: "This is JSON, but not of your activity.",
      binary: "This file is not a text.",
      text: "This is a text, not a table.",
      "other-table": "This is a table, but not of your activity.",
      "lost-days":
        "A spreadsheet has cut the days off the times of this file, so only minutes and seconds are left. Download the file again, and choose it here before you open it elsewhere.",
      "unclear-metric":
        "This is a summary, but it does not say whether its numbers are dollars, tokens or requests. Export the table with Spend, or the whole summary.",
    } satisfies Readonly<Record<string, string>>,
    names: (names: readonly string[]) => `Its first line says: ${names.join(", ")}.`,
    lacks: (names: readonly string[]) =>
      `It lacks the ${plural(names.length, { one: "column", other: "columns" })} ${listed(names.map((name) => `\`${name}\``))}.`,
  },
  summary: {
    intro: "This is a summary: what each day, model or key cost. It does not hold the single requests.",
    dearestDay: (day: string, money: string, factor: number) =>
      `The dearest day was ${day}, with ${money}${factor >= 2 ? `: ${times(factor)} times a usual day` : ""}.`,
    most: {
      model: (name: string, money: string, share: number) =>
        `The model “${name}” has the most: ${money}, ${percent(share)} of all.`,
      key: (name: string, money: string, share: number) =>
        `The key “${name}” has the most: ${money}, ${percent(share)} of all.`,
      person: (name: string, money: string, share: number) =>
        `The person “${name}” has the most: ${money}, ${percent(share)} of all.`,
    },
    noMoney: "It has no column with money, so only tokens and requests are told.",
    next: "For the requests behind it, open the Logs page, or choose the CSV with one line a request.",
  },
  reading: {
    all: "All of it was read.",
    share: (share: number) =>
      `${share >= 0.995 ? "More than 99 %" : share < 0.01 ? "Less than 1 %" : percent(share)} of the money in the file was read.`,
    atLeast: (share: number) =>
      `At least ${share < 0.01 ? "a little" : percent(Math.min(share, 0.99))} of the money in the file was read.`,
    tooLittle: (read: number, all: number) =>
      `Only ${count(read)} of ${count(all)} rows could be read, so nothing can be said about this file.`,
    duplicates: (number: number) =>
      plural(number, {
        one: "# request was in the file twice, and is counted once.",
        other: "# requests were in the file more than once, and are counted once.",
      }),
    lostDays:
      "A spreadsheet has cut the days off the times of this file. They were taken from the generation ids. For the exact times, download the file again and choose it before you open it elsewhere.",
    partly: "Nothing unusual in what could be read.",
  },
  asks: {
    comma: (cells: number, example: string) =>
      `${plural(cells, { one: "One amount", other: "# amounts" })} can be read in two ways, such as “${example}”. What does it mean? Until you say so ${plural(cells, { one: "its row is", other: "their rows are" })} not counted.`,
    dates: (example: string) =>
      `The dates of this file can be read in two ways, such as “${example}”. What comes first?`,
    dayFirst: "The day",
    monthFirst: "The month",
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
      ambiguous: "one of its amounts can be read in two ways.",
    },
    oddCells: (count: number) =>
      plural(count, {
        one: "# cell with a number could not be read and counts as 0.",
        other: "# cells with a number could not be read and count as 0.",
      }),
  },
});
