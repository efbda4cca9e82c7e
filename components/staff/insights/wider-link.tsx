import { insightsMessages } from "@/content/ui/insights/en";
import type { WiderRange } from "@/lib/staff/insights/wider-range";
import type { Issue } from "@/machines/registry";

const { days, wider: copy } = insightsMessages;

interface Props {
  issue: Issue;
  wider: WiderRange | undefined;
  /** Nothing at all was counted in the days that are shown. */
  isEmpty?: boolean;
}

/** Links to a longer range that shows more numbers. */
export function WiderLink({ issue, wider, isEmpty = false }: Props) {
  if (wider === undefined) return null;
  const { range, isAll } = wider;
  return (
    <p className="mt-4" data-wider>
      {isEmpty ? copy.empty : copy.few}{" "}
      <a
        href={`/desk/insights?${new URLSearchParams({ issue, ...range })}`}
        className="link inline-flex min-h-11 items-center"
      >
        {(isAll ? copy.all : copy.more)(days(range.from, range.to))}
      </a>
    </p>
  );
}
