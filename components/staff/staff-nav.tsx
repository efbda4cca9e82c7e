import { staffMessages } from "@/content/ui/staff/en";

/** The places of the desk. Logging out needs no script. */
export function DeskNav() {
  const { label, logOut, ...names } = staffMessages.nav;
  const places = [
    { href: "/desk/tickets", name: names.tickets },
    { href: "/desk", name: names.flows },
    { href: "/desk/links", name: names.links },
    { href: "/desk/transcript", name: names.transcript },
    { href: "/desk/replies", name: names.replies },
    { href: "/desk/insights", name: names.insights },
  ];
  return (
    <nav
      aria-label={label}
      className="no-print -mt-4 mb-6 flex flex-wrap items-center gap-x-6 border-line border-b pb-2 sm:-mt-8"
    >
      {places.map(({ href, name }) => (
        <a key={href} href={href} className="link inline-flex min-h-11 items-center">
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
