import { foldOutlet } from '../../compare/accounts/find-outlets.ts'
import { computeFingerprint } from '../../group/fingerprint/compute-fingerprint.ts'
import type { Article } from '../../model/article.ts'
import { isAgency } from '../../read/en/attributions/agencies.ts'
import { countryOfAdjective } from '../../text/names/countries.ts'
import { headKind } from '../../text/names/heads.ts'
import { isKnownPlace } from '../../text/names/places.ts'
import { foldTerm } from './read-terms.ts'

/** Articles of a story that are asked for their names: the first tell who it is about. */
const MOST_ASKED = 20

/**
 * The names by which two lists of articles may be of one event: of a person, a place or a body, folded.
 * Names of outlets and agencies, and of countries and places that every reader knows, stand in news of
 * all kinds and are left out. Null where one of the lists names nobody at all: then nothing is known.
 */
export function sharedNames(
  some: readonly Article[],
  others: readonly Article[],
): readonly string[] | null {
  const [ours, theirs] = [printedNames(some), printedNames(others)]
  if (ours.length === 0 || theirs.length === 0) return null
  const outlets = new Set([...some, ...others].flatMap(outletNames))
  const tellingOf = (names: readonly string[]) =>
    new Set(
      names
        .filter((name) => !isAgency(name))
        .map(foldTerm)
        .filter((name) => tells(name, outlets)),
    )
  return meet(tellingOf(ours), tellingOf(theirs))
}

function printedNames(articles: readonly Article[]): string[] {
  return articles.slice(0, MOST_ASKED).flatMap((each) => computeFingerprint(each).names)
}

function outletNames({ outlet }: Article): string[] {
  const name = foldOutlet(outlet)
  return name === null ? [] : [name.full, ...name.short]
}

/** Is a folded name one that tells an event from other news? */
function tells(name: string, outlets: ReadonlySet<string>): boolean {
  const words = name.split(' ')
  const joined = words.filter((word, nth) => nth > 0 || word !== 'the').join('')
  if (joined.length < 3 || outlets.has(joined)) return false
  return !isKnownPlace(words) && !words.every((word) => countryOfAdjective(word) !== null)
}

/** The names that both have, whole, as a part of a longer one, or by its last word: "Brandt", "Ilsa Brandt". */
function meet(ours: ReadonlySet<string>, theirs: ReadonlySet<string>): string[] {
  const [ourParts, theirParts] = [partsOf(ours), partsOf(theirs)]
  const whole = [
    ...[...ours].filter((name) => theirParts.has(name)),
    ...[...theirs].filter((name) => ourParts.has(name)),
  ]
  const theirEnds = endsOf(theirs)
  return [...new Set([...whole, ...[...endsOf(ours)].filter((end) => theirEnds.has(end))])]
}

/** A name has no more words than this, as far as it matters here. */
const MOST_WORDS = 6

/** The names and all runs of words in them. */
function partsOf(names: ReadonlySet<string>): Set<string> {
  const parts = new Set<string>()
  for (const name of names) {
    const words = name.split(' ').slice(0, MOST_WORDS)
    for (let first = 0; first < words.length; first++)
      for (let end = first + 1; end <= words.length; end++)
        parts.add(words.slice(first, end).join(' '))
  }
  return parts
}

/** Last words, as families are called by them; a bank or a bridge is no family. */
function endsOf(names: ReadonlySet<string>): Set<string> {
  const lasts = [...names].map((name) => name.slice(name.lastIndexOf(' ') + 1))
  return new Set(lasts.filter((last) => last.length > 2 && headKind(last) === null))
}
