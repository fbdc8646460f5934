import { type Mark, nearestFirst } from './find-marks.ts'
import { INLINE } from './inline.ts'
import { eachNode, type PageNode, squeeze, textOf } from './page-node.ts'

const BY =
  /^(?:(?:written|reported|posted|story|words|text|article|report|von|by) )?(?:by|von|par|por|di|de|door|av|af|door|text|autor|author|auteur)\b[:\s]\s*|^(?:written|story|text|author|autor)\s?:\s*/i
const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
const LINK = String.raw`(?: (?:de|da|del|della|di|dos|du|la|le|van|von|der|den|ten|ter|zu|al|bin|ibn|of|y))*`
const NAME = String.raw`${WORD}(?:${LINK} ${WORD}){1,3}`
const NAMES = new RegExp(
  `^${NAME}(?:(?:, | and | & |, and | und | et | y | e ) ?${NAME}){0,9}`,
  'u',
)
/** What pages put behind the names: the day, the job, the place. */
const BEHIND = /^\s*(?:$|[|•·,/(–—@]|-\s|\d|in\b|for\b|on\b|at\b|published|updated|posted)/i
const DENSE_NAME = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}・ ]{2,15}$/u
/** A byline is short; what is longer is a text about the author. */
const LONGEST = 200

/** Where the names of those who wrote a report may stand, the surest first. */
const RULES: readonly ((mark: Mark) => boolean)[] = [
  ({ node, words }) =>
    /(?:^|\s)(?:author|creator)$/i.test(node.attributes.get('itemprop') ?? '') && words.length > 0,
  ({ node }) => /(?:^|\s)author(?:\s|$)/i.test(node.attributes.get('rel') ?? ''),
  says('byline', 'bylines'),
  says('author', 'authors', 'writer', 'contributor', 'contributors', 'reporter', 'journalist'),
  says('autor', 'auteur', 'autore', 'verfasser'),
]

function says(...names: readonly string[]): (mark: Mark) => boolean {
  return ({ words }) => words.some((word) => names.includes(word))
}

/** The names of those who wrote a report, by the elements that show them; null where none does. */
export function findByline(marks: readonly Mark[]): string | null {
  const near = nearestFirst(marks)
  for (const rule of RULES) {
    const told = near.filter(rule)
    for (const mark of told) {
      const names = namesOf(mark.node)
      if (names) return withOthers(names, mark, told)
    }
  }
  return null
}

/** Several elements side by side, each with a name of its own, are several authors. */
function withOthers(names: string, mark: Mark, told: readonly Mark[]): string {
  const beside = told.filter(
    ({ node }) => node.parent === mark.node.parent && node.tag === mark.node.tag,
  )
  const all = beside.flatMap(({ node }) => namesOf(node) ?? [])
  return beside.length < 10 && all.length > 1 ? [...new Set(all)].join(', ') : names
}

function namesOf(node: PageNode): string | null {
  const stated = node.attributes.get('content')
  if (stated) return namesIn(stated)
  const named = namedWithin(node)
  if (named) return named
  const text = linesOf(node)
  return text.length > LONGEST ? null : namesIn(text)
}

/** The text of an element, its blocks apart. */
function linesOf(node: PageNode): string {
  const parts = node.children.map((child) => {
    if (typeof child === 'string') return child
    return INLINE.has(child.tag) ? textOf(child) : ` | ${linesOf(child)} | `
  })
  return squeeze(parts.join('')).replace(/^(?:\| )+|(?: \|)+$/g, '')
}

/** Microdata and links have the names by themselves. */
function namedWithin(node: PageNode): string | null {
  const names: string[] = []
  eachNode(node, (inner) => {
    if (inner === node || names.length > 10) return
    const isName = inner.attributes.get('itemprop')?.toLowerCase() === 'name'
    const isLink =
      inner.tag === 'a' &&
      /\/(?:authors?|autor(?:en)?|auteurs?|writers?|people|profile|by|staff|journalist)s?\//i.test(
        inner.attributes.get('href') ?? '',
      )
    const name = isName || isLink ? namesIn(inner.attributes.get('content') ?? textOf(inner)) : null
    if (name) names.push(name)
  })
  return [...new Set(names)].join(', ') || null
}

/** "By Ann Lind and Bo Dahl | 4 May" → "Ann Lind and Bo Dahl"; null where no names open the text. */
export function namesIn(text: string): string | null {
  const words = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim().replace(BY, '')
  if (DENSE_NAME.test(words)) return words
  const names = NAMES.exec(words)?.[0]
  return names && BEHIND.test(words.slice(names.length)) ? names : null
}
