import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policy } from "@/content/policy";
import { errorsMessages } from "@/content/ui/errors/en";
import { lookupMessages } from "@/content/ui/lookup/en";
import { terminalMessages } from "@/content/ui/terminal/en";
import type { Asker } from "@/lib/tools/terminal/asker";
import { converse } from "@/lib/tools/terminal/converse";
import { accountOf, createLookUp, type LookUp } from "@/lib/tools/terminal/look-up";
import { openPlace, type Place } from "@/lib/tools/terminal/session";
import { fakeKey, generationId } from "../../../fake-openrouter/accounts";
import { type FakeOpenRouter, startFakeOpenRouter } from "../../../fake-openrouter/server";
import { ref, talk, where } from "./conversation";

const { errors } = errorsMessages(policy);
let fake: FakeOpenRouter;
beforeAll(async () => {
  fake = await startFakeOpenRouter();
});
afterAll(() => fake.stop());

const at = async (address: string): Promise<Place> => {
  const place = await openPlace(address);
  if (place === undefined) throw new Error(`${address} names no step`);
  return place;
};
const envOf = (key?: string) => ({
  OPENROUTER_API_URL: fake.apiUrl,
  OPENROUTER_STATUS_URL: fake.statusUrl,
  ...(key === undefined ? {} : { OPENROUTER_API_KEY: key }),
});
const lookUpWith = (key?: string) => createLookUp(accountOf(envOf(key)), where);
const saidBy = ({ findings }: Awaited<ReturnType<LookUp>>, check: string) =>
  findings.find((one) => one.check === check)?.says.join(" ");

describe("looking up what a step is about", () => {
  it("asks all that the step names, and says which answer it speaks for", async () => {
    const found = await lookUpWith(fakeKey("nothing-bought"))(await at("/missing-credits/check-balance"), {
      draft: {},
    });
    expect(found.findings.map(({ check, ok }) => [check, ok])).toEqual([
      ["credits", true],
      ["key", true],
      ["status", true],
    ]);
    expect(saidBy(found, "credits")).toContain(lookupMessages.says.creditsNegative);
    expect(found.speaksFor()).toBe("not-there");
  });

  it("remembers what was found at another step", async () => {
    const lookUp = lookUpWith(fakeKey("paying"));
    const place = await at("/missing-credits/check-balance");
    const options = [];
    for (let look = 0; look < 6; look += 1) options.push((await lookUp(place, { draft: {} })).speaksFor());
    // Of this account the balance grows from one look to a later one.
    expect([options[0], options.at(-1)]).toEqual([undefined, "solved"]);
  });

  it("forgets a model and a generation that are not asked about any more", async () => {
    const lookUp = lookUpWith(fakeKey("healthy"));
    const place = await at("/free-model-charges");
    const free = "deepseek/deepseek-chat:free";
    expect((await lookUp(place, { draft: {}, generationId })).speaksFor()).toBe("no-suffix");
    expect((await lookUp(place, { draft: {}, model: free })).speaksFor()).toBe("ends-in-free");
    const failed = await lookUp(place, { draft: {}, generationId: "gen-1764000000-nobodyKnowsIt" });
    expect(failed.findings.map(({ ok }) => ok)).toEqual([false, false]);
    expect(failed.speaksFor()).toBeUndefined();
  });

  it("says as much about a failure as the page, and where to go on", async () => {
    const address = "/missing-credits/check-balance?paid-when=longer-ago&check-balance=not-there&ref=CASE-17";
    const failedWith = async (account: string) => {
      const found = await lookUpWith(fakeKey(account))(await at(address), { draft: {} });
      return [saidBy(found, "key"), found.findings[0]?.lines[0]?.value] as const;
    };
    const [credits, back] = await failedWith("status-402");
    expect(credits).toContain(errors["max-tokens"].meaning);
    expect(back).toMatch(/^\/refused-requests\/request-too-large\?.*missing-credits.paid-when=longer-ago/);
    const [limits] = await failedWith("status-429");
    expect(limits).toMatch(/taken again: .*00:00/);
    expect(limits).toContain(errors["free-day"].title);
  });

  it("lets a key that the person does not know speak, by its name alone", async () => {
    const place = await at("/unexpected-charges/what-stands-out");
    const found = await lookUpWith(fakeKey("stolen"))(place, { draft: {} });
    expect(found.keyNames).toContain("zz-unknown");
    expect(found.speaksFor()).toBeUndefined();
    expect(found.speaksFor(["zz-unknown"])).toBe("unknown-key");
    expect(found.speaksFor(["zz-unknwon"])).toBeUndefined();
  });

  it("looks up the generation that it is given", async () => {
    const place = await at("/free-model-charges/what-happened");
    const found = await lookUpWith(fakeKey("byok"))(place, { draft: {}, generationId });
    expect(found.speaksFor()).toBe("own-key");
  });

  it("says what is wrong with a key, and that one is missing, without asking", async () => {
    const before = fake.requests.length;
    const place = await at("/missing-credits/check-balance");
    expect(saidBy(await lookUpWith()(place, { draft: {} }), "key")).toBe(terminalMessages.lookUp.noKey);
    const other = await lookUpWith("sk-ant-0123456789abcdef0123")(place, { draft: {} });
    expect(saidBy(other, "key")).toBe(lookupMessages.key.problems.anthropic);
    expect(fake.requests.length).toBe(before);
  });

  it("says what to do where OpenRouter does not take the key", async () => {
    const place = await at("/missing-credits/check-balance");
    const found = await lookUpWith("sk-or-v1-nobody-0123456789abcdef")(place, { draft: {} });
    expect(saidBy(found, "key")).toContain(errors["bad-key"].meaning);
    expect(found.speaksFor()).toBeUndefined();
  });
});

describe("diagnose with a key", () => {
  it("offers it, marks the answer, and never shows the key", async () => {
    const key = fakeKey("nothing-bought");
    const lines = ["look-up", "solved"];
    const { code, printed, remarks } = await talk(
      ["/missing-credits/check-balance"],
      lines,
      {},
      lookUpWith(key),
    );
    expect(code, remarks).toBe(0);
    expect(remarks).toContain(lookupMessages.says.creditsNegative);
    expect(remarks).toMatch(new RegExp(`not-there – [^\n]*${terminalMessages.lookUp.speaks}`));
    expect(printed + remarks).not.toContain(key);
  });

  it("does not offer it without one, or where there is nothing to look up", async () => {
    expect((await talk(["/missing-credits/check-balance"], [])).remarks).not.toContain("look-up");
    const lookUp = lookUpWith(fakeKey("healthy"));
    expect((await talk(["/invoices"], [], {}, lookUp)).remarks).not.toContain("look-up");
  });
});

it("a person at a terminal names the keys that they don't know, and the names are kept", async () => {
  const said: string[] = [];
  const marked: (string | undefined)[] = [];
  const wrong: (string | undefined)[] = [];
  const kept: (string | undefined)[] = [];
  const replies = ["look-up", "unknown-key", "look-up"];
  const asker: Asker = {
    canAskAgain: true,
    say: (blocks) => said.push(...blocks.map(({ text }) => text)),
    choose: async ({ choices }) => {
      marked.push(choices.find(({ first }) => first)?.id);
      const option = replies.shift();
      if (option === undefined) throw new Error("left");
      return { option };
    },
    fill: async ([field], draft, check) => {
      if (field?.id !== "key_names") return draft;
      kept.push(draft.key_names);
      wrong.push(check(field, "zz-unknwon", draft), check(field, " zz-unknown ", draft));
      return { ...draft, key_names: "zz-unknown" };
    },
  };
  const talking = converse(
    { asker, where, ref, given: new Map(), lookUp: lookUpWith(fakeKey("stolen")), onStep: () => {} },
    await at("/unexpected-charges/what-stands-out"),
  );
  await expect(talking).rejects.toThrow("left");
  expect(said).toContain("zz-unknown: $96.00 used, $90.00 today");
  expect(wrong.slice(0, 2)).toEqual([terminalMessages.lookUp.noSuchKey("zz-unknwon"), undefined]);
  // Marked once the names are known.
  expect(marked.slice(0, 2)).toEqual([undefined, "unknown-key"]);
  expect(kept).toEqual([undefined, "zz-unknown"]);
});

it("the tool billing_look_up reads the key from the environment, takes none, and tells none", async () => {
  const client = new Client({ name: "test", version: "1" });
  const key = fakeKey("nothing-bought");
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [fileURLToPath(new URL("../../../../lib/tools/bin/billing-help-mcp.mjs", import.meta.url))],
      cwd: tmpdir(),
      env: { PATH: process.env.PATH ?? "", ...envOf(key) },
    }),
  );
  try {
    const tool = (await client.listTools()).tools.find(({ name }) => name === "check");
    expect(Object.keys(tool?.inputSchema.properties ?? {}).join(" ")).not.toMatch(/key/);
    const address = "/missing-credits/check-balance";
    const found = await client.callTool({ name: "billing_look_up", arguments: { address } });
    expect(found.structuredContent).toMatchObject({ speaks_for: "not-there" });
    expect(JSON.stringify(found)).not.toContain(key);
    const strangers = ["zz-unknown"];
    const named = await client.callTool({
      name: "billing_look_up",
      arguments: { address: "/refunds/used-any", strangers, kept: { key_names: "my key in CI" } },
    });
    expect(named.structuredContent).toMatchObject({ kept: { key_names: "my key in CI, zz-unknown" } });
    const none = await client.callTool({ name: "billing_look_up", arguments: { address: "/invoices" } });
    expect(none).toMatchObject({ isError: true });
  } finally {
    await client.close();
  }
});
