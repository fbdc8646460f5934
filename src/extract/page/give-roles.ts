import type { BlockRole } from '../../model/article.ts'
import type { RoledParagraph } from '../compose-article.ts'
import { isCorrectionLabel, markHeaded, tellsCorrection } from '../text/corrections.ts'
import { furnitureRole } from '../text/furniture.ts'
import { endsSentence } from '../text/paragraphs.ts'
import type { PageBlock } from './blocks.ts'
import type { NoteElements } from './find-notes.ts'
import type { PageNode } from './page-node.ts'

/** Furniture within the report is left out: a page's links and buttons are nobody's words. */
export function giveRoles(blocks: readonly PageBlock[], notes: NoteElements): RoledParagraph[] {
  const unclosed = findUnclosed(blocks)
  const roles = blocks.map((block, i) =>
    notes.has(block.element)
      ? noteRole(block.text)
      : roleOf(block, unclosed, i === blocks.length - 1),
  )
  markHeaded(
    blocks.map(({ text }) => text),
    roles,
  )
  return blocks
    .map(({ text }, i) => ({ text, role: roles[i] }))
    .filter(({ role }) => role !== 'furniture')
}

/** What a page calls its correction may be a link to a form. */
function noteRole(text: string): BlockRole {
  return tellsCorrection(text) || isCorrectionLabel(text) ? 'correction' : 'furniture'
}

/** A heading of this length that ends as a sentence does is one: a lead in large letters. */
const LONG = 80

const CAPTION_NAME = /(?:^|[\s_-])(?:wp-)?caption/i

function roleOf(block: PageBlock, unclosed: ReadonlySet<PageBlock>, isLast: boolean): BlockRole {
  const { text, element } = block
  if (figureAround(element) && !unclosed.has(block)) return 'caption'
  if (CAPTION_NAME.test(element.attributes.get('class') ?? '')) return 'caption'
  const role = furnitureRole(text, isLast)
  if (role) return role
  const isHeading = /^h[1-6]$/.test(element.tag) && !(text.length > LONG && endsSentence(text))
  return isHeading ? 'subheading' : 'paragraph'
}

/** The figure, or where there is none the caption, that a block stands in. */
function figureAround(element: PageNode): PageNode | null {
  let found: PageNode | null = null
  for (let at: PageNode | null = element; at; at = at.parent)
    if (at.tag === 'figure' || (at.tag === 'figcaption' && !found)) found = at
  return found
}

/** A figure with more blocks than this was never closed: the report goes on in it. */
const MOST_BLOCKS = 4

/** The blocks behind the caption of a figure that was not closed. */
function findUnclosed(blocks: readonly PageBlock[]): Set<PageBlock> {
  const figures = new Map<PageNode, PageBlock[]>()
  for (const block of blocks) {
    const figure = figureAround(block.element)
    const held = figure && figures.get(figure)
    if (held) held.push(block)
    else if (figure) figures.set(figure, [block])
  }
  return new Set(
    [...figures.values()].flatMap((held) => (held.length > MOST_BLOCKS ? behindCaption(held) : [])),
  )
}

function behindCaption(held: readonly PageBlock[]): PageBlock[] {
  const last = held.findLastIndex(({ element }) => element.tag === 'figcaption')
  return held.slice(Math.max(0, last) + 1)
}
