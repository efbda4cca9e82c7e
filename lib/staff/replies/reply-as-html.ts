import { type Language, languageFacts } from "@/content/languages";

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const linked = (text: string) =>
  escaped(text).replace(/https?:\/\/[^\s<]+[^\s<.,;:!?)»”]/g, (url) => `<a href="${url}">${url}</a>`);

/**
 * A reply as HTML for the editor of a help desk: paragraphs, lists and links, nothing else, in its own direction.
 *
 * @param text lines that begin with `- ` make a list, empty lines part paragraphs
 */
export function replyAsHtml(text: string, language: Language): string {
  const blocks = text.trim().split(/\n{2,}/);
  const inside = blocks.map((block) => {
    const lines = block.split("\n");
    const first = lines.findIndex((line) => line.startsWith("- "));
    const before = first < 0 ? lines : lines.slice(0, first);
    const items = first < 0 ? [] : lines.slice(first);
    const paragraph = before.length > 0 ? `<p>${before.map(linked).join("<br>")}</p>` : "";
    const list =
      items.length > 0
        ? `<ul>${items.map((line) => `<li>${linked(line.replace(/^- /, ""))}</li>`).join("")}</ul>`
        : "";
    return paragraph + list;
  });
  return `<div lang="${language}" dir="${languageFacts[language].direction}">${inside.join("")}</div>`;
}
