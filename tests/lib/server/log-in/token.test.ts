import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, test } from "vitest";
import { keptToken, logInHint } from "@/lib/server/log-in/token";
import { readSettings } from "@/lib/server/settings";

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), "desk-token-"));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("the token of the first start", () => {
  it("is 32 characters or more by chance, that an address may hold, and nobody else may read it", () => {
    const folder = join(newFolder(), "not", "there", "yet");
    const token = keptToken(folder);
    expect(token).toMatch(/^[\w-]{32,}$/);
    expect(token).not.toBe(keptToken(newFolder()));
    expect(statSync(join(folder, "desk-token")).mode & 0o777).toBe(0o600);
  });

  it("is read by the next", () => {
    const folder = newFolder();
    expect(keptToken(folder)).toBe(keptToken(folder));
    expect(readFileSync(join(folder, "desk-token"), "utf8").trim()).toBe(keptToken(folder));
  });

  it("is waited for while another server writes it", async () => {
    const path = join(newFolder(), "desk-token");
    writeFileSync(path, "");
    const token = "a".repeat(32);
    // Another process, because this one waits.
    const late = spawn("sh", ["-c", `sleep 0.2; echo ${token} > ${path}`]);
    expect(keptToken(join(path, ".."))).toBe(token);
    await new Promise((done) => late.once("exit", done));
  });

  test.each(["", "short", "x".repeat(31), `${"x".repeat(40)} ${"y".repeat(40)}`])(
    "that is %j in its file is none: the start says what to do",
    (text) => {
      const folder = newFolder();
      writeFileSync(join(folder, "desk-token"), text);
      expect(() => keptToken(folder)).toThrow(
        /desk-token holds no token .* Delete it, .* or set DESK_TOKEN\.$/,
      );
    },
  );

  it("that can't be read or kept is said so, with what to do", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "file"), "");
    expect(() => keptToken(join(folder, "file"))).toThrow(/can't be kept in .* set DESK_TOKEN\.$/);
    // Whoever runs the tests may read any file, but nobody reads a folder.
    mkdirSync(join(folder, "desk-token"));
    expect(() => keptToken(folder)).toThrow(/can't be read .* set DESK_TOKEN\.$/);
  });
});

describe("the log-in link", () => {
  const token = "t".repeat(43);
  const settings = readSettings({ DATA_DIR: "/data" });
  const [link = "", ...rest] = logInHint(settings, token, { PORT: "3210" }).split("\n");

  it("leads to this machine, or to where the site is, with the token where no server sees it", () => {
    expect(link).toBe(`The desk, for staff: http://localhost:3210/desk/log-in#${token}`);
    const site = readSettings({ SITE_URL: "https://billing.example.org/help" });
    expect(logInHint(site, token, { PORT: "3210" })).toContain(
      `https://billing.example.org/desk/log-in#${token}\n`,
    );
    expect(new URL(link.split(" ").at(-1) ?? "").pathname).not.toContain(token);
  });

  it.each([
    ["0.0.0.0", "localhost"],
    ["::", "localhost"],
    ["localhost", "localhost"],
    ["192.0.2.7", "192.0.2.7"],
    ["2001:db8::7", "[2001:db8::7]"],
  ])("leads to where a server with HOSTNAME=%s answers", (HOSTNAME, host) => {
    const hint = logInHint(settings, token, { PORT: "", HOSTNAME });
    expect(hint).toContain(`http://${host}:3000/desk/log-in#`);
  });

  it("says what to do without scripts, and where the token is kept", () => {
    expect(rest.join(" ")).toMatch(/without scripts, paste it/);
    expect(rest.join(" ")).toContain("/data/desk-token");
  });
});
