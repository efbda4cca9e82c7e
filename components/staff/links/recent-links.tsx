import { linkBuilderMessages } from "@/content/ui/links/en";
import type { Address } from "@/lib/flow/address";
import { readAddress } from "@/lib/flow/read-address";
import { forgetLinks, useRecentLinks } from "./recent-links-store";

/** What was built before on this device. */
export function RecentLinks({ onAgain }: { onAgain: (address: Address) => void }) {
  const links = useRecentLinks();
  const words = linkBuilderMessages.recent;
  const again = (text: string) => {
    const read = readAddress(text);
    if (read) onAgain(read.address);
  };
  return (
    <section aria-labelledby="recent" className="mt-10 border-line border-t pt-4">
      <h2 id="recent" className="font-semibold">
        {words.heading}
      </h2>
      {links.length === 0 ? (
        <p className="mt-1 text-soft">{words.none}</p>
      ) : (
        <>
          <ul className="mt-1 divide-y divide-line">
            {links.map(({ address, heading }) => (
              <li key={address} className="flex flex-wrap items-baseline justify-between gap-x-6 py-1.5">
                <span className="min-w-0">
                  <a href={address} className="link">
                    {heading}
                  </a>
                  <code className="block text-sm">{address}</code>
                </span>
                <button type="button" className="link min-h-11 cursor-pointer" onClick={() => again(address)}>
                  {words.again}
                  <span className="sr-only">: {heading}</span>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" className="link min-h-11 cursor-pointer" onClick={forgetLinks}>
            {words.forget}
          </button>
        </>
      )}
    </section>
  );
}
