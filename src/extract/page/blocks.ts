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
  const writer = createWriter()
  const walk = (node: PageNode, block: PageNode, inLink: boolean): void => {
    for (const child of node.children) {
      if (typeof child === 'string') writer.write(child, inLink)
      else if (child.tag === 'br') writer.breakLine(block)
      else if (INLINE.has(child.tag) && !dropped.has(child))
        walk(child, block, inLink || child.tag === 'a')
      else if (!dropped.has(child)) {
        writer.end(block)
        walk(child, child, inLink)
        writer.end(child)
      }
    }
  }
  walk(root, root, false)
  writer.end(root)
  return writer.blocks
}

/** Collects text until a block ends. */
function createWriter() {
  const blocks: PageBlock[] = []
  let parts: string[] = []
  let linked = 0
  let broken = false
  const write = (text: string, inLink: boolean): void => {
    parts.push(text)
    if (inLink) linked += squeeze(text).length
    if (broken && /\S/.test(text)) broken = false
  }
  const end = (element: PageNode): void => {
    const text = squeeze(parts.join(''))
    if (text) blocks.push({ text, linked: Math.min(linked, text.length), element })
    parts = []
    linked = 0
    broken = false
  }
  /** One line break is a space; two in a row part paragraphs. */
  const breakLine = (element: PageNode): void => {
    if (broken) end(element)
    else parts.push('\n')
    broken = true
  }
  return { blocks, write, end, breakLine }
}
