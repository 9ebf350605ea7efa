// Tables in the terminal.

/** Prints rows of words, the first two columns to the left. */
export function printTable(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  ");
  console.log(`\n${[head, ...rows].map(line).join("\n")}\n`);
}
