import { common } from "@/content/en/common";

/** Back to the seven problems, from where there is nothing else to go on with. */
export function HomeLink() {
  return (
    <a href="/" className="link inline-flex min-h-11 items-center">
      {common.home}
    </a>
  );
}
