import { useEffect } from "react";
import { createStore } from "@/components/ui/create-store";
import { readStored, store } from "@/components/ui/device-storage";
import { defaultLanguage, languageFacts } from "@/content/languages";
import { linkBuilderMessages } from "@/content/ui/links/en";
import type { Address } from "@/lib/flow/address";
import { readAddress } from "@/lib/flow/read-address";
import { languageOf } from "@/lib/language/language-path";
import { describeMoment } from "@/lib/language/moments";
import { addRecentLink, type RecentLink, readRecentLinks } from "@/lib/staff/links/stored-links";

/** Staff read English. */
const english = { locale: languageFacts[defaultLanguage].locale };

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
            {links.map(({ address, heading, at }) => (
              <li key={address} className="flex flex-wrap items-baseline justify-between gap-x-6 py-1.5">
                <span className="min-w-0">
                  <a href={address} className="link" lang={languageOf(address).language}>
                    {heading}
                  </a>
                  <span className="block text-soft text-sm">
                    {[
                      languageFacts[languageOf(address).language].name,
                      at && describeMoment(new Date(at), english),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
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

const storageKey = "billing-help:desk-links";
const shown = createStore<readonly RecentLink[]>([]);

/** If the browser refuses to store, the list lasts as long as the page. */
let isRefused = false;

const load = (): readonly RecentLink[] => (isRefused ? shown.get() : readRecentLinks(readStored(storageKey)));

function keep(links: readonly RecentLink[]) {
  isRefused = !store(storageKey, links.length === 0 ? undefined : JSON.stringify(links));
  shown.set(links);
}

/** Keeps a link on this device. Another tab's links are not lost. */
export const rememberLink = (link: RecentLink) => keep(addRecentLink(load(), link));

const forgetLinks = () => keep([]);

/** The links that were copied on this device, the newest first. */
function useRecentLinks(): readonly RecentLink[] {
  useEffect(() => shown.set(load()), []);
  return shown.use();
}
