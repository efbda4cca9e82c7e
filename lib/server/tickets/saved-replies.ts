import { randomUUID } from "node:crypto";
import sql from "sql-template-tag";
import type { Language } from "@/content/languages";
import { mostReplies, type SavedReply, type Signatures } from "@/lib/desk/saved-reply";
import { rowsOf, type Store } from "../store/store";
import { noteOfAll } from "./audit";

/** The replies of the team. Each change is a line of the audit list, in the same transaction. */
export function createSavedReplies(store: Store, now: () => Date) {
  const put = (
    id: string,
    kind: "reply" | "signature",
    { name, language, body }: Omit<SavedReply, "id">,
    token: string,
  ) => {
    const at = now().getTime();
    return store.run(
      sql`insert into saved_reply (id, kind, name, language, body, updated_at)
        values (${id}, ${kind}, ${name}, ${language}, ${body}, ${at})
        on conflict (id) do update set name = excluded.name, language = excluded.language, body = excluded.body,
          updated_at = excluded.updated_at`,
      noteOfAll({ token, what: "reply-kept", at }),
    );
  };
  return {
    /** By name. */
    list: async (): Promise<{ replies: SavedReply[]; signatures: Signatures }> => {
      const rows = await rowsOf<SavedReply & { kind: string }>(
        store,
        sql`select id, kind, name, language, body from saved_reply order by kind, name, id`,
      );
      return {
        replies: rows.filter(({ kind }) => kind === "reply").map(({ kind: _, ...reply }) => reply),
        signatures: Object.fromEntries(
          rows
            .filter(({ kind, body }) => kind === "signature" && body !== "")
            .map(({ language, body }) => [language, body]),
        ),
      };
    },
    /**
     * Keeps a new reply, or changes one.
     *
     * @param reply without an id it is a new one
     * @returns whether it is kept: a new one is not where there are as many as there may be
     */
    keep: async (
      { id = randomUUID(), ...reply }: Omit<SavedReply, "id"> & { readonly id?: string | undefined },
      token: string,
    ): Promise<boolean> => {
      const kept = await rowsOf<{ id: string }>(store, sql`select id from saved_reply where kind = 'reply'`);
      // Two at the same moment may both get the last place. One more does no harm: the list shows them all.
      if (kept.length >= mostReplies && !kept.some((one) => one.id === id)) return false;
      await put(id, "reply", reply, token);
      return true;
    },
    delete: async (id: string, token: string) => {
      await store.run(
        noteOfAll({ token, what: "reply-deleted", at: now().getTime() }),
        sql`delete from saved_reply where id = ${id} and kind = 'reply'`,
      );
    },
    /** An empty one is no signature. */
    sign: async (language: Language, text: string, token: string) => {
      await put(`signature-${language}`, "signature", { name: "", language, body: text }, token);
    },
  };
}
