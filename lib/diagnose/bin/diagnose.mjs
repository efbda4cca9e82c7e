#!/usr/bin/env node
import { runSource } from "./run-source.mjs";

await runSource("lib/diagnose/cli.ts", import.meta.url);
