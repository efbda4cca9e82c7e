import { countPresses } from "./count-presses";

/** For the version that it lies in: {@link file://./presses-cli.ts} runs it in a copy of an older one. */
process.stdout.write(JSON.stringify(await countPresses()));
