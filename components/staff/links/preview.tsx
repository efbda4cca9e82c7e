"use client";

import { useQuery } from "@tanstack/react-query";
import { linkBuilderMessages } from "@/content/ui/links/en";

interface Props {
  title: string;
  /** Path and query of the page that is shown. */
  path: string;
}

/**
 * The page as its person will see it. Its scripts are taken out before it is shown: so nothing that is on this device
 * shows in it or is counted, and the browser has nothing to block and to complain about.
 */
export function Preview({ title, path }: Props) {
  const page = useQuery({
    queryKey: ["preview", path],
    queryFn: () => withoutScripts(path),
    networkMode: "offlineFirst",
    placeholderData: (before) => before,
  });
  if (page.isError) return <p className="mt-2">{linkBuilderMessages.result.previewFailed}</p>;
  return (
    <iframe
      title={title}
      srcDoc={page.data ?? ""}
      sandbox="allow-same-origin"
      className="mt-2 h-[36rem] w-full rounded-xl border border-edge"
    />
  );
}

async function withoutScripts(path: string): Promise<string> {
  const response = await fetch(path, { headers: { accept: "text/html" } });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { documentElement } = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const element of documentElement.querySelectorAll('script, link[as="script"], link[rel="manifest"]'))
    element.remove();
  // A link of it would lead to a page that has its scripts still.
  documentElement.querySelector("body")?.setAttribute("inert", "");
  return `<!doctype html>${documentElement.outerHTML}`;
}
