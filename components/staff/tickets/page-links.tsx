import { Icon } from "@/components/ui/icon";
import { ticketsMessages as copy } from "@/content/ui/tickets/en";

/** From one page of a list to the next. */
export function PageLinks({ newer, older }: { newer: string | undefined; older: string | undefined }) {
  if (newer === undefined && older === undefined) return null;
  return (
    <nav aria-label={copy.pages} className="mt-4 flex gap-x-6">
      {newer && (
        <a href={newer} rel="prev" className="link inline-flex min-h-11 items-center gap-1">
          <Icon name="back" />
          {copy.newer}
        </a>
      )}
      {older && (
        <a href={older} rel="next" className="link inline-flex min-h-11 items-center gap-1">
          {copy.older}
          <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
}
