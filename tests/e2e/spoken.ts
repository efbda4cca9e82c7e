/** Roles as a person hears them named; of those left out the words alone are heard. */
const roles: Readonly<Record<string, string>> = {
  heading: "heading",
  link: "link",
  button: "button",
  textbox: "text field",
  radio: "radio button",
  checkbox: "checkbox",
  combobox: "list to choose from",
  group: "group",
  list: "list",
  navigation: "navigation",
  region: "region",
  complementary: "beside",
  status: "status",
  alert: "alert",
  form: "form",
  search: "search",
  progressbar: "progress",
  img: "picture",
};

/**
 * What is spoken of a page from top to bottom, a line a stop.
 *
 * @param tree the accessibility tree as Playwright writes it: `- role "name" [state]: text`
 */
export function spokenOf(tree: string): string {
  const lines = tree.split("\n").flatMap((line) => {
    const [, indent = "", rest = ""] = /^(\s*)- (.*)$/.exec(line) ?? [];
    if (rest === "" || rest.startsWith("/")) return [];
    const [, role = "", name, states = "", text = ""] =
      /^'?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?((?: \[[^\]]*\])*)'?:? ?(.*)$/.exec(rest) ?? [];
    const said = [name?.replaceAll('\\"', '"'), text.replace(/^"(.*)"$/, "$1")].filter(Boolean).join(" ");
    const level = /\[level=(\d)\]/.exec(states)?.[1];
    const marks = ["checked", "disabled", "expanded", "required", "selected"].filter((mark) =>
      states.includes(`[${mark}]`),
    );
    const kind = [roles[role], level].filter(Boolean).join(" ");
    const spoken = [said, kind, ...marks].filter(Boolean).join(", ");
    return spoken === "" || spoken === "list" ? [] : [`${indent}- ${spoken}`];
  });
  return lines.join("\n");
}
