import type { PageBlock } from './blocks.ts'
import { type PageNode, sumUpwards } from './page-node.ts'

/** How much a block speaks for the report around it: running text for it, links and scraps against. */
function worth({ text, linked, element }: PageBlock): number {
  if (NEUTRAL.has(element.tag)) return 0
  if (linked > text.length / 2) return -text.length / 2 - SCRAP
  return text.length - linked - SCRAP
}
/** Headings and the cells of tables are short wherever they stand. */
const NEUTRAL = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'dt'])
/** A block shorter than this speaks against its surroundings. */
const SCRAP = 40
/** Elements that are one paragraph and so never the whole report. */
const PARAGRAPHS = new Set([
  'p',
  'li',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'pre',
  'td',
  'dd',
])

/** The element that holds the report: the smallest one with the most running text. */
export function findBody(blocks: readonly PageBlock[], root: PageNode): PageNode {
  const sums = sumWorth(blocks, root)
  const alike = sumAlike(sums)
  let best = root
  let most = Number.NEGATIVE_INFINITY
  for (const [node, sum] of sums) {
    const alone = sum >= UNIQUE * (alike.get(signature(node)) ?? 0)
    const weighed = alone ? sum * bonus(node) : sum
    if (weighed > most || (weighed === most && isBelow(node, best))) {
      best = node
      most = weighed
    }
  }
  return best
}

/** What each element's blocks are worth together. */
function sumWorth(blocks: readonly PageBlock[], root: PageNode): Map<PageNode, number> {
  const own = new Map<PageNode, number>()
  for (const block of blocks) own.set(block.element, (own.get(block.element) ?? 0) + worth(block))
  const sums = sumUpwards(root, own)
  for (const node of sums.keys()) if (PARAGRAPHS.has(node.tag)) sums.delete(node)
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

const BODY_NAME =
  /(?:^|[\s_-])(?:article|story|post|entry|news)[_-]?(?:body|content|text|copy)|articlebody|storybody|storytext|body-?copy|content__article/i

const BONUS = { named: 2.5, article: 1.8 } as const

function bonus(node: PageNode): number {
  if (node.attributes.get('itemprop') === 'articleBody') return BONUS.named
  const named = `${node.attributes.get('class') ?? ''} ${node.attributes.get('id') ?? ''}`
  if (BODY_NAME.test(named.slice(0, 300))) return BONUS.named
  return node.tag === 'article' ? BONUS.article : 1
}

function isBelow(node: PageNode, other: PageNode): boolean {
  for (let at: PageNode | null = node.parent; at; at = at.parent) if (at === other) return true
  return false
}
