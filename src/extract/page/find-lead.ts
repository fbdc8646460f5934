import type { PageBlock } from './blocks.ts'
import { nameWords } from './name-words.ts'
import { contains, isWithin, type PageNode } from './page-node.ts'
import { weightOf } from './weight.ts'

/** So many blocks above a body may stand between it and the headline. */
const FARTHEST = 8
/** A lead is a sentence of running text. */
const SHORTEST = 60
const END = /[.!?…。！？]["”’»)\]]*$/u
const NAMES = new Set('lead lede intro introduction standfirst chapeau vorspann'.split(' '))

/**
 * The paragraphs of a report that stand above the element that holds the rest: beside it below the
 * headline, or in elements that are named so. What the rest says again is no lead.
 */
export function findLead(
  above: readonly PageBlock[],
  body: PageNode,
  within: readonly PageBlock[],
): PageBlock[] {
  const near = above.slice(-FARTHEST)
  const headline = near.findLastIndex(({ element }) => element.tag === 'h1')
  const text = within.map((block) => block.text).join('\n')
  return near
    .slice(headline + 1)
    .filter((block) => isRunning(block) && (isNamedLead(block) || !HEADING.test(block.element.tag)))
    .filter((block) => !text.includes(block.text.slice(0, SHORTEST)))
    .filter(
      (block) => isNamedLead(block) || (headline >= 0 && isBeside(block, near[headline], body)),
    )
}

/** Beside the body, or in an element beside it that is not the headline's. */
function isBeside({ element }: PageBlock, headline: PageBlock, body: PageNode): boolean {
  const { parent } = element
  if (parent === body.parent) return true
  return parent?.parent === body.parent && !contains(parent, headline.element)
}

const HEADING = /^h[1-6]$/

function isRunning({ text, linked, element }: PageBlock): boolean {
  if (/^(?:figcaption|li)$/.test(element.tag) || isWithin(element, 'figure')) return false
  return weightOf(text) >= SHORTEST && linked < text.length / 2 && END.test(text)
}

function isNamedLead({ element }: PageBlock): boolean {
  const around = element.parent ? [element, element.parent] : [element]
  return around.some((node) => nameWords(node).some((word) => NAMES.has(word)))
}
