import { nameWords } from './name-words.ts'
import { eachNode, type PageNode } from './page-node.ts'

/** An element that may say when or by whom a page was written, by what it is called. */
export type Mark = {
  readonly node: PageNode
  /** The words of its class, id, `itemprop` and `rel`. */
  readonly words: readonly string[]
  /** Does it stand behind the page's headline? */
  readonly below: boolean
}

const WORDS = new Set(
  'date datum fecha published publish pubdate posted post time timestamp dateline datepublished datecreated datemodified byline bylines author authors writer contributor contributors reporter journalist autor auteur autore verfasser updated modified'.split(
    ' ',
  ),
)
/** Marks looked at on a page; real ones have some dozens, and lists of other reports behind them. */
const MOST = 400

/** The elements that a page calls date, time, author or byline, in order. */
export function findMarks(root: PageNode): Mark[] {
  const marks: Mark[] = []
  let below = false
  eachNode(root, (node) => {
    if (node.tag === 'h1') below = true
    if (marks.length >= MOST || HOLDERS.has(node.tag)) return
    const words = wordsOf(node)
    if (node.tag === 'time' || node.tag.endsWith('-time') || words.some((word) => WORDS.has(word)))
      marks.push({ node, words, below })
  })
  return marks
}

const HOLDERS = new Set(['html', 'body', 'main', 'article', 'meta', 'script', 'style', 'link'])

function wordsOf(node: PageNode): string[] {
  const { attributes } = node
  const said = [attributes.get('itemprop'), attributes.get('rel')].flatMap((each) =>
    each ? each.toLowerCase().slice(0, 100).split(/\s+/) : [],
  )
  return attributes.has('class') || attributes.has('id') ? [...nameWords(node), ...said] : said
}

const ELSEWHERE_TAGS = new Set(['nav', 'aside', 'footer'])
const ELSEWHERE = new Set(
  'comment comments related recommended recommendations teaser teasers ticker sidebar widget popular trending latest menu nav navigation footer promo promos newsletter recirc breaking archive masthead topbar today current weather clock'.split(
    ' ',
  ),
)

/** Does a mark stand in something that is about other pages, or about readers? */
export function isElsewhere({ node }: Pick<Mark, 'node'>): boolean {
  for (let at: PageNode | null = node; at && !HOLDERS.has(at.tag); at = at.parent)
    if (ELSEWHERE_TAGS.has(at.tag) || nameWords(at).some((word) => ELSEWHERE.has(word))) return true
  return false
}

/** The marks by how near they are to the report: behind its headline first, those of other pages last. */
export function nearestFirst(marks: readonly Mark[]): Mark[] {
  const own = marks.filter((mark) => !isElsewhere(mark))
  return [...own.filter(({ below }) => below), ...own.filter(({ below }) => !below)]
}
