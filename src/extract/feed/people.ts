import { childNamed, childrenNamed, type XmlNode } from '../xml/xml-node.ts'
import { lineOf } from './words.ts'

const MOST = 50

/** The names of those who wrote a feed or an entry, each once, from the best place that has any. */
export function findAuthors(node: XmlNode, places: readonly string[]): string[] {
  for (const place of places) {
    const names = childrenNamed(node, place).flatMap((child) => nameOf(child) ?? [])
    if (names.length > 0) return [...new Set(names)].slice(0, MOST)
  }
  return []
}

/** Atom has a person's name in an element of its own; RSS prints it beside an e-mail address. */
function nameOf(person: XmlNode): string | null {
  const name = childNamed(person, 'atom:name', 'name')
  if (name) return lineOf(name)
  const email = childNamed(person, 'atom:email', 'email')
  return email ? lineOf(email) : cleanName(lineOf(person))
}

/** "ann@example.org (Ann Other)", "Ann Other <ann@example.org>" → "Ann Other". */
export function cleanName(printed: string | null): string | null {
  const text = printed?.slice(0, 300).replace(/^mailto:/i, '') ?? ''
  const behind = /^[^\s()<>]{1,100}@[^\s()<>]{1,100}\s{0,5}\(([^()]{1,150})\)/.exec(text)?.[1]
  const before = /^([^()<>@]{1,150}?)\s{0,5}[(<][^\s()<>]{1,100}@[^\s()<>]{1,100}[)>]$/.exec(
    text,
  )?.[1]
  const name = (behind ?? before ?? text).replace(/^["'\s]+|["'\s,;]+$/g, '')
  return name || null
}
