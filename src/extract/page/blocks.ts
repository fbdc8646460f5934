import { INLINE } from './inline.ts'
import { type PageNode, squeeze, textOf } from './page-node.ts'
import { raisedText } from './raised.ts'

/** A stretch of text that a page shows as one paragraph. */
export type PageBlock = {
  readonly text: string
  /** How many of its characters are links. */
  readonly linked: number
  /** The nearest element that makes a block: p, li, h2, div, figcaption … */
  readonly element: PageNode
}

/** The blocks of a page, in order. Elements in `dropped` are passed over with all they hold. */
export function findBlocks(root: PageNode, dropped: ReadonlySet<PageNode>): PageBlock[] {
  const writer = createWriter()
  const walk = (node: PageNode, block: PageNode, inLink: boolean): void => {
    for (const [i, child] of node.children.entries()) {
      if (typeof child === 'string') writer.write(child, inLink)
      else if (child.tag === 'br') writer.breakLine(block)
      else if (dropped.has(child)) continue
      else if (child.tag === 'sup') {
        const next = node.children[i + 1]
        writer.write(
          raisedText(child, writer.lastWords(), typeof next === 'string' ? next : ''),
          inLink,
        )
      } else if (INLINE.has(child.tag)) {
        const [open, close] = child.tag === 'q' ? quoteMarks(child) : NO_MARKS
        if (open) writer.write(open, false)
        walk(child, block, inLink || child.tag === 'a')
        if (close) writer.write(close, false)
      } else {
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

const NO_MARKS = ['', ''] as const

/** The marks that browsers put around a quotation within a line, unless the page prints its own. */
function quoteMarks(node: PageNode): readonly [open: string, close: string] {
  if (/^["'“”‘’«»„‹]/.test(textOf(node))) return NO_MARKS
  let depth = 0
  for (let at = node.parent; at && INLINE.has(at.tag); at = at.parent) if (at.tag === 'q') depth++
  return depth % 2 === 0 ? ['“', '”'] : ['‘', '’']
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
  /** The last words that were written, as far as a mark behind them needs to know. */
  const lastWords = (): string => (parts.at(-1) ?? '').slice(-20)
  return { blocks, write, end, breakLine, lastWords }
}
