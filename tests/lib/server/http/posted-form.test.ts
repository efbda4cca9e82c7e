import { expect, test } from "vitest";
import { isReadableForm } from "@/lib/server/http/posted-form";

const site = "https://billing.example.org/refunds";
const multipart = { "content-type": "multipart/form-data; boundary=x" };
const action = { "next-action": "40aa" };
const text = { "content-type": "text/plain;charset=UTF-8" };
const fields = (all: Record<string, string>) => inOrder(Object.entries(all));
/** An object would put its numbers first. */
const inOrder = (all: readonly (readonly [string, string])[]) =>
  `${all
    .map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("")}--x--\r\n`;
const isKnown = (id: string) => ["40aa", "60aa"].includes(id);
const readable = (headers: Record<string, string>, body: string) =>
  isReadableForm(new Request(site, { method: "POST", headers, body: Buffer.from(body) }), isKnown);
const bound = { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"60aa","bound":"$@1"}', "$ACTION_1:1": "[null]" };

test.each<[string, Record<string, string>, string]>([
  ["a plain form", multipart, fields({ q: "card" })],
  ["a form with an action", multipart, fields({ $ACTION_ID_40aa: "", id: "0123" })],
  ["a form with a bound action", multipart, fields({ ...bound, $ACTION_KEY: "k1" })],
  ["an action of a script", { ...action, ...text }, "[]"],
  ["an action of a script with a form", { ...action, ...multipart }, fields({ 0: '["$K1"]', "1_q": "card" })],
  [
    "an action with what a page keeps",
    { ...action, ...multipart },
    inOrder([
      ["1", "{}"],
      [
        "0",
        '[{"a":"$undefined","b":{"c":"$$5","at":"$D2026-11-25T09:00:00.000Z"},"d":"$0:0:b","e":"$1"},"$K2"]',
      ],
    ]),
  ],
  ["a form of another kind, which no action reads", { "content-type": "text/plain" }, "a=b"],
  ["nothing", {}, ""],
])("%s can be read", async (_, headers, body) => {
  expect(await readable(headers, body)).toBe(true);
});

test.each<[string, Record<string, string>, string]>([
  [
    "an action that refers to what comes later",
    { ...action, ...multipart },
    inOrder([
      ["0", '["$1"]'],
      ["1", "{}"],
    ]),
  ],
  ["a form that is cut short", multipart, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nhello'],
  ["a form that is none", multipart, "--x\r\nfoo"],
  ["an empty form", multipart, ""],
  ["a form without a boundary", { "content-type": "multipart/form-data" }, "hello"],
  ["a form with broken headers", multipart, "--x\r\n\0\0: \r\n\r\n\r\n--x--"],
  ["a made-up action", multipart, fields({ "$ACTION_ID_made-up": "" })],
  ["a made-up action of a script", { ...text, "next-action": "made-up" }, "[]"],
  [
    "a made-up action that is bound",
    multipart,
    fields({ ...bound, "$ACTION_1:0": '{"id":"x","bound":"$@1"}' }),
  ],
  ["a key without its action", multipart, fields({ $ACTION_KEY: "k1" })],
  ["a bound action that is bound to nothing", multipart, fields({ $ACTION_REF_1: "" })],
  ["an action bound to no list", multipart, fields({ ...bound, "$ACTION_1:1": "nope" })],
  ["an action that is no JSON", multipart, fields({ ...bound, "$ACTION_1:0": "{{{" })],
  ["an action of a script that is no JSON", { ...action, ...text }, "{{{"],
  ...[
    "null",
    "1",
    "{}",
    '"$"',
    '["$"]',
    '["$1"]',
    '["$F1"]',
    '["$T"]',
    '["$Q1"]',
    '["$nx"]',
    '["$Dx"]',
    '["$0:0:x"]',
    '["$0:__proto__"]',
    "[".repeat(5000) + "]".repeat(5000),
    JSON.stringify(Array(5000).fill("$K1")),
  ].flatMap((values): [string, Record<string, string>, string][] => [
    [`an action of a script with ${values.slice(0, 20)}`, { ...action, ...text }, values],
    [`an action with ${values.slice(0, 20)}`, { ...action, ...multipart }, fields({ 0: values })],
    [
      `an action bound to ${values.slice(0, 20)}`,
      multipart,
      fields({ ...bound, "$ACTION_1:1": values.replace("$1", "$7") }),
    ],
  ]),
  ["an action of a script, of an odd kind", { ...action, "content-type": "application/octet-stream" }, "[]"],
  ["an action of a script, of no kind", action, "[]"],
  ["an action of a script, cut short", { ...action, ...multipart }, "--x\r\nfoo"],
  ["an action of a script without arguments", { ...action, ...multipart }, fields({ q: "card" })],
])("%s can't be read", async (_, headers, body) => {
  expect(await readable(headers, body)).toBe(false);
});
