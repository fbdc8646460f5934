import { type PageNode, squeeze } from './page-node.ts'

/** A stretch of text that a page shows as one paragraph. */
export type PageBlock = {
  readonly text: string
  /** How many of its characters are links. */
  readonly linked: number
  /** The nearest element that makes a block: p, li, h2, div, figcaption … */
  readonly element: PageNode
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** The blocks of a page, in order. Elements in `dropped` are passed over with all they hold. */
export function findBlocks(root: PageNode, dropped: ReadonlySet<PageNode>): PageBlock[] {
  const blocks: PageBlock[] = []
  let parts: string[] = []
  let linked = 0
  const flush = (element: PageNode) => {
    const text = squeeze(parts.join(''))
    if (text) blocks.push({ text, linked: Math.min(linked, text.length), element })
    parts = []
    linked = 0
  }
  const walk = (node: PageNode, block: PageNode, inLink: boolean): void => {
    for (const child of node.children) {
      if (typeof child === 'string') {
        parts.push(child)
        if (inLink) linked += squeeze(child).length
      } else if (dropped.has(child)) {
      } else if (child.tag === 'br') {
        addBreak(child)
      } else if (INLINE.has(child.tag)) {
        walk(child, block, inLink || child.tag === 'a')
      } else {
        flush(block)
        walk(child, child, inLink)
        flush(child)
      }
    }
  }
  /** One line break is a space; two part paragraphs. */
  let lastBreak: PageNode | null = null
  const addBreak = (node: PageNode) => {
    const since = parts.at(-1)?.trim() ?? ''
    if (lastBreak && since === '' && lastBreak.parent === node.parent) flush(node.parent ?? node)
    else parts.push('\n')
    lastBreak = node
  }
  walk(root, root, false)
  flush(root)
  return blocks
}
