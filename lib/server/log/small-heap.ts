import { setFlagsFromString } from "node:v8";

/**
 * Lets V8 collect garbage sooner. Left alone it lets it grow to several times what is in use: 560 MB under load where 300
 * do, at the same rate. Call once, before the first request.
 */
export function keepHeapSmall(): void {
  for (const flag of ["--heap-growing-percent=20", "--semi-space-growth-factor=1"]) setFlagsFromString(flag);
}
