import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { languageFacts, languages } from "@/content/languages";
import { everyRequest } from "@/machines/every-issue";
import { issues } from "@/machines/registry";
import { exampleTickets } from "../../docs/write-tickets/write-tickets";

const folder = new URL("../../docs/tickets/", import.meta.url);
const examples = await exampleTickets();

describe("the examples of tickets in docs/tickets", () => {
  it("are one for each issue in each language, and nothing else", () => {
    const wanted = issues.flatMap((issue) => languages.map((language) => `${issue}.${language}.md`));
    expect(readdirSync(folder).sort()).toEqual(wanted.sort());
  });

  for (const { file, ticket, text } of examples) {
    test(`${file} is what the code makes of the case, whole: npm run tickets`, () => {
      expect(readFileSync(new URL(file, folder), "utf8")).toBe(text);
      const [title, , reference, , verdict, , asks] = text.split("\n");
      expect(title).toMatch(/^# .{10,100}$/);
      expect(reference).toContain(ticket.ref);
      expect(verdict).toMatch(/^\*\*Verdict:\*\* .+: .+\.$/);
      expect(asks).toBe(`**Asks for:** ${everyRequest[ticket.request]?.ask}`);
      expect(text).toMatch(/\n## Facts\n\n(- .+\n){4,}/);
      expect(text).toMatch(/\n## Steps taken\n\n1\. .+ → \*\*.+\*\*\n/);
      expect(text).not.toContain("not asked*");
      expect(text).toContain(`- Answer in: ${languageFacts[ticket.language].english}\n`);
      // What contradicts itself would be a bad example.
      expect(ticket.contradictions).toEqual([]);
      expect(text).toMatch(/## In their own words\n\n> /);
      const script = ticket.language === "ar" ? /\p{Script=Arabic}/u : /^\P{Script=Arabic}+$/u;
      expect(ticket.note).toMatch(script);
    });
  }
});
