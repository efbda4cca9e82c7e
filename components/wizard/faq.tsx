import type { FaqEntry } from "@/lib/flow/public-steps";

/** A question and its answer as schema.org knows them. Data, not a script: nothing runs. */
export function Faq({ question, answer }: FaqEntry) {
  const data = {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: [
      { "@type": "Question", name: question, acceptedAnswer: { "@type": "Answer", text: answer } },
    ],
  };
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape the quotes; what could end it early is escaped here
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
    />
  );
}
