import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { exampleTickets } from "./write-tickets";

/** `npm run tickets`: writes an example of a ticket for each issue in each language into `docs/tickets`. */
const folder = new URL("../tickets/", import.meta.url);
mkdirSync(folder, { recursive: true });
const examples = await exampleTickets();
for (const { file, text } of examples) writeFileSync(new URL(file, folder), text);
process.stdout.write(`${examples.length} tickets in ${fileURLToPath(folder)}\n`);
