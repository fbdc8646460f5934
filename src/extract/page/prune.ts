import {
  emptyWords,
  isComments,
  isFurniture,
  type NamedElements,
  namesWithin,
} from './furniture-names.ts'
import { INLINE, STRUCK } from './inline.ts'
import { eachNode, type PageNode, sumUpwards, textOf } from './page-node.ts'
import { weightOf } from './weight.ts'

/** Elements that never hold the report. */
const NEVER = new Set(
  'head title script style noscript template svg canvas iframe object embed audio video map math button select input textarea'.split(
    ' ',
  ),
)
/** Elements that hold the report on badly made pages only. */
const SELDOM = new Set('form nav aside footer dialog menu'.split(' '))

/** The footer of a quotation names its speaker. */
function isSeldom({ tag, parent }: PageNode): boolean {
  return SELDOM.has(tag) && !(tag === 'footer' && parent?.tag === 'blockquote')
}

/** What holds this share of the page's running text is its report, whatever its name. */
const MOST = 0.35
/** Running text outside the comments, in characters, that makes a report without them. */
const ENOUGH = 200

/** Elements that never hold a report, whatever the page calls them. */
export function findNever(root: PageNode): Set<PageNode> {
  const dropped = new Set<PageNode>()
  eachNode(root, (node) => {
    if (isNever(node)) dropped.add(node)
  })
  return dropped
}

function isNever(node: PageNode): boolean {
  return NEVER.has(node.tag) || STRUCK.has(node.tag) || isStruck(node)
}

function isStruck(node: PageNode): boolean {
  if (STRUCK_STYLE.test(styleOf(node))) return true
  return INLINE.has(node.tag) && STRUCK_NAME.test(node.attributes.get('class')?.slice(0, 300) ?? '')
}

const STRUCK_NAME = /(?:^|\s)(?:line-through|strike(?:-?through|-?out)?|struck(?:-out)?)(?:\s|$)/i
const STRUCK_STYLE = /text-decoration[\w\s-]{0,20}:[^;]{0,40}line-through/i

function styleOf({ attributes }: PageNode): string {
  return attributes.get('style')?.slice(0, 1000) ?? ''
}

/** Elements that the page marks as something other than its report. */
export function findFurniture(root: PageNode): Set<PageNode> {
  const dropped = new Set<PageNode>()
  const sizes = measure(root)
  const names = namesWithin(root)
  const comments = sumComments(root, sizes, names)
  const total = sizes.get(root) ?? 0
  const hasOther = total - comments >= ENOUGH
  const all = hasOther ? total - comments : total
  const empty = emptyWords(names, sizes, all)
  eachNode(root, (node) => {
    const size = sizes.get(node) ?? 0
    const words = names.get(node) ?? []
    const isSmall = size < MOST * all || size === 0
    if (isNever(node) || isField(node)) dropped.add(node)
    else if (isSmall && (isSeldom(node) || isHidden(node))) dropped.add(node)
    else if (isSmall && isFurniture(node, words, empty, size)) dropped.add(node)
    else if (isComments(words) && (hasOther || isSmall)) dropped.add(node)
  })
  return dropped
}

/** The running text of what the page calls its readers' comments. */
function sumComments(
  root: PageNode,
  sizes: ReadonlyMap<PageNode, number>,
  names: NamedElements,
): number {
  let comments = 0
  const within = new Set<PageNode>()
  eachNode(root, (node) => {
    if (node.parent && within.has(node.parent)) within.add(node)
    else if (isComments(names.get(node) ?? [])) {
      within.add(node)
      comments += sizes.get(node) ?? 0
    }
  })
  return comments
}

function isHidden(node: PageNode): boolean {
  const { attributes } = node
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(styleOf(node))
  )
}

const FIELDS = /^(?:date(?:Published|Modified|Created)|author|creator|publisher)$/i
/** A name or a time is short; what is longer is a text about the author. */
const LONGEST_FIELD = 150

/** A time or a name that the page prints beside its text, not within a sentence of it. */
function isField(node: PageNode): boolean {
  const isNamed = FIELDS.test(node.attributes.get('itemprop') ?? '')
  if (node.tag !== 'time' && !isNamed && !isDatedAbbr(node)) return false
  if (node.tag === 'meta' || textOf(node).length > LONGEST_FIELD) return false
  let holder = node.parent
  while (holder && INLINE.has(holder.tag)) holder = holder.parent
  return !holder?.children.some((child) => typeof child === 'string' && /\p{L}{2}/u.test(child))
}

/** Microformats state a time in the title of an abbreviation. */
function isDatedAbbr({ tag, attributes }: PageNode): boolean {
  return tag === 'abbr' && /^(?:19|20)\d\d-?\d\d/.test(attributes.get('title') ?? '')
}

/** White space and scraps between elements are shorter. */
const SHORTEST = 13
const RUNNING = 40

function runningIn(text: string): number {
  const weight = weightOf(text)
  return weight > RUNNING ? weight : 0
}

/** Running text, in characters of long stretches outside links, within each element. */
function measure(root: PageNode): Map<PageNode, number> {
  const own = new Map<PageNode, number>()
  eachNode(root, (node) => {
    if (NEVER.has(node.tag) || node.tag === 'a') return
    let size = 0
    for (const child of node.children)
      if (typeof child === 'string' && child.length > SHORTEST) size += runningIn(child)
    if (size > 0) own.set(node, size)
  })
  return sumUpwards(root, own)
}
