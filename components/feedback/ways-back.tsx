import { feedbackCopy } from "@/content/en/feedback";
import type { Shown } from "@/lib/flow/load-screen";

/** Back to the step with every answer, or on to a ticket. */
export function WaysBack({ shown }: { shown: Shown }) {
  return (
    <p className="mt-6 flex flex-wrap gap-x-7">
      <a href={shown.address} className="link inline-flex min-h-11 items-center">
        {feedbackCopy.back}
      </a>
      {shown.screen.supportHref !== undefined && (
        <a href={shown.screen.supportHref} className="link inline-flex min-h-11 items-center">
          {feedbackCopy.support}
        </a>
      )}
    </p>
  );
}
