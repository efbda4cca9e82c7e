import type { FactId } from "@/content/facts";
import type { LinkId, Policy } from "@/content/policy";

/** The prevention page: one item a fact, each something to do now. */
export const preventMessages = (policy: Policy) =>
  ({
    heading: "Prevent payment problems",
    intro: "Six habits that keep charges small and payments smooth. Five minutes are enough for all of them.",
    items: [
      {
        fact: "P1",
        title: "Look at your usage regularly",
        text: "Once a week, see what was used and what each request cost.",
        link: "activity",
      },
      {
        fact: "P2",
        title: "Turn on spending alerts and set request limits",
        text: "Give each project a limit that fits its work. A loop then stops by itself.",
        link: "credits",
      },
      {
        fact: "P3",
        title: "Keep your API keys safe",
        text: "Keep keys out of shared code. Replace them from time to time, and at once if you suspect something.",
      },
      {
        fact: "P4",
        title: "Use the exact name of a free model",
        text: `It typically ends in \`${policy.freeModels.suffix}\`, such as \`${policy.freeModels.exampleSlug}\`. Without the ending you pay.`,
        link: "models",
      },
      {
        fact: "P5",
        title: "Allow international payments on your card",
        text: "Ask your bank, or look in its app, before you buy credits.",
      },
      {
        fact: "P6",
        title: "Set auto top-up with care",
        text: "Where it is offered, it avoids interruptions. Check at which balance it buys, and how much.",
        link: "credits",
      },
    ] satisfies readonly { fact: FactId; title: string; text: string; link?: LinkId }[],
  }) as const;
