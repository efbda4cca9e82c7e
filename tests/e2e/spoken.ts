import type { Page } from "playwright/test";

/** What Chromium tells a screen reader of an element, as far as it is used here: `Accessibility.AXNode` of its protocol. */
interface Told {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
}

/** What is one stop, with the words that it is called by a person who listens. */
const stops: Readonly<Record<string, string>> = {
  heading: "heading",
  link: "link",
  button: "button",
  DisclosureTriangle: "opens more",
  textbox: "text field",
  spinbutton: "number field",
  Date: "date field",
  DateTime: "date and time field",
  radio: "radio button",
  checkbox: "checkbox",
  combobox: "list to choose from",
  progressbar: "progress",
  image: "picture",
};
/** What is said before what is in it. */
const parts: Readonly<Record<string, string>> = {
  group: "group",
  radiogroup: "group of radio buttons",
  navigation: "navigation",
  region: "region",
  complementary: "beside",
  status: "status",
  alert: "alert",
  search: "search",
};
/** States that are said when they are so, and how. */
const states: Readonly<Record<string, string>> = {
  checked: "checked",
  disabled: "disabled",
  expanded: "open",
  required: "required",
  invalid: "wrong",
};

/**
 * What is spoken of the main part of a page from top to bottom, a line a stop: what Chromium hands to a screen reader.
 *
 * @throws if the page has no main part
 */
export async function spokenOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: readonly Told[] };
  await session.detach();
  const main = nodes.find(({ ignored, role }) => !ignored && role?.value === "main");
  if (main === undefined) throw new Error("The page has no main part");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return linesOf(main, (id) => byId.get(id)).join("\n");
}

function linesOf(node: Told, find: (id: string) => Told | undefined): string[] {
  const lines: string[] = [];
  /** Words that stand beside each other are said in one go. */
  let words = "";
  const endWords = () => {
    const said = words.replace(/\s+/g, " ").trim();
    if (said !== "") lines.push(`- ${said}`);
    words = "";
  };
  const walk = ({ childIds = [] }: Told) => {
    for (const id of childIds) {
      const child = find(id);
      const role = child?.role?.value ?? "";
      if (child === undefined || role === "InlineTextBox") continue;
      if (child.ignored) walk(child);
      else if (role === "StaticText") words += child.name?.value ?? "";
      else {
        endWords();
        if (role in stops) lines.push(`- ${stopOf(child)}`);
        else if (role in parts) {
          const inside = linesOf(child, find);
          const name = [child.name?.value, parts[role], ...marksOf(child)].filter(Boolean).join(", ");
          // Of a status with nothing in it, nothing is heard.
          if (inside.length > 0) lines.push(`- ${name}`, ...inside.map((line) => `  ${line}`));
        } else walk(child);
        endWords();
      }
    }
  };
  walk(node);
  endWords();
  return lines;
}

const marksOf = ({ properties = [] }: Told): string[] =>
  properties.flatMap(({ name, value: { value } }) => (String(value) === "true" ? (states[name] ?? []) : []));

function stopOf(node: Told): string {
  const { name, role, description, value, properties = [] } = node;
  const level = properties.find((property) => property.name === "level")?.value.value;
  const kind = [stops[role?.value ?? ""], level].filter(Boolean).join(" ");
  // Of a file field and a list, what is chosen; what a clock shows is another in each time zone.
  const chosen = role?.value === "DateTime" ? "" : String(value?.value ?? "");
  return [name?.value?.trim(), kind, chosen, ...marksOf(node), description?.value].filter(Boolean).join(", ");
}
