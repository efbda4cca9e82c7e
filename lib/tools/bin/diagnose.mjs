#!/usr/bin/env node
import { runSource } from "./run-source.mjs";

await runSource("lib/tools/terminal/cli.ts", import.meta.url);
