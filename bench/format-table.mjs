/**
 * @param {string[]} head names of the columns; a first letter "<" sets a column left, others are set right
 * @param {(string | number)[][]} rows whole numbers get thousands separators, others one decimal
 * @returns {string} the table, lines of equal length
 */
export function formatTable(head, rows) {
  const left = head.map((name) => name.startsWith("<"));
  const lines = [head.map((name) => name.replace("<", "")), ...rows.map((row) => row.map(text))];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const drawn = lines.map((line) =>
    line
      .map((cell, column) => (left[column] ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join("  "),
  );
  return [drawn[0], "─".repeat(drawn[0].length), ...drawn.slice(1)].map((line) => `  ${line}`).join("\n");
}

function text(cell) {
  if (typeof cell === "string") return cell;
  return cell.toLocaleString("en", { maximumFractionDigits: Number.isInteger(cell) ? 0 : 1 });
}
