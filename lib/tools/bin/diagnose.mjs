#!/usr/bin/env node
import { runSource } from "./run-source.mjs";

await runSource("../terminal/cli.ts", import.meta.url);
