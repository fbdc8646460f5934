import { eachNode, type PageNode, sumUpwards } from './page-node.ts'

/** Elements that never hold the report. */
const NEVER = new Set(
  'head title script style noscript template svg canvas iframe object embed audio video map math head button select input textarea'.split(
    ' ',
  ),
)
/** Elements that hold the report on badly made pages only. */
const SELDOM = new Set('form nav aside footer dialog menu'.split(' '))

/** Words of class names and ids that tell of furniture. They are compared whole: "ad" is not "lead". */
const FURNITURE = new Set(
  'ad ads advert adverts advertisement advertising adslot sponsor sponsored sponsors promo promos promotion outbrain taboola nativo dfp share sharing sharebar sharedaddy social socials addthis related recommended recommendation recommendations recirc newsletter newsletters subscribe subscription signup sidebar sidebars rail breadcrumb breadcrumbs cookie cookies consent gdpr popup modal overlay lightbox nav navbar navigation menu footer toolbar tags taglist tagcloud bio teaser teasers trending popular widget widgets paywall pagination pager jump skip pullquote pull byline bylines dateline timestamp copyright disclaimer readmore morelinks masthead ticker banner carousel gallery slideshow print hidden invisible tooltip author authors authorbox'.split(
    ' ',
  ),
)
const LABELLED = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'search',
  'dialog',
  'menu',
  'form',
])

/** Readers' comments may be longer than the report; other furniture never is. */
const COMMENTS = new Set(['comment', 'comments', 'commenting', 'disqus', 'livefyre'])
/** What holds this share of the page's running text is its report, whatever its name. */
const MOST = { furniture: 0.35, comments: 0.9 } as const

/** Elements that never hold a report, whatever the page calls them. */
export function findNever(root: PageNode): Set<PageNode> {
  const dropped = new Set<PageNode>()
  eachNode(root, (node) => {
    if (NEVER.has(node.tag)) dropped.add(node)
  })
  return dropped
}

/** Elements that the page marks as something other than its report. */
export function findFurniture(root: PageNode): Set<PageNode> {
  const dropped = new Set<PageNode>()
  const sizes = measure(root)
  const all = sizes.get(root) ?? 0
  eachNode(root, (node) => {
    const share = (sizes.get(node) ?? 0) / (all || 1)
    if (NEVER.has(node.tag)) dropped.add(node)
    else if (share < MOST.furniture && (SELDOM.has(node.tag) || isHidden(node))) dropped.add(node)
    else if (share < MOST.comments) {
      const names = namesOf(node)
      if (share < MOST.furniture && isNamed(names, FURNITURE)) dropped.add(node)
      else if (isNamed(names, COMMENTS)) dropped.add(node)
    }
  })
  return dropped
}

function isHidden(node: PageNode): boolean {
  const { attributes } = node
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '')
  )
}

const PART = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g

/** The words of an element's class names, id and role; none for the elements that hold the page. */
function namesOf({ tag, attributes }: PageNode): string[] {
  if (tag === 'body' || tag === 'html' || tag === 'article' || tag === 'main') return []
  const role = attributes.get('role')
  if (role && LABELLED.has(role)) return ['nav']
  const named = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  return (named.slice(0, 500).match(PART) ?? []).map((part) => part.toLowerCase())
}

/** An embedded post belongs to the report that shows it. */
function isNamed(names: readonly string[], words: ReadonlySet<string>): boolean {
  return names.some((name) => words.has(name)) && !names.includes('embed')
}

/** Running text, in characters of long stretches outside links, within each element. */
function measure(root: PageNode): Map<PageNode, number> {
  const own = new Map<PageNode, number>()
  eachNode(root, (node) => {
    if (NEVER.has(node.tag) || node.tag === 'a') return
    let size = 0
    for (const child of node.children)
      if (typeof child === 'string' && child.length > 40) size += child.length
    if (size > 0) own.set(node, size)
  })
  return sumUpwards(root, own)
}
