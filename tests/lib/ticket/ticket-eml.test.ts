import { describe, expect, it } from "vitest";
import type { Ticket } from "@/lib/ticket/schema";
import { ticketText } from "@/lib/ticket/ticket-body";
import { ticketEml, toBase64 } from "@/lib/ticket/ticket-eml";
import { builtTicket, needed } from "./drafts";

interface Part {
  headers: Map<string, string>;
  body: string;
}

/** Reads a message the way a mail program does (RFC 5322, RFC 2045): unfolds headers, splits at the boundary. */
function parse(text: string): Part & { parts: Part[] } {
  const part = (raw: string): Part => {
    const [head = "", ...rest] = raw.split(/\r?\n\r?\n/);
    const lines = head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
    const headers = new Map(
      lines.filter(Boolean).map((line) => {
        const colon = line.indexOf(":");
        expect(colon, `“${line}” is a header`).toBeGreaterThan(0);
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    return { headers, body: rest.join("\n\n") };
  };
  const message = part(text);
  const boundary = /boundary="?([^";]+)"?/.exec(message.headers.get("content-type") ?? "")?.[1] ?? "";
  expect(boundary).not.toBe("");
  const pieces = message.body.split(`--${boundary}`).slice(1);
  expect(pieces.pop()?.trim()).toBe("--");
  return { ...message, parts: pieces.map((raw) => part(raw.replace(/^\r?\n/, ""))) };
}

/** Words of a header in another alphabet (RFC 2047). */
const decoded = (header: string | undefined) =>
  (header ?? "")
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?B\?([^?]*)\?=/gi, (_, base64) => Buffer.from(base64, "base64").toString("utf8"));

const contentOf = (part: Part | undefined) =>
  part?.headers.get("content-transfer-encoding") === "base64"
    ? Buffer.from(part.body, "base64").toString("utf8")
    : (part?.body ?? "").replace(/\r\n/g, "\n");

async function message(files: Parameters<typeof ticketEml>[1] = [], ticket?: Ticket) {
  const made = ticket ?? (await builtTicket("/refunds/ticket?used-any=unused", needed.refunds));
  return { ticket: made, raw: await ticketEml(made, files) };
}

describe("the email", () => {
  it("opens as a draft of the person, with subject and reference, and without a recipient", async () => {
    const { ticket, raw } = await message();
    const { headers } = parse(raw);
    expect(headers.get("from")).toContain("ada@example.org");
    expect(decoded(headers.get("subject"))).toBe(`${ticket.subject} (BT-7F3K-9QX2)`);
    expect(headers.get("x-unsent")).toBe("1");
    for (const name of ["to", "cc", "bcc"]) expect(headers.has(name)).toBe(false);
  });

  it("holds the ticket as text, and as JSON to be read by a help desk", async () => {
    const { ticket, raw } = await message();
    const { parts } = parse(raw);
    expect(parts).toHaveLength(2);
    expect(parts[0]?.headers.get("content-type")).toMatch(/^text\/plain; charset="?utf-8"?/i);
    expect(contentOf(parts[0]).trim()).toBe(ticketText(ticket).trim());
    expect(parts[1]?.headers.get("content-disposition")).toContain('filename="BT-7F3K-9QX2.json"');
    expect(JSON.parse(contentOf(parts[1]))).toEqual(ticket);
  });

  it("keeps every alphabet in subject, text and JSON", async () => {
    const ticket = await builtTicket("/free-model-charges/ticket", {
      ...needed["free-model-charges"],
      model: "模型/é:free",
      note: "Спасибо 🙏",
    });
    const { raw } = await message([], ticket);
    const { headers, parts } = parse(raw);
    expect(decoded(headers.get("subject"))).toContain("模型/é:free");
    expect(contentOf(parts[0])).toContain("> Спасибо 🙏");
    expect(JSON.parse(contentOf(parts[1])).note).toBe("Спасибо 🙏");
  });

  it("attaches the files as they are", async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
    const { raw } = await message([
      { name: "credits.png", type: "image/png", base64: toBase64(bytes) },
      { name: "log", type: "", base64: toBase64(new TextEncoder().encode("hello")) },
    ]);
    const { parts } = parse(raw);
    expect(parts.map((part) => part.headers.get("content-type")?.split(";")[0])).toEqual([
      "text/plain",
      "application/json",
      "image/png",
      "application/octet-stream",
    ]);
    expect(Buffer.from(parts[2]?.body ?? "", "base64").equals(bytes)).toBe(true);
    expect(contentOf(parts[3])).toBe("hello");
  });

  it("is plain ASCII in lines that every mail program takes, whatever was typed", async () => {
    const ticket = await builtTicket("/refunds/ticket?used-any=unused", {
      ...needed.refunds,
      note: "é".repeat(4000),
    });
    const { raw } = await message(
      [{ name: "credits.png", type: "image/png", base64: toBase64(new Uint8Array(5000)) }],
      ticket,
    );
    for (const line of raw.split("\r\n")) {
      expect(line.length).toBeLessThanOrEqual(998);
      expect(line).toMatch(/^[\x20-\x7e\t]*$/);
    }
    expect(contentOf(parse(raw).parts[0])).toContain("é".repeat(4000));
  });

  it("has no header or part that a file's name smuggled in", async () => {
    const names = [
      'a"\r\nBcc: evil@example.com\r\n\r\nboo',
      'quo"te.png',
      "back\\slash.png",
      "naïve 模.png",
      ";x=.png",
    ];
    const { raw } = await message(
      names.map((name) => ({ name, type: "image/png", base64: toBase64(new Uint8Array(3)) })),
    );
    const { headers, parts } = parse(raw);
    expect(headers.has("bcc")).toBe(false);
    expect(parts).toHaveLength(2 + names.length);
    for (const part of parts) {
      expect([...part.headers.keys()].filter((key) => !key.startsWith("content-"))).toEqual([]);
      expect(part.body).not.toContain("boo");
    }
  });
});

describe("toBase64", () => {
  it("reads back, also over the length of one call", () => {
    for (const length of [0, 1, 2, 3, 0x8000, 0x8001, 200_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
      expect(Buffer.from(toBase64(bytes), "base64").equals(bytes), String(length)).toBe(true);
    }
  });
});
