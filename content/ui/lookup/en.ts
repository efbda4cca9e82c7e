import { policy } from "@/content/policy";
import { listed, plural } from "../numbers/en";

const { freeModels } = policy;

/** Why a check told nothing, and what to do next. */
interface FailureMessages {
  readonly what: string;
  readonly next: string;
}

/** Words around looking things up at OpenRouter. Loaded with the panel. */
export const lookupMessages = {
  intro: "This page can look at your account, so that you need not. The plain answers stay.",
  nothingNeeded: "No key is needed for this.",
  where: {
    direct:
      "Your browser sends the key to OpenRouter and nowhere else. It stays in this tab's memory until you forget it or leave.",
    relay:
      "Your browser sends the key to this server, which passes it on to OpenRouter. It keeps and logs nothing.",
  },
  key: {
    label: "Your OpenRouter API key",
    management:
      "Some of this needs a management key. Make one in your OpenRouter settings, and delete it when you are done.",
    ordinary: "Any key of the account will do. A new one, deleted afterwards, is safest.",
    show: "Show",
    hide: "Hide",
    check: "Look it up",
    again: "Look again",
    other: "Use another key",
    forget: "Forget the key",
    forgotten: "The key is forgotten, and what was looked up with it. You can delete it at OpenRouter now.",
    problems: {
      empty: "Paste a key first. It begins with “sk-or-”.",
      "too-long": "That is too long for a key. Copy the key alone.",
      "cut-off": "That is only a part of a key. Copy all of it.",
      hidden: "That is the short form that a list shows. The whole key is shown once, when it is made.",
      "not-a-key": "That is no OpenRouter key. One begins with “sk-or-”.",
      openai: "That looks like a key of OpenAI. An OpenRouter key begins with “sk-or-”.",
      anthropic: "That looks like a key of Anthropic. An OpenRouter key begins with “sk-or-”.",
      google: "That looks like a key of Google. An OpenRouter key begins with “sk-or-”.",
      groq: "That looks like a key of Groq. An OpenRouter key begins with “sk-or-”.",
      xai: "That looks like a key of xAI. An OpenRouter key begins with “sk-or-”.",
      "hugging-face": "That looks like a token of Hugging Face. An OpenRouter key begins with “sk-or-”.",
      github: "That looks like a token of GitHub. An OpenRouter key begins with “sk-or-”.",
    },
  },
  subject: {
    model: "The model's exact name",
    noModel: `Enter the model's name, such as ${freeModels.exampleSlug}.`,
    generation: "A generation's id, from your Logs or Activity page",
    noGeneration: "Enter an id that begins with “gen-”.",
  },
  asking: "Asking OpenRouter…",
  found: (titles: readonly string[]) => `Below is what was found: ${listed(titles)}.`,
  foundNothing: "Nothing could be looked up. Below is why.",
  via: {
    direct: "Asked OpenRouter from your browser.",
    relay: "Asked OpenRouter through this server.",
  },
  offerRelay: "Try it through this server",
  offerDirect: "Ask from your browser again",
  relayNote:
    "This server can ask for you, until you switch back or leave. It passes your key on, and keeps and logs nothing of it.",
  partly: "The answer has changed its shape, so something may be missing here.",
  setup: "This page could not find out where to ask. Try again, or answer yourself.",
  speaks: "This speaks for your answer:",
  arrived: "Your credits arrived.",
  watching: "We keep looking while you wait. You need not reload.",
  titles: {
    key: "The key",
    credits: "Credits",
    keys: "Keys",
    activity: "The last 30 days",
    generation: "The generation",
    models: "The model",
    status: "OpenRouter's status page",
  },
  lines: {
    label: "Name of the key",
    limit: "Limit of the key",
    noLimit: "None",
    left: "Left of the limit",
    limitReset: "The limit begins anew",
    budgetLeft: {
      workspace: "Left of the workspace's budget",
      member: "Left of your budget in the workspace",
      key: "Left of a budget for the key",
      other: "Left of a budget above the key",
    },
    budgetReset: "The budget begins anew",
    never: "Never by itself",
    resets: { daily: "Every day", weekly: "Every week", monthly: "Every month" },
    used: "Used with this key",
    usedToday: "Used today (UTC)",
    expires: "Expires",
    account: "Belongs to",
    organization: "An organization",
    personal: "A personal account",
    freeToday: "Free requests today",
    ofLimit: (used: string, limit: string) => `${used} of ${limit}`,
    bought: "Bought or given, ever",
    usedEver: "Used, ever",
    balance: "Balance",
    total: "In total",
    requests: (count: number, text: string) => plural(count, { one: "1 request", other: `${text} requests` }),
    model: "Model",
    cost: "Cost",
    costHere: "Cost at OpenRouter",
    costThere: "Cost at the provider, about",
    ownKey: "Own provider key",
    search: "Web search",
    yes: "Yes",
    no: "No",
    when: "When",
    price: "Price for a million tokens",
    inAndOut: (input: string, output: string) => `${input} in, ${output} out`,
    free: "Free",
  },
  says: {
    keyTaken: "OpenRouter takes this key. This answer does not tell the account's balance.",
    keyCap: (left: string) =>
      `Its limit or budget leaves ${left}. That is a cap and no money: the smaller of limit and balance counts.`,
    beginsAnew: (moment: string, utc: string) => `It begins anew: ${moment} (${utc}).`,
    neverAnew: "It never begins anew by itself.",
    budgetUsedUp: {
      workspace:
        "The budget of the workspace is used up. More credits don't lift it: its administrators can raise it.",
      member:
        "Your budget in the workspace is used up. More credits don't lift it: its administrators can raise it.",
      key: "A budget for this key is used up. More credits don't lift it: who manages the key can raise it.",
      other: "A budget above this key is used up. More credits don't lift it: an administrator can raise it.",
    },
    keyManagement: "It is a management key. It looks after the account, and can't call a model.",
    keyExpired: "The key has expired. Make a new one in the account that has the credits.",
    keyUsedUp:
      "The key has reached its own limit. More credits don't lift it: raise the limit, or use another key.",
    freeUsedUp: (reset: string) =>
      `Today's free requests are used up. The count may start again at ${reset}.`,
    creditsUnclear:
      "The answer was 0 and 0. Some accounts answer so to an ordinary key, whatever they have. Use a management key, or look at the Credits page.",
    creditsLeft: (left: string) => `There is ${left} in this account.`,
    creditsCapped: (cap: string) =>
      `With the key that was looked up, at most ${cap} of that can be used: its limit or budget is smaller.`,
    creditsLocked:
      "With the key that was looked up, none of that can be used: its limit or budget is used up.",
    creditsNone: "Nothing is left in this account.",
    creditsNegative: "The balance is below zero. That can block free models, too.",
    creditsCompare:
      "A purchase first fills what is below zero, and may have been used up since. Compare “bought or given” with what you paid.",
    keysTick:
      "Tick each key that you don't know, and disable it at OpenRouter. A ticket about it will name it.",
    keysNote: "These are the keys of your default workspace, the newest first.",
    keysDisabled: "disabled",
    keysNone: "Your default workspace has no keys.",
    keysMore: "There may be more keys than these. OpenRouter's page of keys shows all.",
    keyLine: (used: string, today: string) => `${used} used, ${today} today`,
    activityNone: "Nothing was used in the last 30 days. Today is not counted in.",
    activityNote: "Days are UTC. Today is not counted in.",
    generationFree: "It cost nothing.",
    generationOwnKey: "It ran with your own key from a provider. OpenRouter charged nothing for it.",
    generationOwnKeyFee: (cost: string) =>
      `It ran with your own key from a provider. OpenRouter itself charged ${cost} for it.`,
    providerBills: (cost: string) => `The provider bills it: about ${cost}.`,
    providerBillsToo: "The provider sends a bill of its own. Its amount is not in this answer.",
    generationEmpty:
      "It has no output or ended in an error. OpenRouter's documents say that it should not be charged: you can dispute it.",
    generationTake: "Put its id on the ticket",
    generationTaken: "Its id is on the ticket.",
    modelFree: (slug: string) => `${slug} is free.`,
    modelPaid: (slug: string) => `${slug} is not free.`,
    modelOnline: "With “:online” it searches the web, which costs extra, on a free model too.",
    modelTwin: (slug: string) => `Its free variant is ${slug}.`,
    modelUnknown: (slug: string) => `No model has the name ${slug}.`,
    modelNearest: "Did you mean one of these?",
    statusNone: "The status page names no incident of the last two days.",
    statusSome: "The status page names these incidents of the last two days:",
  },
  failures: {
    "bad-request": {
      what: "400: OpenRouter did not understand the question.",
      next: "Check the name or the id that you typed, and look again.",
    },
    forbidden: {
      what: "403: this key may not look at that. Credits, keys and activity need a management key.",
      next: "Make a management key in your OpenRouter settings, use it here, then delete it.",
    },
    address: {
      what: "OpenRouter takes this key from listed network addresses alone, and this one is not on the list.",
      next: "Ask who manages the key to add it, or use another key. A look through this server comes from another address, which may not be listed either.",
    },
    "not-found": {
      what: "404: OpenRouter does not know it.",
      next: "Use a key of the account that made the request, and copy the whole id. A new one may take a minute.",
    },
    slow: {
      what: "408: OpenRouter gave up on the question.",
      next: "Look again in a minute, or answer yourself.",
    },
    server: {
      what: "Something broke at OpenRouter. It has nothing to do with your payment.",
      next: "Look again in a minute, or answer yourself.",
    },
    other: {
      what: "OpenRouter answered with a status that is not known here.",
      next: "Answer yourself. The plain answers above always work.",
    },
    "not-json": {
      what: "A web page came back instead of data. A firewall or a sign-in page may stand in between.",
      next: "Try another network, or answer yourself.",
    },
    redirect: {
      what: "The answer points to another address, and your key must not follow it there. A firewall or a sign-in page may stand in between.",
      next: "Try another network, or answer yourself.",
    },
    broken: {
      what: "An answer came, but it broke off or was far too long to be read.",
      next: "Look again in a minute, or answer yourself.",
    },
    unreadable: {
      what: "OpenRouter answered, but in a shape that can't be read here.",
      next: "Answer yourself. The plain answers above always work.",
    },
    timeout: {
      what: "No answer came in time.",
      next: "Look again in a minute, or answer yourself.",
    },
    offline: {
      what: "You are offline.",
      next: "Look again when you are back. Answering works meanwhile.",
    },
    unreachable: {
      what: "OpenRouter can't be reached from here.",
      next: "Check your connection, or answer yourself.",
    },
    blocked: {
      what: "OpenRouter is there, but your browser may not read its answer.",
      next: "Answer yourself. The plain answers above always work.",
    },
    "relay-off": {
      what: "This server does not ask OpenRouter for you.",
      next: "Answer yourself. The plain answers above always work.",
    },
    "relay-busy": {
      what: "This server has asked OpenRouter very often just now.",
      next: "Or answer yourself. The plain answers above always work.",
    },
  } satisfies Readonly<Record<string, FailureMessages>>,
  retryIn: (seconds: number) =>
    plural(seconds, { one: "Wait 1 second, then look again.", other: "Wait # seconds, then look again." }),
  retryInMinutes: (minutes: number) =>
    plural(minutes, { one: "Wait 1 minute, then look again.", other: "Wait # minutes, then look again." }),
  goOn: "Go to the step for this",
  /** What the relay says for itself. */
  relay: {
    off: { title: "Not here", detail: "This server makes no such call." },
    forbidden: { title: "Not from there", detail: "Only a page of this site may ask." },
    malformed: { title: "Not readable", detail: "Send a key and an id as JSON." },
    busy: { title: "Too many calls", detail: "Wait a minute, then look again." },
    "too-late": { title: "Too late", detail: "OpenRouter did not answer in time." },
    unreachable: { title: "Not reachable", detail: "OpenRouter could not be reached." },
    broken: { title: "Not whole", detail: "OpenRouter's answer broke off or was too long." },
  },
} as const;
