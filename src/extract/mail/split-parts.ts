/** One part of a multipart message: its own head, and the whole of it with that head. */
export type Part = { readonly head: string; readonly whole: Uint8Array | string }

/** Archives hold a page and its pictures; the page is one of the first parts. */
const MOST_PARTS = 50
const LONGEST_HEAD = 16_384

/**
 * The parts of a multipart message at its upper level. The first is the whole message with its head.
 */
export function splitParts(body: Uint8Array | string): Part[] {
  // Of an encoding with one byte a character, so that places in it are places among the bytes.
  const text = typeof body === 'string' ? body : new TextDecoder('windows-1252').decode(body)
  const head = headOf(text)
  const boundary = /\bboundary=(?:"([^"\r\n]{1,200})"|([^\s;]{1,200}))/i.exec(head)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (!mark) return [{ head, whole: body }]
  const parts: Part[] = [{ head, whole: body }]
  let from = text.indexOf(`\n--${mark}`, head.length - 1)
  while (from >= 0 && parts.length < MOST_PARTS) {
    const start = text.indexOf('\n', from + 1) + 1
    const next = text.indexOf(`\n--${mark}`, from + 1)
    if (start === 0) break
    const end = next < 0 ? text.length : next
    const whole = typeof body === 'string' ? body.slice(start, end) : body.subarray(start, end)
    parts.push({ head: headOf(text.slice(start, Math.min(end, start + LONGEST_HEAD))), whole })
    from = next
  }
  return parts
}

/** What stands before the first blank line, its folded lines joined. */
function headOf(text: string): string {
  const start = text.slice(0, LONGEST_HEAD)
  const end = /\r?\n\r?\n/.exec(start)
  return (end ? start.slice(0, end.index) : start).replace(/\r?\n[ \t]+/g, ' ')
}
