import { basename } from 'node:path'
import type { Story } from '../../src/compare/story.ts'

type Evidence = { readonly doc: string; readonly text: string }

type Gold = {
  readonly documents: Readonly<Record<string, string>>
  readonly agreements: readonly { readonly evidence: readonly Evidence[] }[]
  readonly unique: readonly Evidence[]
}

/** With this share of its words in gold facts of others, a detail is told by them. */
const TOLD = 0.6

/** With this share of the words of both in common, or of what gold lists in it, it is what gold lists. */
const ALIKE = 0.6
const HELD = 0.8

/** What gold says of details. */
export function goldOf({ readings, accounts }: Story, { documents, agreements, unique }: Gold) {
  const docs = new Map(Object.entries(documents).map(([doc, file]) => [file, doc]))
  const docOf = readings.map(({ article }) => docs.get(basename(article.source)) ?? '')
  const accountOf = new Map(docOf.map((doc, reading) => [doc, accounts.ofReading[reading]]))
  return { isTold, isListed }

  /** Does most of a text stand in facts that gold gives to another account as well? */
  function isTold(reading: number, text: string): boolean {
    const own = plain(text)
    const told = new Set<string>()
    for (const { evidence } of agreements) {
      if (!evidence.some(({ doc }) => accountOf.get(doc) !== accounts.ofReading[reading])) continue
      for (const each of evidence) {
        const words = plain(each.text)
        if (each.doc !== docOf[reading]) continue
        if (own.includes(words)) for (const word of words.split(' ')) told.add(word)
        if (words.includes(own)) for (const word of own.split(' ')) told.add(word)
      }
    }
    const all = own.split(' ')
    return all.filter((word) => told.has(word)).length >= TOLD * all.length
  }

  /** Does a text tell a detail that gold lists as one that this article alone has? */
  function isListed(reading: number, text: string): boolean {
    const own = plain(text).split(' ')
    return unique.some((each) => {
      if (each.doc !== docOf[reading]) return false
      const wanted = plain(each.text).split(' ')
      const common = countCommon(own, wanted)
      return 2 * common >= ALIKE * (own.length + wanted.length) || common >= HELD * wanted.length
    })
  }
}

function countCommon(one: readonly string[], other: readonly string[]): number {
  const rest = [...other]
  return one.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}
