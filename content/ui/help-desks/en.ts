/** Words that a ticket gets on its way to a help desk, beside its own. Support staff read them. */
export const helpDeskMessages = {
  /** Goes before the names of the files that the desk does not take. */
  leftOut: "Attached by the person, but too large for this help desk",
  /** The message that brings the files, where a desk takes them only with a second message. */
  files: "Files to ticket",
};
