import { randomBytes } from "node:crypto";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { newRef } from "@/lib/ticket/new-ref";
import { createServer } from "./create-server";
import { accountOf, createLookUp } from "./look-up";
import { version } from "./version";
import { here } from "./where";

/** `npm run --silent mcp`: serves one assistant over standard input and output, until the input ends. */
await createServer({
  where: here(),
  newRef: () => newRef(randomBytes(8)),
  version: version(),
  lookUp: createLookUp(accountOf(process.env), here()),
}).connect(new StdioServerTransport());
