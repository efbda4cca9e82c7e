import type { ReactNode } from "react";

interface Props {
  title: string;
  /** The first is that of the names of the rows; an empty one is that of a picture. */
  columns: readonly string[];
  /** Cells hold words, not figures. */
  isText?: boolean;
  children: ReactNode;
}

/** A table that scrolls in its own box on a narrow page. */
export function Table({ title, columns, isText = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keyboard
    <section tabIndex={0} aria-label={title} className="mt-3 overflow-auto">
      <table className="w-full text-left text-sm tabular-nums">
        <thead>
          <tr className="border-line border-b align-bottom text-soft">
            {columns.map((column, place) => (
              <th
                key={column}
                scope="col"
                className={`whitespace-nowrap py-1.5 pr-4 font-normal ${place === 0 || isText ? "" : "text-right"}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">{children}</tbody>
      </table>
    </section>
  );
}

/** A row: its name with a picture below, then its cells. */
export function Row({
  name,
  bar,
  cells,
  isText = false,
}: {
  name: ReactNode;
  bar?: ReactNode;
  cells: readonly ReactNode[];
  isText?: boolean;
}) {
  return (
    <tr>
      <th scope="row" className={`py-1.5 pr-4 font-normal ${isText ? "whitespace-nowrap" : "min-w-44"}`}>
        {name}
        {bar}
      </th>
      {cells.map((cell, place) =>
        cell === undefined ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row never move
          <td key={place} className={`whitespace-nowrap py-1.5 pr-4 align-top ${isText ? "" : "text-right"}`}>
            {cell}
          </td>
        ),
      )}
    </tr>
  );
}
