/** Words of the terminal and of the server for assistants. What a step says is in the messages of its issue. */
export const terminalMessages = {
  choose: "What went wrong?",
  answer: "Your answer",
  back: "Go back",
  finish: "Done",
  toForm: "Write the ticket",
  optional: "optional: leave it empty to skip it",
  leaveOut: "Leave it out",
  options: "Answers:",
  urgent: "Urgent",
  lines: {
    answer: "Answer with a name or its number.",
    fact: (field: string) => `Or give it yourself, as in "${field}: …".`,
    named: 'One line a field, in this order. Or "field: text" a line, in any order.',
    unused: (count: number) =>
      count === 1 ? "One line of the input was not used." : `${count} lines of the input were not used.`,
  },
  fact: {
    paid_at: "Work it out from the date and time",
    requested_at: "Work it out from the date",
    amount: "Work it out from the amount",
    model: "Check the model's name",
  },
  /** How to write what a form on the web has a control for. */
  kinds: {
    instant: "Such as 2026-08-24 10:30, 10:30 for today, or 20 minutes ago. In your local time.",
    day: "Such as 2026-08-24.",
    money: "US dollars, unless you write another currency: €25 or 25 GBP.",
    ids: "Several in one line, with spaces between them.",
    text: "Finish with an empty line.",
  } as Readonly<Record<string, string>>,
  lookUp: {
    label: "Look it up at OpenRouter",
    hint: "With the key in OPENROUTER_API_KEY. It goes to OpenRouter and nowhere else.",
    asking: "Asking OpenRouter…",
    speaks: "What was looked up speaks for this.",
    noKey: "This needs a key. Set OPENROUTER_API_KEY where this program is started, never in a chat.",
    keys: "Are there keys that you don't know? Name them on the ticket, and disable them at OpenRouter.",
    strangers: { label: "Keys that you don't know", hint: "Their names, with commas between them." },
    noSuchKey: (name: string) => `“${name}” is none of these keys. Write the names as they stand above.`,
  },
  check: {
    heading: "Check your ticket",
    body: "This is all of it. Nothing has left your computer.",
    print: "It is right, print the ticket",
    change: (label: string) => `Change: ${label}`,
    questions: "Go back to the questions",
  },
  send: {
    nothing: "Nothing was sent. Copy the ticket, open the support page and paste it.",
    support: (url: string) => `Support: ${url}`,
    web: (path: string) => `The same form on the web: ${path}`,
    written: (file: string) => `The ticket is in ${file}.`,
  },
  stopped: {
    ended: (heading: string) => `The input ended at “${heading}”.`,
    goOn: (path: string) => `Go on from there on the web, or start again with: ${path}`,
    interrupted: "Stopped. Nothing was sent.",
  },
  bad: {
    option: (given: string, possible: string) => `“${given}” is no answer here. Possible: ${possible}.`,
    field: (given: string, possible: string) =>
      `“${given}” names no field of this form. Possible: ${possible}.`,
    twice: (field: string) => `“${field}” was given before. Give each field once.`,
    incomplete: "The ticket can't be made yet:",
    doubts: "These do not fit together. Ask the person which is right, or build it with insist:",
    insist: "Change what is not right, or give --insist to print it as it is.",
    issue: (given: string, possible: string) =>
      `“${given}” is no problem and no address. Possible: ${possible}.`,
    step: (given: string) =>
      `There is no step “${given}”. The address of a problem alone begins at its start.`,
    noForm: (step: string) => `${step} is no ticket form. Answer on, or take the option need-support.`,
    noFact: (step: string) => `At ${step} nothing can be worked out. Take one of its options.`,
    ended: (path: string | undefined) =>
      path === undefined
        ? "This is an end: nothing is asked here. Go back, or begin another problem."
        : `Nothing is asked here. Go on at ${path}`,
    oneOf: "Give either an option or a fact.",
    answer: (given: string) => `“${given}” is no answer. Write it as step=option.`,
    format: (given: string) => `“${given}” is no format. Possible: markdown, json, eml.`,
    file: (file: string, why: string) => `${file} can't be written: ${why}`,
    usage: "diagnose --help shows how to use it.",
    failed: "Something broke. Nothing was sent, so you can start again.",
  },
  help: `Find out what went wrong with a payment at OpenRouter, one question at a time.
It ends in a solution, or in a ticket for support. Nothing is sent anywhere.

Usage: diagnose [problem or address] [options]

  diagnose                                asks what went wrong
  diagnose refunds                        begins with one problem
  diagnose "/refunds/how-much?used-any=unused"
                                          goes on at an address of the web page

Options:
  --answer step=option   an answer given beforehand; can be repeated
  --format FORMAT        markdown, json or eml
                         (markdown on a terminal, else json)
  --insist               prints a ticket whose answers do not fit together
  --out FILE             writes the ticket to a file; its ending names the format
  --version              prints the version
  --help                 prints this

With OPENROUTER_API_KEY set, it offers to look things up in your account.
Without a terminal it reads one answer a line: the name of an option or its number.
For the form it reads one line a field, in the order asked, or lines "field: text".
The ticket goes to standard output, everything else to standard error.
It ends with 0 when done, with 2 when an answer is missing or wrong, with 130 on Ctrl-C.
`,
  problems: (list: string) => `Problems:\n${list}\n`,
} as const;

/** What the server tells an assistant. */
export const assistantMessages = {
  name: "OpenRouter billing help",
  instructions: `Walks a person through a payment problem at OpenRouter, to a solution or a ticket for support.
Begin with billing_find_issue, billing_explain_error or billing_list_issues, then call billing_step with an address. Ask the person one question at a time, in its own words.
Show the options and let the person choose: never answer for them. Call billing_answer with what they chose.
Tell them every action of a step before you ask whether it helped.
Keep the address that each call returns: it holds all answers. Keep also what comes back as kept.
At the step "ticket" ask for its fields one by one, then call billing_build_ticket with the address and the draft.
Never ask for a card number, a password or an API key, and tell the person not to paste one.
Nothing is sent: show the person the finished ticket, and let them send it to support themselves.`,
  listIssues: {
    title: "List payment problems at OpenRouter",
    description: "The payment problems, each with the address of its first step.",
  },
  findIssue: {
    title: "Find the payment problem",
    description:
      "Which payment problems a person's own words may be about, the likeliest first, each with the address where it begins. Show them and let the person choose.",
  },
  explainError: {
    title: "Explain an error of OpenRouter",
    description:
      "What an error text means: whose it is, whether it is about money, what to do, when requests are taken again, and the step that it leads to.",
  },
  notBilling: "This may be no matter of a payment. If it is, these come closest:",
  step: {
    title: "Show a step of billing help",
    description:
      "What a step says and asks: its words, actions, links, options and the answers so far. Give an address, or an issue.",
  },
  answer: {
    title: "Answer a step of billing help",
    description:
      "Takes an option of a step, or a typed fact where the step has one, and shows the step that follows.",
  },
  check: {
    title: "Look it up at OpenRouter",
    description:
      "Looks up what a step is about in the person's account, and says which option it speaks for. Ask the person first. The key is read from OPENROUTER_API_KEY of this server, never given here.",
  },
  buildTicket: {
    title: "Build the billing ticket",
    description:
      "Makes the support ticket from the answers and the form, or says in a sentence a field what is missing. Sends nothing.",
  },
  readExport: {
    title: "Look into an OpenRouter Activity export",
    description:
      "Reads an Activity file of the person on this machine and says what cost the money: findings with their amount, some of their generation ids, and the step that each leads to. Nothing is sent.",
  },
  noFile: (path: string) => `${path} could not be opened. Give the path of a file on this machine.`,
  inputs: {
    words: "What the person says, as they say it.",
    language: "Language of the text; recognised where it is left out.",
    errorText: "The error as it was shown. Leave out keys; any that is in it is struck out.",
    path: "Path of the file, absolute or seen from where this server was started.",
    address: "Of a step, as an earlier call returned it, such as /refunds/how-much?used-any=unused.",
    issue: "Only without an address.",
    step: "A step of the issue; its first one where left out.",
    answers: "Answers given before: step → option; issue.step for those of another issue.",
    option: "The id of one of the options that the step listed.",
    fact: "What the person typed, where the step has a typed fact: a date with time, an amount or a model.",
    model: "A model's exact name, where the step can look one up.",
    generation: "A generation's id, beginning with gen-, where the step can look one up.",
    strangers: "Names of keys, out of an earlier look-up, that the person does not know. Never the keys.",
    draft:
      "What the person told, by the names in the fields of the ticket step. Moments: ISO 8601, without an offset local time. Days: YYYY-MM-DD. Fields unknown to the form are left aside.",
    insist: "True where the person was asked about what does not fit together, and wants it sent as it is.",
  },
  link: (url: string) => `The same on the web, for the person: ${url}`,
  resources: {
    flows: {
      title: "All payment problems",
      description: "Each problem with its symptom and its first step.",
    },
    flow: {
      title: "A payment problem, whole",
      description: "All steps of one problem: what each says, its options, and where they lead.",
    },
    schema: { title: "The ticket", description: "JSON Schema of what billing_build_ticket makes." },
  },
  prompt: {
    title: "Help me with a payment problem",
    description: "Finds out what went wrong with a payment at OpenRouter, to a solution or a ticket.",
    problem: "What went wrong, in your own words, or the error that you see. No API key.",
    say: (problem: string) =>
      problem === ""
        ? "Help me with a payment problem at OpenRouter. Ask me what went wrong, one question at a time, with the tools that begin with billing_."
        : `Help me with a payment problem at OpenRouter, one question at a time, with the tools that begin with billing_. This is what I see:\n\n${problem}`,
  },
  ticketOutput: "See the resource billing://schemas/ticket.",
  keptInput: "What earlier calls returned as kept.",
  kept: (field: string) => `Keep ${field} for the draft of billing_build_ticket.`,
  speaks: (option: string) => `This speaks for the option ${option}. Ask the person before you answer.`,
  noChecks: (step: string) => `At ${step} there is nothing to look up. Ask the person.`,
  checks: (ids: string) => `The tool billing_look_up can look up: ${ids}`,
  fields: "Fields of the form:",
  required: "needed",
  optional: "optional",
  receipt: "Answers so far:",
  address: (path: string) => `Address: ${path}`,
  goOn: (path: string) => `Goes on at: ${path}`,
  useListIssues: "Call billing_list_issues to see what there is.",
  needAddress: "Give an address or an issue. Call billing_list_issues to see what there is.",
} as const;
