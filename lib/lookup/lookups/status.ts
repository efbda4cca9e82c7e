import * as z from "zod/mini";
import { type Check, maybe, type ReadingBy } from "./lookup";

/** The last reports of the service's own status page, the newest first, five at most. */
export type StatusReading = ReadingBy<typeof statusLookup>;

const wireSchema = z.object({
  incidents: z.array(z.object({ title: z.string(), at: maybe(z.string()) })),
});

/** Incidents of the status page. Only the relay can ask it: it is not the API, and no page may read it. */
export const statusLookup = {
  needs: "nothing",
  read: (wire: unknown) => {
    const incidents = wireSchema.safeParse(wire).data?.incidents;
    return incidents && { incidents: incidents.slice(0, 5) };
  },
} as const satisfies Check<unknown>;
