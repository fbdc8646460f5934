import { findMarks, type Mark } from './find-marks.ts'
import { findLinkedData, type LinkedData } from './linked-data.ts'
import { eachNode, isWithin, type PageNode, textOf } from './page-node.ts'

/** The parts of a page in which the rules look. */
export type Sources = {
  readonly data: LinkedData
  readonly metas: ReadonlyMap<string, string>
  readonly elements: ReadonlyMap<string, readonly PageNode[]>
  /** What is called date, time, author or byline. */
  readonly marks: readonly Mark[]
}

/** Gathers them in one walk over the page. */
export function gatherSources(root: PageNode): Sources {
  const metas = new Map<string, string>()
  const elements = new Map<string, PageNode[]>()
  const scripts: string[] = []
  const add = (name: string, node: PageNode) => {
    const list = elements.get(name)
    if (list) list.push(node)
    else elements.set(name, [node])
  }
  eachNode(root, (node) => {
    const { tag, attributes } = node
    if (tag === 'meta') addMeta(metas, attributes)
    else if (tag === 'script' && /ld\+json/i.test(attributes.get('type') ?? ''))
      scripts.push(node.children.filter((child) => typeof child === 'string').join(''))
    else if (KEPT.has(tag) && !isWithin(node, 'svg')) add(tag, node)
    if (attributes.get('itemtype')?.endsWith('/LiveBlogPosting')) add('live', node)
    const rel = attributes.get('rel')?.toLowerCase()
    if (tag === 'link' && rel === 'canonical') add('canonical', node)
  })
  return { data: findLinkedData(scripts), metas, elements, marks: findMarks(root) }
}

const KEPT = new Set(['title', 'h1', 'html', 'time', 'base'])

/** Fields that stand once for each author, and as many characters of them as are looked at. */
const AUTHORS = new Set([
  'author',
  'article:author',
  'parsely-author',
  'citation_author',
  'dc.creator',
])
const MOST_AUTHORS = 150

function addMeta(metas: Map<string, string>, attributes: ReadonlyMap<string, string>): void {
  const content = attributes.get('content')
  if (!content) return
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = attributes.get(key)?.toLowerCase()
    const known = name ? metas.get(name) : undefined
    if (name && known === undefined) metas.set(name, content)
    else if (
      name &&
      known &&
      AUTHORS.has(name) &&
      known.length < MOST_AUTHORS &&
      !known.includes(content)
    )
      metas.set(name, `${known}, ${content}`)
  }
}

/** The text of the first element. */
export function firstText(nodes: readonly PageNode[] | undefined): string | null {
  return nodes?.[0] ? textOf(nodes[0]) : null
}

/** The text of the one element: of several, none is known to be the headline. */
export function onlyText(nodes: readonly PageNode[] | undefined): string | null {
  return nodes?.length === 1 ? firstText(nodes) : null
}

/** The first value of an attribute. */
export function firstAttribute(
  nodes: readonly PageNode[] | undefined,
  name: string,
): string | null {
  for (const node of nodes ?? []) {
    const value = node.attributes.get(name)
    if (value) return value
  }
  return null
}
