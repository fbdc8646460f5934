/** The line that a mailbox puts before each mail: sender and moment. */
const MARK =
  /(?:^|\r?\n\r?\n)From \S+ [^\r\n]{5,80}\d{4}(?: [^\r\n]{1,20})?\r?\n(?=[A-Za-z-]{2,40}:)/g
/** More mails than these nobody compares. */
const MOST = 2000

/** The mails of a mailbox (mbox), each without the line before it; a mail that is none stays as it is. */
export function splitMailbox(body: Uint8Array | string): (Uint8Array | string)[] {
  // Of an encoding with one byte a character, so that places in it are places among the bytes.
  const text = typeof body === 'string' ? body : new TextDecoder('windows-1252').decode(body)
  if (!text.startsWith('From ')) return [body]
  const marks = [...text.matchAll(MARK)].slice(0, MOST)
  if (marks.length === 0) return [body]
  return marks.map(({ index, 0: mark }, i) => {
    const [start, end] = [index + mark.length, marks[i + 1]?.index ?? text.length]
    return typeof body === 'string' ? body.slice(start, end) : body.subarray(start, end)
  })
}
