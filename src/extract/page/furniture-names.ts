import { isNamedBody } from './body-name.ts'
import { nameWords } from './name-words.ts'
import { eachNode, type PageNode } from './page-node.ts'

/** Words of class names and ids that tell of furniture. They are compared whole: "ad" is not "lead". */
const THINGS = new Set(
  'ad ads advert adverts advertisement advertising adslot sponsor sponsored sponsors promo promos promotion outbrain taboola nativo dfp share sharing sharebar sharedaddy addthis related recommended recommendation recommendations recirc newsletter newsletters subscribe subscription signup breadcrumb breadcrumbs bio readmore morelinks pullquote byline bylines dateline timestamp copyright disclaimer tooltip author authors authorbox'.split(
    ' ',
  ),
)
/** Words that tell of a place on the page. A paragraph of running text may stand in any. */
const PLACES = new Set(
  'social socials sidebar sidebars rail cookie cookies consent gdpr popup modal overlay lightbox nav navbar navigation menu footer toolbar tags taglist tagcloud teaser teasers trending popular widget widgets pagination pager jump skip pull masthead ticker banner carousel gallery slideshow print hidden invisible'.split(
    ' ',
  ),
)
const LABELLED = new Set(
  'navigation complementary contentinfo banner search dialog menu form'.split(' '),
)
/** Readers' comments may be longer than the report; other furniture never is. */
const COMMENTS = new Set(['comment', 'comments', 'commenting', 'disqus', 'livefyre'])
/** Elements that hold the page, whatever it calls them. */
const HOLDERS = new Set(['body', 'html', 'article', 'main'])
/** Elements that are one paragraph of text. */
const PARAGRAPHS = new Set(['p', 'blockquote'])

/** The words by which a page names its elements. */
export type NamedElements = ReadonlyMap<PageNode, readonly string[]>

export function namesWithin(root: PageNode): NamedElements {
  const names = new Map<PageNode, readonly string[]>()
  eachNode(root, (node) => {
    if (HOLDERS.has(node.tag)) return
    const role = node.attributes.get('role')
    const words = role && LABELLED.has(role) ? ['navigation'] : nameWords(node)
    if (words.length > 0) names.set(node, words)
  })
  return names
}

export function isComments(words: readonly string[]): boolean {
  return words.some((word) => COMMENTS.has(word)) && !words.includes('embed')
}

/** A word that marks most of a page's running text marks nothing on it. */
const MOST = 0.6

/** The words of furniture that say nothing on this page, with `sizes` of running text. */
export function emptyWords(
  names: NamedElements,
  sizes: ReadonlyMap<PageNode, number>,
  all: number,
): ReadonlySet<string> {
  const sums = new Map<string, number>()
  for (const [node, words] of names) {
    const size = sizes.get(node) ?? 0
    for (const word of size > 0 ? new Set(words) : [])
      if (isWord(word) && !standsWithin(node, word, names))
        sums.set(word, (sums.get(word) ?? 0) + size)
  }
  return new Set([...sums].flatMap(([word, sum]) => (sum > MOST * all ? word : [])))
}

function isWord(word: string): boolean {
  return THINGS.has(word) || PLACES.has(word)
}

function standsWithin(node: PageNode, word: string, names: NamedElements): boolean {
  for (let at = node.parent; at; at = at.parent) if (names.get(at)?.includes(word)) return true
  return false
}

/**
 * Is an element furniture by its name? An embedded post belongs to the report that shows it, and
 * neither a paragraph of `runs` characters of text nor what is named the article's text is told by
 * the place that its name speaks of.
 */
export function isFurniture(
  node: PageNode,
  words: readonly string[],
  empty: ReadonlySet<string>,
  runs: number,
): boolean {
  if (words.includes('embed')) return false
  const told = words.filter((word) => !empty.has(word))
  if (told.some((word) => THINGS.has(word))) return !isNamedBody(node) || runs === 0
  const isPlace = told.some((word, i) => PLACES.has(word) && !isCompound(told, i, node))
  return isPlace && !(runs > 0 && isText(node))
}

/** What a word after that of a place makes of it: "gallery text" is text. */
const TEXTUAL = new Set('text copy body intro para paragraph content story article lead'.split(' '))
/** A paragraph of running text. */
const RUNNING = 80

/** Does a name speak of the text of a place, among the paragraphs of a report? */
function isCompound(words: readonly string[], at: number, { parent }: PageNode): boolean {
  if (!words.slice(at + 1, at + 3).some((word) => TEXTUAL.has(word))) return false
  const siblings = parent?.children.slice(0, MOST_SIBLINGS) ?? []
  return siblings.filter((each) => typeof each === 'object' && isRunning(each)).length >= 2
}

const MOST_SIBLINGS = 60

function isRunning({ tag, children }: PageNode): boolean {
  if (tag !== 'p') return false
  return children.some((child) => typeof child === 'string' && child.length >= RUNNING)
}

function isText(node: PageNode): boolean {
  return PARAGRAPHS.has(node.tag) || isNamedBody(node)
}
