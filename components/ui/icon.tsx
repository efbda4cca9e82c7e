/** Drawn here, 20 by 20, in the colour of the text. Text beside them says the same, so screen readers skip them. */
const paths = {
  arrow: "M4 10h11M11 5.5 15.5 10 11 14.5",
  back: "M16 10H5M9 5.5 4.5 10 9 14.5",
  out: "M8 5H5.5A1.5 1.5 0 0 0 4 6.5v8A1.5 1.5 0 0 0 5.5 16h8a1.5 1.5 0 0 0 1.5-1.5V12M11 4h5v5M16 4l-7 7",
  check: "M4.5 10.5 8.5 14.5 15.5 6",
  clock: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6.5V10l2.5 2",
  info: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 9.5v4M10 6.6v.1",
  warn: "M10 3.5 17.5 16.5h-15ZM10 8.5v3.5M10 14.2v.1",
  bell: "M5.5 13.5V9a4.5 4.5 0 0 1 9 0v4.5l1.5 1H4ZM8.5 16.8h3M10 4.5V3",
  calendar: "M4 5.5h12v11H4ZM4 9h12M7.2 3.5v3M12.8 3.5v3",
  search: "M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4ZM12.7 12.7 16.5 16.5",
  ticket: "M3.5 6h13v2.5a1.5 1.5 0 0 0 0 3V14h-13v-2.5a1.5 1.5 0 0 0 0-3ZM12 6v8",
} as const;

export type IconName = keyof typeof paths;

/** These point the way that the text runs. */
const directed: ReadonlySet<IconName> = new Set(["arrow", "back", "out"]);

export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`shrink-0 ${directed.has(name) ? "rtl:-scale-x-100" : ""} ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
