/** Words for when there is no network, and for what is kept until there is one. */
export const offlineMessages = {
  heading: "This page needs the network",
  body: "You are offline, and this page was not opened on this device before. Nothing you typed is lost.",
  kept: "These work without a network",
  nothing: "No problem was opened on this device before, so none works without a network yet.",
  retry: "Try again",
  waiting: {
    title: "Tickets on this device",
    mark: (ref: string) => `Ticket ${ref}`,
    waits: "You are offline, so your ticket was not sent. It waits on this device.",
    when: "It is sent when you are back, by this page or by the next one that you open here.",
    takeBack: "Don't send it",
    sent: "Your ticket was sent and is stored.",
    receipt: "Open its receipt",
    refused: "Your ticket was not taken.",
    form: "Go back to the form",
    close: "Close",
  },
} as const;
