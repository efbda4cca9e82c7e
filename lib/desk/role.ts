/** What a token of the desk allows, from the least to the most. */
export const roles = ["reader", "agent", "admin"] as const;

/** A reader reads. An agent works on tickets, too. An admin deletes them, too. */
export type Role = (typeof roles)[number];

/** The name of `DESK_TOKEN` in the audit list. No token of `DESK_TOKENS` may have it. */
export const ownTokenName = "desk";

/** What staff can do beyond reading, and who may at least. */
const least = {
  retry: "agent",
  done: "agent",
  answered: "agent",
  reopen: "agent",
  reply: "agent",
  delete: "admin",
} as const satisfies Readonly<Record<string, Role>>;

/** Something that changes what is stored. */
export type Act = keyof typeof least;

/** Whether a text, such as the value of a button, names one. */
export const isAct = (text: string): text is Act => Object.hasOwn(least, text);

/** Whether a token of this role may do it. */
export const mayDo = (role: Role, act: Act): boolean => roles.indexOf(role) >= roles.indexOf(least[act]);
