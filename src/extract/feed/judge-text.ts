import type { FeedItem } from '../../model/feed.ts'
import { isAdded } from './item-paragraphs.ts'
import { plainOf, plainText } from './plain-text.ts'

/** Whether an entry carries its article, and what that was told by. */
export type TextJudgement = {
  readonly truncated: boolean
  readonly reason: 'no-text' | 'read-more' | 'breaks-off' | 'short' | 'summary' | 'full-text'
}

/** An entry that says less is a teaser: reports, even those in brief, run longer. */
const FEWEST_WORDS = { content: 80, summary: 150 } as const
/** So much longer than its own summary, a text is no teaser. */
const LONGER = 2.5

/** Does the entry need its page, because it carries no more than a teaser? */
export function isTruncated(item: FeedItem): boolean {
  return judgeText(item).truncated
}

/** The same with the reason, the first that holds. */
export function judgeText(item: FeedItem): TextJudgement {
  const html = fullest(item)
  if (html === null) return { truncated: true, reason: 'no-text' }
  const lines = textLines(html)
  const text = lines.join('\n')
  if (!text) return { truncated: true, reason: 'no-text' }
  if (asksToReadOn(html, text)) return { truncated: true, reason: 'read-more' }
  if (breaksOff(text)) return { truncated: true, reason: 'breaks-off' }
  return judgeLength(item, text, lines.length)
}

/** The text of an entry: the fuller of what it calls its content and its summary. */
export function fullest({ content, summary }: FeedItem): string | null {
  if (content === null || summary === null) return content ?? summary
  return summary.length > 1.5 * content.length ? summary : content
}

function judgeLength(item: FeedItem, text: string, paragraphs: number): TextJudgement {
  const words = countWords(text)
  const isContent = item.content !== null && fullest(item) === item.content
  const summary = isContent && item.summary !== null ? countWords(plainText(item.summary) ?? '') : 0
  const apart = isContent && item.content !== item.summary
  if (apart && words >= FEWEST_WORDS.content) return { truncated: false, reason: 'full-text' }
  if (apart && summary > 0 && paragraphs > 1 && words > LONGER * summary)
    return { truncated: false, reason: 'full-text' }
  if (words < FEWEST_WORDS.summary) return { truncated: true, reason: 'short' }
  return paragraphs > 1
    ? { truncated: false, reason: 'full-text' }
    : { truncated: true, reason: 'summary' }
}

const BREAK =
  /<\/?(?:p|div|br|li|ul|ol|dl|dt|dd|h[1-6]|blockquote|figure|figcaption|table|tr|td|th|section|article|hr|pre)\b[^<>]*>/gi

/**
 * The lines of a text without its tags and without what stands behind its end. It is judged each
 * time that its feed is read, so no tree is made of it.
 */
function textLines(html: string): string[] {
  const text = plainOf(html.replace(BREAK, '\n').replace(/<[^<>]*>/g, ''))
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  while (lines.length > 0 && isAdded(lines[lines.length - 1])) lines.pop()
  return lines
}

/** Chinese and Japanese put no spaces between words; two characters are about one. */
function countWords(text: string): number {
  const words = text.match(/\S+/g)?.length ?? 0
  if (!/[\u3040-\u9fff]/.test(text)) return words
  return words + (text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0) / 2
}

/** Dots at the very end, in brackets or not, stand for what was left out. */
const DOTS = /(?:…|\.\s?\.\s?\.|\[\s?\+?\d*\s?(?:chars?|more)?\s?\])\s?[\])}»”"']{0,3}$/i

function breaksOff(text: string): boolean {
  return DOTS.test(text.slice(-60).trimEnd())
}

/** What the last link of a teaser says. */
const READ_ON =
  /^\W*(?:(?:click|tap) here to (?:read|continue|view)|(?:continue|keep|go on) (?:reading|on)|read (?:more|on|the (?:rest|full|whole|entire|complete|original)|full|in full|it all|article|story|the (?:article|story|post))|(?:see|view|get|show) (?:more|the (?:full|rest|whole|original)|full|original)|full (?:article|story|text|post|report)|more(?:\W*$)|weiterlesen|mehr (?:lesen|dazu|\W*$)|ganze[rn]? artikel|lire (?:la suite|plus|l[’']article)|la suite|leer (?:más|mas|la nota)|seguir leyendo|ler mais|leia mais|continue a ler|leggi (?:tutto|di più|ancora)|continua a leggere|lees (?:meer|verder)|läs (?:mer|hela)|les (?:mer|videre)|læs (?:mere|videre)|lue lisää|czytaj (?:więcej|dalej|całość)|читать (?:далее|дальше|полностью)|далее|続きを読む|全文|阅读全文|閱讀全文|继续阅读|더 ?보기)/iu

const LINK = /<a\b[^>]{0,1000}>([\s\S]{0,200}?)<\/a\s*>/gi
const SAYS_READ_ON =
  /(?:^|[.…!?\]]\s*)(?:continue reading|read more|read the full (?:story|article))\W*$/i

/** Does a link near the end, or the last words, lead on to the rest? */
function asksToReadOn(html: string, text: string): boolean {
  if (SAYS_READ_ON.test(text.slice(-60))) return true
  const end = html.slice(-2500)
  const links = [...end.matchAll(LINK)]
  return links.some((link, i) => READ_ON.test(withoutTags(link[1])) && isLast(end, links.slice(i)))
}

/** Only a few words, beside other links, stand behind the link that leads on. */
function isLast(end: string, [link, ...others]: readonly RegExpMatchArray[]): boolean {
  let from = (link?.index ?? 0) + (link?.[0].length ?? 0)
  let behind = ''
  for (const next of others) {
    behind += end.slice(from, next.index)
    from = (next.index ?? 0) + next[0].length
  }
  const words = withoutTags(behind + end.slice(from)).replace(
    /the post\b.*appeared first on.*/is,
    '',
  )
  return (words.match(/\p{L}{2,}/gu)?.length ?? 0) < 12
}

function withoutTags(html: string): string {
  return plainOf(html.replace(/<[^<>]*>/g, ' ')).trim()
}
