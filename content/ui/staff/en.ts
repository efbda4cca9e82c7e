import type { FindingKind } from "@/machines/step";

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
  /** Files to try the pages with, where a person looks into their export. */
  samples: {
    heading: "Made-up Activity files",
    intro: "To see or show what is found in an export. Nothing in them is real.",
    label: "What it shows",
    button: "Save the file",
    kinds: {
      "runaway-loop": "A loop",
      "new-key": "A key that was not used before",
      "dormant-key": "An old key that came back",
      "disabled-key": "A disabled key",
      "unusual-hours": "Use at night",
      "stands-out": "One day that stands out",
      "dearer-model": "A dearer model",
      "paid-twin": "The paid variant of a free model",
      "free-plugin": "Plugins on a free model",
      "free-charged": "A charge on a free model",
      "free-limit": "The limit of free models",
      "plugin-costs": "Web search",
      reasoning: "A model that thinks longer",
      "cache-writes": "Writing to a cache",
      unfinished: "Requests that did not finish",
      "byok-fees": "Fees for an own key",
      "new-app": "An app that was not used before",
      "prompt-growth": "Prompts that grow",
      "level-change": "A rise that lasts",
      "charged-empty": "Charged without output",
      nothing: "Nothing wrong",
    } satisfies Readonly<Record<FindingKind | "nothing", string>>,
  },
} as const;
