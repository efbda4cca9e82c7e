import type { Adapter } from "@/lib/server/help-desks/adapter";

/** A ticket as a desk has it, whatever its own words for it are. */
export interface Taken {
  /** The desk's own number; none where it gives none. */
  readonly reference?: string | undefined;
  readonly subject: string;
  readonly body: string;
  readonly email: string;
  /** In the words of our ticket. */
  readonly priority: string;
  /** The language to answer in, and the reference that staff gave, where the desk sorts by them. */
  readonly language: string | undefined;
  readonly caseRef: string | undefined;
  readonly files: readonly { readonly name: string; readonly content: Buffer }[];
}

/** A help desk on this machine that answers as its vendor documents. */
export interface Desk {
  readonly adapter: Adapter;
  /** The same with a key that the desk refuses; none where the desk has no key. */
  readonly stranger?: Adapter;
  /** Everything that it has taken, in order. */
  tickets(): Promise<readonly Taken[]>;
  close(): Promise<void>;
}
