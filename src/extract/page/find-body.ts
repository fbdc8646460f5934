import type { PageBlock } from './blocks.ts'
import type { PageNode } from './page-node.ts'

/** How much a block speaks for the report around it: running text for it, links and scraps against. */
function worth({ text, linked, element }: PageBlock): number {
  if (/^h[1-6]$/.test(element.tag)) return 0
  if (linked > text.length / 2) return -text.length / 2 - SCRAP
  return text.length - linked - SCRAP
}
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
  const sums = new Map<PageNode, number>()
  for (const block of blocks) {
    const value = worth(block)
    for (let at: PageNode | null = block.element; at; at = at.parent)
      if (!PARAGRAPHS.has(at.tag)) sums.set(at, (sums.get(at) ?? 0) + value)
  }
  let best = root
  let most = Number.NEGATIVE_INFINITY
  for (const [node, sum] of sums) {
    const weighed = sum * bonus(node)
    if (weighed > most || (weighed === most && isBelow(node, best))) {
      best = node
      most = weighed
    }
  }
  return best
}

const BODY_NAME =
  /(?:^|[\s_-])(?:article|story|post|entry|news)[_-]?(?:body|content|text|copy)|articlebody|storybody|storytext|body-?copy|content__article/i

function bonus(node: PageNode): number {
  if (node.attributes.get('itemprop') === 'articleBody') return 1.2
  const named = `${node.attributes.get('class') ?? ''} ${node.attributes.get('id') ?? ''}`
  if (BODY_NAME.test(named.slice(0, 300))) return 1.1
  return node.tag === 'article' ? 1.05 : 1
}

function isBelow(node: PageNode, other: PageNode): boolean {
  for (let at: PageNode | null = node.parent; at; at = at.parent) if (at === other) return true
  return false
}
