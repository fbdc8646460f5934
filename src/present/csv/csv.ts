export type Cell = string | number | boolean | null

/**
 * RFC 4180: commas, CRLF, quotes doubled. Words that a spreadsheet would run as a formula get an
 * apostrophe before them, as spreadsheets themselves write it; the JSON has them as they stand.
 */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')
}

function formatCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
