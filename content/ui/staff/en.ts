/** Words of the pages for support staff. */
export const staffMessages = {
  title: "Desk",
  lead: "For support staff: find a step, send a link to it, read what a person did, and see where people get stuck.",
  nav: {
    label: "Desk",
    flows: "Flows",
    links: "Link builder",
    transcript: "Read a ticket",
    insights: "Insights",
    logOut: "Log out",
  },
  logIn: {
    heading: "Log in to the desk",
    label: "Token",
    hint: "Whoever runs this site has it: the server prints a log-in link when it starts, unless DESK_TOKEN is set.",
    button: "Log in",
    cookie:
      "Logging in sets the one cookie of this site. It holds no name, goes to the desk only and ends after 12 hours.",
    problems: {
      wrong: "That is not the token. Copy it whole, without spaces, and try again.",
      "too-often": "Too many tries. Wait a minute, then try again.",
      "logged-out": "You are logged out.",
    },
  },
} as const;
