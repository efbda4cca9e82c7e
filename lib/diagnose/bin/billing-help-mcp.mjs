#!/usr/bin/env node
import { runSource } from "./run-source.mjs";

await runSource("lib/diagnose/mcp.ts", import.meta.url);
