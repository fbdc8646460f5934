import { bodyOf } from './linked-body.ts'
import { isThing, parseThings, type Thing } from './linked-things.ts'

/** What a page's JSON-LD says of its article. */
export type LinkedData = {
  readonly headline: string | null
  /** The people who wrote it; the outlet itself, where it is named as the author, stands apart. */
  readonly author: string | null
  readonly authorOutlet: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly language: string | null
  readonly url: string | null
  /** May everybody read all of it? Null where it is not said. */
  readonly free: boolean | null
  /** Is it a live blog, whose parts were written one after the other? */
  readonly live: boolean
  /** The text, or that of the parts of a live blog, as paragraphs or as HTML. */
  readonly body: readonly string[]
}

const ARTICLE = /Article$|^Report|Posting$/
/** Finds the article among the objects of a page's JSON-LD scripts. What is broken is read as far as it goes. */
export function findLinkedData(scripts: readonly string[]): LinkedData {
  const objects = scripts.flatMap(parseThings)
  const article = objects.find((object) => typesOf(object).some((type) => ARTICLE.test(type))) ?? {}
  const byId = new Map(objects.map((object) => [object['@id'], object]))
  const named = listOf(article.author ?? article.creator).map((each) => resolve(each, byId))
  const outlets = named.filter((each) => typesOf(each).some((type) => OUTLET.test(type)))
  const people = named.filter((each) => !outlets.includes(each))
  return {
    headline: textIn(article.headline) ?? textIn(article.name),
    author: textIn(people),
    authorOutlet: textIn(outlets),
    publisher: textIn(article.publisher),
    published: textIn(article.datePublished) ?? textIn(article.dateCreated),
    modified: textIn(article.dateModified),
    language: textIn(article.inLanguage),
    url: textIn(article.url) ?? idOf(article.mainEntityOfPage),
    free: isFree(article),
    live: typesOf(article).includes('LiveBlogPosting'),
    body: bodyOf(article),
  }
}

const OUTLET = /Organization$|^(?:Brand|Corporation|WebSite|Newspaper)$/
/** Authors named in all; real reports have a dozen at most. */
const MOST_AUTHORS = 20

function listOf(value: unknown): unknown[] {
  const list = isThing(value) && '@list' in value ? value['@list'] : value
  return (Array.isArray(list) ? list : [list]).slice(0, MOST_AUTHORS)
}

/** A thing that is told by its id alone stands elsewhere on the page. */
function resolve(value: unknown, byId: ReadonlyMap<unknown, Thing>): unknown {
  if (!isThing(value) || value.name !== undefined) return value
  return byId.get(value['@id']) ?? value
}

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

function typesOf(thing: unknown): string[] {
  const type = isThing(thing) ? thing['@type'] : undefined
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string')
}

/** A text, the name of a thing, or the names of a list of them. */
function textIn(value: unknown): string | null {
  const list = Array.isArray(value) ? value.slice(0, MOST_AUTHORS) : [value]
  const names = list.flatMap((each) => {
    const name = isThing(each) ? each.name : each
    return (Array.isArray(name) ? name.slice(0, MOST_AUTHORS) : [name]).map((one) =>
      typeof one === 'string' ? one.trim() : '',
    )
  })
  return [...new Set(names.filter(Boolean))].join(', ') || null
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' ? value : isThing(value) ? textIn(value['@id']) : null
}
