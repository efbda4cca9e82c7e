// npm run dev:fake: the development server beside a made-up OpenRouter. Never for real people.
import { spawn } from "node:child_process";
import { fakeAccounts, fakeKey, fakeTroubles, generationId } from "./accounts.ts";
import { startFakeOpenRouter } from "./server.ts";

const fake = await startFakeOpenRouter(Number(process.env.FAKE_PORT ?? 4010));
console.log(`FAKE OpenRouter at ${fake.apiUrl}. Nothing in it is real. Paste one of these keys:`);
for (const name of [...Object.keys(fakeAccounts), ...fakeTroubles]) console.log(`  ${fakeKey(name)}`);
console.log(`A generation that each of them knows: ${generationId}`);

const next = spawn("next", ["dev"], {
  stdio: "inherit",
  env: { ...process.env, OPENROUTER_API_URL: fake.apiUrl, OPENROUTER_STATUS_URL: fake.statusUrl },
});
next.on("exit", (code) => process.exit(code ?? 0));
