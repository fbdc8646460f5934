import type { RoledParagraph } from '../compose-article.ts'

/** What the head of a forwarded mail says of it. */
export type Forwarded = {
  readonly name: string | undefined
  readonly address: string | undefined
  readonly subject: string | undefined
  readonly date: string | undefined
}

const MARK =
  /^(?:[-_]{3,} ?)?(?:(?:begin )?forwarded message|original message|weitergeleitete nachricht|message transf[ée]r[ée]|mensaje reenviado)(?: ?[-_]{3,}|:)?/i
const FIELD = /(?:^|\s)\*?(From|Date|Sent|Subject|To|Cc|Reply-To)\*?:\*?\s/g
/** Words that whoever forwards a mail writes over it. */
const MOST_ABOVE = 6
const MOST_HEAD = 7

/** The paragraphs of the mail that was forwarded within another, and what its head says. */
export function takeForwarded(paragraphs: readonly RoledParagraph[]): {
  readonly paragraphs: readonly RoledParagraph[]
  readonly forwarded: Forwarded | null
} {
  const mark = paragraphs.slice(0, MOST_ABOVE).findIndex(({ text }) => MARK.test(text))
  if (mark < 0) return { paragraphs, forwarded: null }
  let end = mark + 1
  while (end < paragraphs.length && end - mark < MOST_HEAD && isHead(paragraphs[end].text)) end++
  const head = paragraphs
    .slice(mark, end)
    .map(({ text }) => text.replace(MARK, ''))
    .join(' ')
  const fields = readFields(head)
  if (!fields.has('from')) return { paragraphs, forwarded: null }
  const [, name, address] =
    /^(?:"?(.*?)"?\s*)?<?([^\s<>]+@[^\s<>]+?)>?$/.exec(fields.get('from') ?? '') ?? []
  const forwarded = {
    name: name || (address ? undefined : fields.get('from')),
    address,
    subject: fields.get('subject'),
    date: fields.get('date') ?? fields.get('sent'),
  }
  return { paragraphs: paragraphs.slice(end), forwarded }
}

function isHead(text: string): boolean {
  return /^\*?(?:From|Date|Sent|Subject|To|Cc|Reply-To)\*?:/.test(text)
}

function readFields(head: string): Map<string, string> {
  const marks = [...head.matchAll(FIELD)]
  return new Map(
    marks.map((mark, i) => {
      const value = head.slice(mark.index + mark[0].length, marks[i + 1]?.index)
      return [mark[1].toLowerCase(), value.trim()]
    }),
  )
}
