import { parseDate } from '../dates.ts'
import { monthOf } from '../months.ts'
import { findPrintedDay } from '../printed-date.ts'
import { type Mark, nearestFirst } from './find-marks.ts'
import { textOf } from './page-node.ts'

/** Where an element may state a date to machines, before the words that it shows. */
const ATTRIBUTES =
  'datetime content title data-datetime data-date data-published data-timestamp data-time data-utc'.split(
    ' ',
  )
/** What is longer is a text, not a date. */
const LONGEST = 160

/** A date as pages state it: for machines, or as people write it. */
export function parseAnyDate(text: string, language: string | null): string | null {
  return parseDate(text) ?? findPrintedDay(text.slice(0, LONGEST), language)
}

/** The rules for an element that says when the report was published, the surest first. */
const RULES: readonly ((mark: Mark) => boolean)[] = [
  says('datepublished'),
  (mark) => mark.node.attributes.has('pubdate') || says('pubdate', 'published')(mark),
]
const LATER: readonly ((mark: Mark) => boolean)[] = [
  ({ node }) => isTime(node.tag),
  says('datecreated', 'date', 'datum', 'fecha', 'dateline', 'posted', 'timestamp'),
  says('time', 'byline', 'post', 'publish'),
]

function says(...names: readonly string[]): (mark: Mark) => boolean {
  return ({ words }) => words.some((word) => names.includes(word))
}

/**
 * When the report was published, by the elements that say so, its address, and the times nearest to
 * the headline. A day in the address is made an instant by a time of that day.
 */
export function findDate(
  marks: readonly Mark[],
  url: string | null,
  language: string | null,
): string | null {
  const near = nearestFirst(marks.filter((mark) => !isChange(mark)))
  const read = (rule: (mark: Mark) => boolean) => {
    for (const mark of near) {
      const date = rule(mark) ? dateOf(mark, language) : null
      if (date !== null) return date
    }
    return null
  }
  const told = firstOf(RULES, read)
  if (told !== null) return told
  const day = url === null ? null : dayInAddress(url)
  const later = firstOf(LATER, read)
  return day === null || later?.startsWith(day) ? later : day
}

function firstOf<T>(rules: readonly T[], read: (rule: T) => string | null): string | null {
  for (const rule of rules) {
    const date = read(rule)
    if (date !== null) return date
  }
  return null
}

/** `time`, and elements of a page's own such as `relative-time`. */
function isTime(tag: string): boolean {
  return tag === 'time' || tag.endsWith('-time')
}

const CHANGED =
  /^(?:last )?(?:updated?|modified|changed|aktualisiert|zuletzt|geändert|mis à jour|actualizado|aggiornato|bijgewerkt)\b/i

function isChange({ node, words }: Mark): boolean {
  if (words.some((word) => /^(?:date)?(?:modified|updated?)$/.test(word))) return true
  const text = textOf(node).slice(0, LONGEST)
  return CHANGED.test(text) && !PUBLISHED.test(text)
}

/** Behind such a word stands the day that is meant, whatever other days an element shows. */
const PUBLISHED =
  /\b(?:first published|published|posted|veröffentlicht|erstellt|publié|publicado|pubblicato|gepubliceerd)\b/i

function dateOf({ node }: Mark, language: string | null): string | null {
  for (const name of ATTRIBUTES) {
    const date = parseAnyDate(node.attributes.get(name) ?? '', language)
    if (date !== null) return date
  }
  const text = textOf(node)
  if (text.length > LONGEST) return null
  const behind = text.slice(Math.max(0, text.search(PUBLISHED)))
  return parseAnyDate(behind, language) ?? parseAnyDate(text, language)
}

const PARTED =
  /(?<=[/_-])((?:199|20[0-4])\d)([/_-])(0?[1-9]|1[0-2]|[a-z]{3})\2(0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/i
const WHOLE = /(?<=[/_-])((?:199|20[0-4])\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/

/** The day that an address names: `/2014/03/12/…`, `/2014/mar/12/`, `/20140312-…`. */
export function dayInAddress(address: string): string | null {
  const path = /^https?:\/\/[^/?#]*(\/[^?#]*)/i.exec(address.slice(0, 1000))?.[1] ?? ''
  const parted = PARTED.exec(path)
  if (parted) {
    const month = Number(parted[3]) || monthOf(parted[3])
    return parseDate(`${parted[1]}-${month}-${parted[4]}`)
  }
  const whole = WHOLE.exec(path)
  return whole && parseDate(`${whole[1]}-${whole[2]}-${whole[3]}`)
}
