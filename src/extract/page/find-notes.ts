import { isCorrection, tellsCorrection } from '../text/corrections.ts'
import { findBlocks, type PageBlock } from './blocks.ts'
import { eachNode, type PageNode } from './page-node.ts'
import { findNever } from './prune.ts'

/** Elements of a page that are, or stand in, what it calls a correction or an editor's note. */
export type NoteElements = ReadonlySet<PageNode>

const PART = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g
/** Words of class names and ids in a row, as in "article-correction", "editorsNote", "c-errata". */
const NOTE =
  /-(?:corrections?|clarifications?|errat(?:um|a)|retractions?|amendments?|editor(?:s|ial)?-?notes?)-/
/** What is in these is another reader's, or leads to other reports. */
const OTHERS = /-(?:comments?|commenting|disqus|livefyre|related|recirc|teasers?|nav|menu)-/

/** Finds what a page calls its corrections, in one pass from the top. */
export function findNoteElements(root: PageNode): NoteElements {
  return findNamed(root, NOTE)
}

/**
 * What an outlet tells of its own mistakes beside the report, in the same article of the page: behind
 * the text, in a footer, in an aside. The report's own blocks are not found again.
 */
export function findNotes(
  root: PageNode,
  report: readonly PageBlock[],
  notes: NoteElements,
): PageBlock[] {
  if (report.length === 0) return []
  const others = findNamed(root, OTHERS)
  const known = new Set(report.map(({ text }) => text))
  const found = findBlocks(holderOf(report[0].element), findNever(root))
  return found.filter(({ text, element, linked }) => {
    if (known.has(text) || others.has(element) || linked > text.length * 0.6) return false
    const tells = notes.has(element) ? tellsCorrection(text) : isCorrection(text)
    if (tells) known.add(text)
    return tells
  })
}

/** The innermost element that holds one report of a page; the page itself where none is marked. */
function holderOf(element: PageNode): PageNode {
  let at = element
  while (at.parent && at.tag !== 'article' && at.tag !== 'main') at = at.parent
  return at
}

/** Elements with such a name, and all within them. The page as a whole is not asked. */
function findNamed(root: PageNode, names: RegExp): Set<PageNode> {
  const found = new Set<PageNode>()
  eachNode(root, (node) => {
    if (WHOLE.has(node.tag)) return
    if ((node.parent && found.has(node.parent)) || names.test(nameOf(node))) found.add(node)
  })
  return found
}

const WHOLE = new Set(['html', 'body', 'main', 'article'])

function nameOf({ attributes }: PageNode): string {
  const named = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  if (named === ' ') return ''
  return `-${(named.slice(0, 500).match(PART) ?? []).join('-').toLowerCase()}-`
}
