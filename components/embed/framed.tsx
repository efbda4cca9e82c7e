"use client";

import { useEffect } from "react";
import { embedOf, queryOf } from "@/lib/flow/address";
import type { Issue } from "@/machines/registry";
import { useAddress } from "../wizard/address-store";

interface Props {
  /** Path and query as the server was asked for them. */
  served: string;
  /** The ticket whose receipt the page is. */
  sent?: { readonly issue: Issue; readonly ref: string };
}

/**
 * On pages around the flows that another site shows: does what the wizard does for a step. See `globals.css` for the
 * mark.
 */
export function Framed({ served, sent }: Props) {
  const { issue, ref } = sent ?? {};
  const theme = embedOf(queryOf(useAddress(served)));
  useEffect(() => {
    import("./tell-host")
      .then(({ tellTicket }) => {
        if (issue && ref) tellTicket(issue, ref);
      })
      .catch(() => {});
  }, [issue, ref]);
  return <div hidden data-embed={theme} />;
}
