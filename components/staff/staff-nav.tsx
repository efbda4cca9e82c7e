"use client";

import { usePathname } from "next/navigation";
import { staffMessages } from "@/content/ui/staff/en";

/** The places of the desk. Logging out needs no script. */
export function DeskNav() {
  const path = usePathname();
  const { label, logOut, ...names } = staffMessages.nav;
  const places = [
    { href: "/desk/tickets", name: names.tickets },
    { href: "/desk", name: names.flows },
    { href: "/desk/links", name: names.links },
    { href: "/desk/transcript", name: names.transcript },
    { href: "/desk/replies", name: names.replies },
    { href: "/desk/insights", name: names.insights },
  ];
  /** A flow and its steps belong to the list of the flows. */
  const currentOf = (href: string) => {
    if (path === href) return "page";
    return path.startsWith(href === "/desk" ? "/desk/flows/" : `${href}/`) ? "true" : undefined;
  };
  return (
    <nav
      aria-label={label}
      className="no-print flex flex-wrap items-center gap-x-6 border-line border-b py-2"
    >
      {places.map(({ href, name }) => (
        <a
          key={href}
          href={href}
          aria-current={currentOf(href)}
          className="link inline-flex min-h-11 items-center aria-[current]:font-bold aria-[current]:text-ink"
        >
          {name}
        </a>
      ))}
      <form action="/desk/session" method="post" className="ms-auto">
        <button type="submit" name="log-out" value="1" className="link min-h-11 cursor-pointer">
          {logOut}
        </button>
      </form>
    </nav>
  );
}
