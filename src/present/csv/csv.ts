export type Cell = string | number | boolean | null

/**
 * RFC 4180: commas, CRLF, quotes doubled. Words that a spreadsheet would run as a formula get an
 * apostrophe before them, as spreadsheets themselves write it, and control characters, which no
 * spreadsheet shows and a terminal obeys, are left out; the JSON has both as they stand.
 */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')
}

const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g
/** Spreadsheets pass over spaces and what is not seen, and take full-width signs for the plain ones. */
const FORMULA = /^[\s\p{Cf}\p{Zs}\u115f\u1160\u3164\uffa0]{0,1000}[=+\-@|＝＋－＠﹢﹣﹦﹫−]/u

function formatCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const words = cell.replace(CONTROLS, '')
  const safe = FORMULA.test(words) || /^[\t\r]/.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
