import { randomBytes } from "node:crypto";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { newRef } from "@/lib/ticket/new-ref";
import { accountOf, createLookUp } from "../terminal/look-up";
import { version } from "../terminal/version";
import { here } from "../terminal/where";
import { createServer } from "./create-server";

/** `npm run --silent mcp`: serves one assistant over standard input and output, until the input ends. */
await createServer({
  where: here(),
  newRef: () => newRef(randomBytes(8)),
  version: version(),
  lookUp: createLookUp(accountOf(process.env), here()),
}).connect(new StdioServerTransport());
