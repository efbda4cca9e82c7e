import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WorkerFixture } from "playwright/test";
import { startServer, untilReady } from "./own-server";
import { freePort } from "./postgres";

/** What a page around the frame was told, in order. */
export type Told = { type: string; detail: Record<string, string> }[];

/** Origins of three servers. */
export interface Sites {
  /** Billing help. */
  readonly help: string;
  /** A site on its list, and one that is not. */
  readonly host: string;
  readonly stranger: string;
  /** Where the tickets go. */
  readonly folder: string;
}

/** A page that holds the element, and keeps what it is told. */
const hostPage = (help: string, attributes: string, styles: string) => `<!doctype html>
<html lang="en"><head><title>A shop</title><style>${styles}</style></head><body>
<h1>A shop</h1><button id="before">Before</button>
<script src="${help}/embed.js"></script>
<script>
  window.told = [];
  window.heard = [];
  addEventListener("message", ({ data }) => heard.push(data.type));
  for (const type of ["step", "solved", "ticket", "ready", "error"])
    addEventListener(type, ({ detail }) => told.push({ type, detail: { ...detail } }));
</script>
<billing-help ${attributes}><a href="${help}/refunds">Help with refunds</a></billing-help>
<button id="after">After</button></body></html>`;

/** Another site: its address bar says `127.0.0.1`, that of billing help says `localhost`. */
function serveHost(help: string): Server {
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://host");
    response.setHeader("content-type", "text/html");
    if (pathname === "/plain") {
      // Without the element.
      const src = help + (searchParams.get("src") ?? "").replaceAll("&", "&amp;");
      return response.end(`<!doctype html><iframe src="${src}" style="width: 100%; height: 40rem"></iframe>`);
    }
    response.end(hostPage(help, searchParams.get("attributes") ?? "", searchParams.get("styles") ?? ""));
  });
}

/** The address of a page of another site around a step. @param site `host` or `stranger` */
export const around = (site: string, attributes: string, styles = ""): string =>
  `${site}/?${new URLSearchParams({ attributes, styles })}`;

/** The fixture `sites`: billing help with its list, and pages of other sites, once for each worker. */
export const sitesOfWorker: { sites: [WorkerFixture<Sites, object>, { scope: "worker" }] } = {
  sites: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      const [helpPort, hostPort, strangerPort] = [await freePort(), await freePort(), await freePort()];
      const help = `http://localhost:${helpPort}`;
      const host = `http://127.0.0.1:${hostPort}`;
      const folder = mkdtempSync(join(tmpdir(), "embed-"));
      const server = startServer({
        PORT: String(helpPort),
        DATA_DIR: folder,
        EMBED_ORIGINS: `https://shop.example.com, ${host}`,
      });
      const hosts = [hostPort, strangerPort].map((port) => serveHost(help).listen(port, "127.0.0.1"));
      try {
        await untilReady(help);
        await use({ help, host, stranger: `http://127.0.0.1:${strangerPort}`, folder });
      } finally {
        for (const one of hosts) one.close();
        server.kill("SIGKILL");
        rmSync(folder, { recursive: true, force: true });
      }
    },
    { scope: "worker" },
  ],
};
