#!/usr/bin/env node
import { runSource } from "./run-source.mjs";

await runSource("lib/tools/mcp/mcp.ts", import.meta.url);
