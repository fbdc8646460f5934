import type { PageBlock } from './blocks.ts'
import { isNamedBody } from './body-name.ts'
import { INLINE } from './inline.ts'
import { contains, type PageNode, sumUpwards } from './page-node.ts'
import { weightOf } from './weight.ts'

/** How much a block speaks for the report around it: running text for it, links and scraps against. */
function worth(block: PageBlock): number {
  const { text, linked, element } = block
  const size = weightOf(text)
  if (NEUTRAL.has(element.tag) && !(CELLS.has(element.tag) && size > RUNNING)) return 0
  if (linked > text.length / 2) return -text.length / 2 - SCRAP
  return size - linked - SCRAP
}
/** Headings and the cells of tables are short wherever they stand. */
const CELLS = new Set(['td', 'th', 'dt'])
const NEUTRAL = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', ...CELLS])
/** A block shorter than this speaks against its surroundings. */
const SCRAP = 40
/** A cell with as much is a column of a page, not of a table. */
const RUNNING = 120
/** Elements that are one paragraph and so never the whole report, unless several stand in them. */
const PARAGRAPHS = new Set('p li figcaption h1 h2 h3 h4 blockquote pre td dd'.split(' '))

/** The element that holds the report: the smallest one with the most running text. */
export function findBody(blocks: readonly PageBlock[], root: PageNode): PageNode {
  const sums = sumWorth(blocks, root)
  const alike = sumAlike(sums)
  let best = root
  let most = Number.NEGATIVE_INFINITY
  for (const [node, sum] of sums) {
    const alone = sum >= UNIQUE * (alike.get(signature(node)) ?? 0)
    const weighed = alone ? sum * bonus(node) : sum
    if (weighed > most || (weighed === most && contains(best, node))) {
      best = node
      most = weighed
    }
  }
  return narrow(best, blocks, root)
}

/** A body that holds a smaller one with this share of its running text has climbed to what stands beside. */
const NEARLY_ALL = 0.85

function narrow(body: PageNode, blocks: readonly PageBlock[], root: PageNode): PageNode {
  const running = blocks.filter((block) => worth(block) > 0)
  const sums = sumWorth(running, root)
  const counts = sumUpwards(root, countBlocks(running))
  let at = body
  for (let next: PageNode | undefined = at; next; ) {
    at = next
    const enough = NEARLY_ALL * (sums.get(at) ?? 0)
    next = at.children
      .filter((child) => typeof child === 'object')
      .find((child) => (counts.get(child) ?? 0) > 1 && (sums.get(child) ?? 0) >= enough)
  }
  return at
}

function countBlocks(blocks: readonly PageBlock[]): Map<PageNode, number> {
  const counts = new Map<PageNode, number>()
  for (const { element } of blocks) counts.set(element, (counts.get(element) ?? 0) + 1)
  return counts
}

/** What each element's blocks are worth together. */
function sumWorth(blocks: readonly PageBlock[], root: PageNode): Map<PageNode, number> {
  const own = new Map<PageNode, number>()
  for (const block of blocks) own.set(block.element, (own.get(block.element) ?? 0) + worth(block))
  const sums = sumUpwards(root, own)
  const counts = countBlocks(blocks)
  for (const node of sums.keys())
    if (INLINE.has(node.tag) || (PARAGRAPHS.has(node.tag) && (counts.get(node) ?? 0) < 2))
      sums.delete(node)
  return sums
}

/** A name that several elements bear marks the parts of a report, or teasers, not the whole. */
const UNIQUE = 0.8

function sumAlike(sums: ReadonlyMap<PageNode, number>): Map<string, number> {
  const alike = new Map<string, number>()
  for (const [node, sum] of sums)
    if (sum > 0) alike.set(signature(node), (alike.get(signature(node)) ?? 0) + sum)
  return alike
}

function signature({ tag, attributes }: PageNode): string {
  return `${tag} ${attributes.get('class') ?? ''}`
}

const BONUS = { named: 2.5, article: 1.8 } as const

function bonus(node: PageNode): number {
  if (isNamedBody(node)) return BONUS.named
  return node.tag === 'article' ? BONUS.article : 1
}
