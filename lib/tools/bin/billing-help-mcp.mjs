#!/usr/bin/env node
import { runSource } from "./run-source.mjs";

await runSource("../mcp/mcp.ts", import.meta.url);
