/** What is said of two things that can't both be so: an answer, a typed fact, what an export shows. */
export const contradictionMessages = {
  sentence: (one: string, other: string) => `“${one}” and “${other}” do not fit together.`,
  line: (topic: string, text: string) => `${topic}: ${text}`,
  nothing: "nothing",
  export: "Activity export",
  use: (requests: string, total: string, from: string, to: string) =>
    `${requests} requests for ${total}, ${from} to ${to}`,
  which: "Which one is right?",
  /** Below the choices: nobody is held back. */
  anyway: "You can also send it as it is. The ticket then says that these do not fit.",
} as const;
