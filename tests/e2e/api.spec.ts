import { createHash, randomUUID } from "node:crypto";
import { request } from "node:http";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv, { type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "playwright/test";
import { mostFileBytes } from "@/lib/ticket/ticket-limits";
import { issues } from "@/machines/registry";
import { cleansUp } from "./clean-up";
import { purgeTicket, startServer, submissionOf, untilReady } from "./own-server";
import { freePort } from "./postgres";
import { overflow, violationsInBothThemes } from "./support";
import { test } from "./test";

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const { cleanUp, newFolder, newPostgres } = cleansUp("api");

async function newServer(env: Record<string, string> = {}): Promise<string> {
  const port = await freePort();
  const server = startServer({ PORT: String(port), DATA_DIR: newFolder(), ...env });
  cleanUp.push(() => server.kill("SIGKILL"));
  const origin = `http://127.0.0.1:${port}`;
  await untilReady(origin);
  return origin;
}

/** Begins to put a body of so many bytes, and takes what is answered before it is through, as `fetch` does not. */
function announce(address: string, bytes: number): Promise<Response> {
  return new Promise((done, failed) => {
    const asked = request(
      address,
      { method: "PUT", headers: { "content-length": bytes } },
      async (answer) => {
        const pieces: Buffer[] = [];
        for await (const piece of answer) pieces.push(piece);
        const { statusCode: status = 0, headers } = answer;
        const type = headers["content-type"] ?? "";
        done(new Response(Buffer.concat(pieces), { status, headers: { "content-type": type } }));
        asked.destroy();
      },
    );
    asked.on("error", failed);
    asked.write("a".repeat(1000));
  });
}

test("every path of the document answers as the document says, in each way that it names", async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const origin = await newServer({ DATA_DIR: folder });
  const document = (await (await fetch(`${origin}/openapi.json`)).json()) as Document;
  const validated = await new Validator().validate({ ...document });
  expect(validated.errors).toBeUndefined();
  expect(document.openapi).toMatch(/^3\.1\./);

  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ ...document, $id: "api" });
  const formats = [...JSON.stringify(document).matchAll(/"format":"([^"]+)"/g)].map(([, format]) => format);
  expect(formats.filter((format = "") => ajv.formats[format] === undefined)).toEqual([]);
  const validators = new Map<string, ValidateFunction>();
  const driven = new Set<string>();
  const pointerOf = (parts: readonly string[]) =>
    parts.map((part) => `/${encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");

  /** Asks, and holds the answer against what the document says of this path, method and status. */
  async function drive(template: string, path: string, init: RequestInit, expected: number, at = origin) {
    const method = (init.method ?? "GET").toLowerCase();
    return hold(template, path, method, await fetch(at + path, init), expected);
  }
  async function hold(template: string, path: string, method: string, response: Response, expected: number) {
    const said = `${method} ${path} ${response.status}`;
    expect(response.status, said).toBe(expected);
    const told = document.paths[template]?.[method]?.responses[String(expected)];
    expect(told, `${said} is in the document`).toBeDefined();
    driven.add(`${method} ${template} ${expected}`);
    const text = await response.text();
    if (!told?.content) {
      expect(text, said).toBe("");
      return undefined;
    }
    const type = response.headers.get("content-type")?.split(";")[0] ?? "";
    expect(Object.keys(told.content), said).toEqual([type]);
    const schema = `api#${pointerOf(["paths", template, method, "responses", String(expected), "content", type, "schema"])}`;
    const validate = validators.get(schema) ?? ajv.compile({ $ref: schema });
    validators.set(schema, validate);
    const body = JSON.parse(text);
    expect(validate(body) ? [] : validate.errors, said).toEqual([]);
    return { body, headers: response.headers };
  }
  const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

  for (const path of ["/openapi.json", "/schemas/ticket.json", "/api/flows"]) {
    const read = await drive(path, path, {}, 200);
    const etag = read?.headers.get("etag") ?? "";
    await drive(path, path, { headers: { "if-none-match": etag } }, 304);
  }
  for (const language of ["", "/es", "/ar"])
    for (const issue of issues) {
      const { body, headers } = (await drive(
        "/api/flows/{issue}",
        `${language}/api/flows/${issue}`,
        {},
        200,
      )) as { body: { steps: { step: string }[] }; headers: Headers };
      const etag = headers.get("etag") ?? "";
      await drive(
        "/api/flows/{issue}",
        `${language}/api/flows/${issue}`,
        { headers: { "if-none-match": etag } },
        304,
      );
      for (const { step } of body.steps)
        await drive("/api/flows/{issue}/{step}", `${language}/api/flows/${issue}/${step}`, {}, 200);
    }
  const step =
    "/api/flows/refunds/ticket?used-any=unused&bought-when=within-window&missing-credits.paid-how=card&x=%00";
  const shown = await drive("/api/flows/{issue}/{step}", step, {}, 200);
  await drive(
    "/api/flows/{issue}/{step}",
    step,
    { headers: { "if-none-match": `W/${shown?.headers.get("etag")}` } },
    304,
  );
  await drive("/api/flows/{issue}", "/api/flows/none", {}, 404);
  await drive("/api/flows/{issue}/{step}", "/api/flows/refunds/none", {}, 404);

  const key = randomUUID();
  const submission = submissionOf(key);
  const sent = await drive("/api/tickets", "/api/tickets", post(submission), 201);
  await drive("/api/tickets", "/api/tickets", post(submission), 200);
  await drive("/api/tickets", "/api/tickets", post(submissionOf(key, "another")), 409);
  await drive("/api/tickets", "/api/tickets", post("{"), 400);
  await drive("/api/tickets", "/api/tickets", post(submission, { origin: "https://evil.example" }), 403);
  await drive("/api/tickets", "/api/tickets", post(submission, { "content-type": "text/plain" }), 415);
  await drive("/api/tickets", "/api/tickets", post({ ...submissionOf(randomUUID()), open_seconds: 0 }), 429);
  const invalid = await drive(
    "/api/tickets",
    "/api/tickets",
    post({ ...submissionOf(randomUUID()), draft: { email: "nobody" } }, { "accept-language": "es" }),
    422,
  );
  expect(invalid?.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain("#/draft/email");
  expect(invalid?.body.title).not.toBe("Answers are missing");
  const malformed = await drive("/api/tickets", "/api/tickets", post({ ...submission, locale: 7 }), 422);
  expect(malformed?.body.errors).toEqual([
    { pointer: "#/locale", detail: "Invalid input: expected string, received number" },
  ]);
  const tooLong = { ...submissionOf(randomUUID()), locale: "x".repeat(300_000) };
  await drive("/api/tickets", "/api/tickets", post(tooLong), 413);
  const receipt = `/api/tickets/${sent?.body.id}`;
  await drive("/api/tickets/{id}", receipt, {}, 200);
  await drive("/api/tickets/{id}", `/api/tickets/${"f".repeat(32)}`, {}, 404);

  const text = Buffer.from("10:00 POST /chat 403\n");
  const hash = createHash("sha256").update(text).digest("hex");
  const put = (body: Buffer, headers: Record<string, string> = {}): RequestInit => ({
    method: "PUT",
    body: new Uint8Array(body),
    headers,
  });
  const file = "/api/attachments/{key}/{sha256}";
  const at = (sha256: string, form = key) => `/api/attachments/${form}/${sha256}`;
  await drive(file, at(hash), put(text), 201);
  await drive(file, at(hash), put(text), 200);
  await drive(file, at(hash), put(text, { origin: "https://evil.example" }), 403);
  await drive(file, at("nonsense"), put(text), 404);
  await drive(file, at("0".repeat(64)), put(text), 422);
  const program = Buffer.from("7f454c46020101000000000000000000", "hex");
  await drive(file, at(createHash("sha256").update(program).digest("hex")), put(program), 415);
  const full = randomUUID();
  for (let count = 0; ; count += 1) {
    const one = Buffer.from(`file ${count}\n`);
    const response = await fetch(origin + at(createHash("sha256").update(one).digest("hex"), full), put(one));
    if (response.status === 409) {
      await drive(file, at(createHash("sha256").update(one).digest("hex"), full), put(one), 409);
      break;
    }
    expect(count).toBeLessThan(50);
  }

  // Longer than a file may be, and longer than a body may be that is announced for one.
  for (const bytes of [mostFileBytes + 1, mostFileBytes + 1024 * 1024]) {
    const path = at("0".repeat(64));
    await hold(file, path, "put", await announce(origin + path, bytes), 413);
  }
  await drive(file, at(hash, randomUUID()), put(text), 429, await newServer({ UPLOAD_MB_PER_HOUR: "0" }));

  await purgeTicket({ DATA_DIR: folder }, sent?.body.id);
  await drive("/api/tickets", "/api/tickets", post(submission), 410);

  const postgres = await newPostgres();
  const ill = await newServer({ DATABASE_URL: postgres.url });
  await postgres.pause();
  await drive("/api/tickets", "/api/tickets", post(submissionOf(randomUUID())), 503, ill);
  await drive("/api/tickets/{id}", `/api/tickets/${"f".repeat(32)}`, {}, 503, ill);
  await drive(file, at(hash, randomUUID()), put(text), 503, ill);

  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { responses }]) =>
      Object.keys(responses).map((status) => `${method} ${path} ${status}`),
    ),
  );
  expect(all.filter((one) => !driven.has(one))).toEqual([]);
});

test("a copy is asked for anew after a minute, and what changed has another version", async ({ request }) => {
  for (const path of ["/api/flows", "/api/flows/refunds/how-much", "/schemas/ticket.json", "/openapi.json"]) {
    const { "cache-control": kept, etag } = (await request.get(path)).headers();
    expect(kept, path).toBe("public, max-age=60, must-revalidate");
    expect(etag, path).toMatch(/^(W\/)?"[\w-]{22}"$/);
  }
  const [english, spanish] = [await request.get("/api/flows"), await request.get("/es/api/flows")];
  expect(spanish.headers().etag).not.toBe(english.headers().etag);
});

test("the language is that of the path, else that which is asked for", async ({ request }) => {
  const asked = async (path: string, language = "en") => {
    const response = await request.get(path, { headers: { "accept-language": language } });
    return { language: response.headers()["content-language"], body: await response.json() };
  };
  expect((await asked("/api/flows/refunds/how-much", "fr, ar;q=0.9, es;q=0.8")).language).toBe("ar");
  const named = await asked("/es/api/flows/refunds/how-much?used-any=unused", "ar");
  expect(named.language).toBe("es");
  expect(named.body.options[0].href).toMatch(/^\/es\/refunds\//);
  // Who says English gets English, whatever the browser would like.
  expect((await asked("/en/api/flows/refunds", "es")).language).toBe("en");
  expect((await request.get("/api/flows")).headers().vary).toContain("Accept-Language");
});

test("a ticket step lists what the ticket asks for, after these answers", async ({ request }) => {
  const ticket = await (await request.get("/es/api/flows/refunds/ticket")).json();
  expect(ticket.fields[0]).toMatchObject({ field: "email", kind: "email", required: true });
  expect(ticket.fields.find((one: { field: string }) => one.field === "method").choices[0]).toEqual({
    choice: "card",
    label: expect.any(String),
  });
  expect((await (await request.get("/api/flows/refunds/how-much")).json()).fields).toBeUndefined();
});

test("unknown addresses of the API answer as problems, whatever they are asked with", async ({ request }) => {
  for (const [method, path, status] of [
    ["GET", "/api", 404],
    ["GET", "/api/none", 404],
    ["POST", "/api/none/more", 404],
    ["DELETE", "/api/none", 404],
    ["GET", "/es/api/none", 404],
    ["GET", "/api/flows/none", 404],
    ["GET", "/api/flows/none/more", 404],
    ["GET", "/api/flows/a/b/c", 404],
    ["GET", "/api/%00", 404],
    ["PATCH", "/api/flows", 405],
    ["GET", "/api/tickets", 405],
    ["POST", "/api/flows/refunds", 405],
  ] as const) {
    const response = await request.fetch(path, { method });
    expect(response.status(), path).toBe(status);
    expect(response.headers()["content-type"], path).toContain("application/problem+json");
    expect(await response.json(), path).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.any(String),
    });
    expect(response.headers()["cache-control"], path).toContain("no-store");
  }
});

test("pages of other sites may read where a setting says so, and nowhere else", async () => {
  const shop = "https://shop.example.com";
  const origin = await newServer({ API_ORIGINS: shop });
  const from = (site: string, path: string, init: RequestInit = {}) =>
    fetch(origin + path, { ...init, headers: { ...init.headers, origin: site } });
  for (const path of ["/api/flows", "/es/api/flows/refunds", "/api/flows/refunds/none", "/openapi.json"]) {
    const { headers } = await from(shop, path);
    expect(headers.get("access-control-allow-origin"), path).toBe(shop);
    expect(headers.get("vary"), path).toContain("Origin");
    expect(
      (await from("https://evil.example", path)).headers.get("access-control-allow-origin"),
      path,
    ).toBeNull();
    const asked = await from(shop, path, {
      method: "OPTIONS",
      headers: { "access-control-request-method": "GET", "access-control-request-headers": "if-none-match" },
    });
    expect([asked.status, asked.headers.get("access-control-allow-origin")], path).toEqual([204, shop]);
  }
  const ticket = await from(shop, "/api/tickets", { method: "POST", body: "{}" });
  expect([ticket.status, ticket.headers.get("access-control-allow-origin")]).toEqual([403, null]);
  const open = await newServer({ API_ORIGINS: "*" });
  expect((await fetch(`${open}/api/flows`)).headers.get("access-control-allow-origin")).toBe("*");
  const closed = await newServer();
  expect(
    (await fetch(`${closed}/api/flows`, { headers: { origin: shop } })).headers.get(
      "access-control-allow-origin",
    ),
  ).toBeNull();
});

test("the page of the API shows every operation, asks nobody else, and fits", async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  const problems: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("request", (one) => asked.push(new URL(one.url()).origin));
  await page.goto("/openapi");
  const { paths } = (await (await page.request.get("/openapi.json")).json()) as Document;
  for (const [path, item] of Object.entries(paths))
    for (const method of Object.keys(item))
      await expect(
        page.locator("section > p").getByText(`${method.toUpperCase()} ${path}`, { exact: true }),
      ).toBeVisible();
  expect(problems).toEqual([]);
  expect([...new Set(asked)]).toEqual([new URL(page.url()).origin]);
  expect(await violationsInBothThemes(page)).toEqual([]);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `${width}`).toBe(0);
  }
  await context.close();
});
