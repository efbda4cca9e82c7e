import * as z from "zod/mini";
import { type Check, maybe } from "./lookup";

/** The last reports of the service's own status page, the newest first, five at most. */
export interface StatusReading {
  readonly incidents: readonly { readonly title: string; readonly at?: string | undefined }[];
}

const wireSchema = z.object({
  incidents: z.array(z.object({ title: z.string(), at: maybe(z.string()) })),
});

/** Incidents of the status page. Only the relay can ask it: it is not the API, and no page may read it. */
export const statusLookup: Check<StatusReading> = {
  needs: "nothing",
  read: (wire) => {
    const incidents = wireSchema.safeParse(wire).data?.incidents;
    return incidents && { incidents: incidents.slice(0, 5) };
  },
};
