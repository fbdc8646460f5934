import type { PageBlock } from './blocks.ts'
import { type PageNode, textOf } from './page-node.ts'

/** A block with a larger share of links leads to other pages. */
const MOST = 0.6
/** A link of this length that ends as a sentence does is one of the report. */
const LONG = 80
/** So many letters of its own make a sentence of a link with words around it. */
const FEWEST_LETTERS = 5

/** Without the blocks that lead to other pages. Sentences, and the items of a report's lists, are a part of it. */
export function withoutLinks(blocks: readonly PageBlock[]): PageBlock[] {
  const lists = new Map<PageNode, boolean>()
  return blocks.filter((block, i) => {
    const list = listAround(block)
    if (list && !lists.has(list)) lists.set(list, isReported(list, blocks[i - 1]))
    const { text, linked } = block
    if (linked <= text.length * MOST || isSentence(text, text.length - linked)) return true
    return list !== null && lists.get(list) === true
  })
}

/** "Read more: …" is a label with a link, whatever mark is at its end. */
const LABEL = /^[^.!?]{1,30}[:|»>]\s/u
const END = /[.!?…。！？]["”’»)\]]*$/u

function isSentence(text: string, own: number): boolean {
  if (!END.test(text)) return false
  if (text.length > LONG) return true
  return own >= FEWEST_LETTERS && !LABEL.test(text)
}

function listAround({ element }: PageBlock): PageNode | null {
  return element.tag === 'li' ? element.parent : null
}

/** Longer lists are no list of a report. */
const MOST_ITEMS = 30
const ANNOUNCES = /\p{L}[^.!?]{3,200}:$/u
const LEADS_ON =
  /^(?:read|see|related|more|also|further|watch|listen|most|you may|recommended|latest)\b/i

/**
 * Is this a list of the report? Of such a list some items are no links, or a sentence that ends in a
 * colon announces it. Lists of links lead on.
 */
function isReported(list: PageNode, before: PageBlock | undefined): boolean {
  const items = list.children
    .slice(0, 2 * MOST_ITEMS)
    .filter((child) => typeof child === 'object' && child.tag === 'li')
  if (items.length > MOST_ITEMS) return false
  if (items.some((item) => typeof item === 'object' && isPlain(item))) return true
  if (before?.element.tag !== 'p') return false
  return ANNOUNCES.test(before.text.slice(-250)) && !LEADS_ON.test(before.text)
}

function isPlain(item: PageNode): boolean {
  return textOf(item) !== '' && !holdsLink(item)
}

function holdsLink(node: PageNode): boolean {
  return node.children.some(
    (child) => typeof child === 'object' && (child.tag === 'a' || holdsLink(child)),
  )
}
