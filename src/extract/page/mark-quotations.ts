import type { PageBlock } from './blocks.ts'
import type { PageNode } from './page-node.ts'

const OPENS = /^["'“‘«„‹]/
const SPEAKER = new Set(['cite', 'footer'])
const ANNOUNCES = /\p{L}[^.!?]{3,}:$/u
/** An announcement is the end of a sentence: the last of a paragraph is enough to tell. */
const TAIL = 200

/**
 * Puts marks around the quotations that a page sets as blocks without any: those that name their
 * speaker in a `cite` or `footer`, which then stands behind the words, and those that the paragraph
 * above announces with a colon. In text the marks say what the page says by its elements.
 */
export function markQuotations(blocks: readonly PageBlock[]): PageBlock[] {
  const marked: PageBlock[] = []
  for (let i = 0; i < blocks.length; ) {
    const quote = quotationAround(blocks[i].element)
    let end = i + 1
    while (quote && end < blocks.length && quotationAround(blocks[end].element) === quote) end++
    const group = blocks.slice(i, end)
    for (const block of quote ? markGroup(group, quote, marked.at(-1)) : group) marked.push(block)
    i = end
  }
  return marked
}

function quotationAround(element: PageNode): PageNode | null {
  for (let at: PageNode | null = element; at; at = at.parent) if (at.tag === 'blockquote') return at
  return null
}

function markGroup(
  group: readonly PageBlock[],
  quote: PageNode,
  before: PageBlock | undefined,
): readonly PageBlock[] {
  const last = group[group.length - 1]
  const speaker = group.length > 1 && namesSpeaker(last, quote) ? last : null
  const words = speaker ? group.slice(0, -1) : group
  const isAnnounced = before !== undefined && ANNOUNCES.test(before.text.slice(-TAIL))
  const isMarked = words.some(({ text }) => OPENS.test(text))
  if (!speaker && (!isAnnounced || isMarked)) return group
  return words.map((block, i) => {
    const isLast = i === words.length - 1
    const text = isMarked ? block.text : `“${block.text}${isLast ? '”' : ''}`
    return { ...block, text: isLast && speaker ? signed(text, speaker.text) : text }
  })
}

/** A dash parts a quotation from who said it; pages print it or draw it. */
function signed(words: string, speaker: string): string {
  return /^[–—―-]/.test(speaker) ? `${words} ${speaker}` : `${words} — ${speaker}`
}

/** Does the block stand in the quotation's `cite` or `footer`, or is it the only thing said there? */
function namesSpeaker({ text, element }: PageBlock, quote: PageNode): boolean {
  for (let at: PageNode | null = element; at && at !== quote; at = at.parent)
    if (SPEAKER.has(at.tag)) return true
  const cite = element.children.findLast(
    (child) => typeof child === 'object' && SPEAKER.has(child.tag),
  )
  return typeof cite === 'object' && text.length <= LONGEST_SPEAKER
}

/** A name with what it does. */
const LONGEST_SPEAKER = 120
