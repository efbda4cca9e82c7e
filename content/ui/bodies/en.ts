/** Said where a request is refused for its size or pace, before a page has seen it. */
export const bodiesMessages = {
  "too-long": {
    title: "Too large",
    detail:
      "That was more than this address takes. Shorten it, or choose a smaller file, then send it again.",
  },
  "too-slow": {
    title: "Too slow",
    detail:
      "What you sent did not arrive in time, so nothing of it was kept. Check your connection, then send it again.",
  },
  "too-many": {
    title: "Too many at once",
    detail:
      "Much is being sent to us just now, so nothing of this was kept. Wait a few seconds, then send it again.",
  },
};
