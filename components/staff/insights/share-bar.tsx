interface Props {
  /** Share of the longest bar, 0 to 1. */
  share: number;
  /** The part of it that is marked, 0 to 1 of the longest bar. */
  marked?: number;
}

/** A bar for the number beside it. */
export function ShareBar({ share, marked = 0 }: Props) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className="h-1.5 w-full min-w-24"
      data-share={Math.round(share * 100)}
    >
      <rect className="chart-bar" width={share * 100} height="6" />
      <rect className="chart-mark" width={marked * 100} height="6" />
    </svg>
  );
}
