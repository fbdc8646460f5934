/** What a page's JSON-LD says of its article. */
export type LinkedData = {
  readonly headline: string | null
  readonly author: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly language: string | null
  readonly url: string | null
  /** May everybody read all of it? Null where it is not said. */
  readonly free: boolean | null
  /** Is it a live blog, whose parts were written one after the other? */
  readonly live: boolean
}

const ARTICLE = /Article$|^Report|Posting$/
/** Objects looked at in all; real pages have some dozens. */
const MOST = 2000

/** Finds the article among the objects of a page's JSON-LD scripts. Broken scripts are passed over. */
export function findLinkedData(scripts: readonly string[]): LinkedData {
  const objects = scripts.flatMap(parseScript)
  const article = objects.find((object) => typesOf(object).some((type) => ARTICLE.test(type))) ?? {}
  return {
    headline: textIn(article.headline) ?? textIn(article.name),
    author: textIn(article.author) ?? textIn(article.creator),
    publisher: textIn(article.publisher),
    published: textIn(article.datePublished) ?? textIn(article.dateCreated),
    modified: textIn(article.dateModified),
    language: textIn(article.inLanguage),
    url: textIn(article.url) ?? idOf(article.mainEntityOfPage),
    free: isFree(article),
    live: typesOf(article).includes('LiveBlogPosting'),
  }
}

type Thing = Record<string, unknown>

/** Outlets mark the whole, or the parts that only subscribers see. */
function isFree(article: Thing): boolean | null {
  const parts = Array.isArray(article.hasPart) ? article.hasPart.slice(0, 20) : [article.hasPart]
  const said = [article, ...parts.filter(isThing)].map(({ isAccessibleForFree: free }) =>
    typeof free === 'string' || typeof free === 'boolean' ? String(free).toLowerCase() : null,
  )
  if (said.some((free) => free === 'false' || free?.endsWith('/false') || free === 'no'))
    return false
  return said.some((free) => free === 'true' || free?.endsWith('/true') || free === 'yes') || null
}

function parseScript(script: string): Thing[] {
  let value: unknown
  try {
    value = JSON.parse(
      script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*;?\s*$/g, ''),
    )
  } catch {
    return []
  }
  const found: Thing[] = []
  const queue: unknown[] = [value]
  for (let i = 0; i < queue.length && i < MOST; i++) {
    const item = queue[i]
    if (Array.isArray(item)) queue.push(...item.slice(0, MOST))
    else if (isThing(item)) {
      found.push(item)
      queue.push(item['@graph'], item.mainEntity)
    }
  }
  return found
}

function typesOf(thing: Thing): string[] {
  const type = thing['@type']
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string')
}

/** A text, the name of a thing, or the names of a list of them. */
function textIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).map((each) => (Array.isArray(each) ? null : textIn(each)))
    return [...new Set(names.filter(Boolean))].join(', ') || null
  }
  return isThing(value) && typeof value.name === 'string' ? textIn(value.name) : null
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' ? value : isThing(value) ? textIn(value['@id']) : null
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
