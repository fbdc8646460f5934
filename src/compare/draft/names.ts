import type { Mention } from '../../model/reading.ts'
import { gatherNamings, type Naming } from '../values/names/namings.ts'
import { nameParts, sameButSpelling } from '../values/names/spelled-names.ts'
import { accountsOf, claimOf, type Found, toSides } from './finding.ts'
import type { Joined } from './join-draft.ts'
import type { Near } from './near.ts'

/** Those of whom a reader has to know that no article names them. */
const ASKED: ReadonlySet<Mention['kind']> = new Set(['person', 'organisation', 'place'])

/** What is said of the names of a draft: one finding for each that is spelled otherwise, or new. */
export function judgeNames(joined: Joined, near: readonly (readonly Near[])[]): Found[] {
  const { story, draft } = joined
  const known = wordsOfArticles(joined)
  const all = gatherNamings(story)
  const others = all.map((namings) => namings.filter(({ reading }) => reading !== draft))
  const seen = new Set<string>()
  return all.flatMap((namings, entity) => {
    const own = namings.filter(({ reading }) => reading === draft)
    return own.flatMap((naming): Found[] => {
      const strange = nameParts(naming.value).filter((part) => !known.has(part))
      const key = strange.join(' ')
      if (strange.length === 0) return judgeMinority(joined, naming, others[entity], seen)
      if (seen.has(key)) return []
      seen.add(key)
      return judgeStrange(joined, naming, strange, { others, entity, near })
    })
  })
}

/** Every word of the articles, folded as names are. */
function wordsOfArticles({ story, draft }: Joined): ReadonlySet<string> {
  const words = new Set<string>()
  for (const [index, { article }] of story.readings.entries())
    if (index !== draft) for (const part of nameParts(article.text)) words.add(part)
  return words
}

type Around = {
  readonly others: readonly (readonly Naming[])[]
  readonly entity: number
  readonly near: readonly (readonly Near[])[]
}

/** A name with a part that no article prints: another spelling, or somebody new. */
function judgeStrange(
  joined: Joined,
  naming: Naming,
  strange: readonly string[],
  { others, entity, near }: Around,
): Found[] {
  const parts = nameParts(naming.value)
  const isSpelling = (other: Naming) => {
    const theirs = nameParts(other.value)
    return strange.every((part) => theirs.some((each) => sameButSpelling(part, each)))
  }
  const sentence = sentenceOf(joined, naming)
  const beside = new Set(near[sentence].map((each) => `${each.reading} ${each.sentence}`))
  const sharesRest = (other: Naming) =>
    parts.length > 1 &&
    nameParts(other.value).length > 1 &&
    parts.every((part) =>
      nameParts(other.value).some((each) => each === part || sameButSpelling(part, each)),
    )
  const isBeside = (other: Naming) => beside.has(`${other.reading} ${sentenceOf(joined, other)}`)
  const spelled = [
    ...others[entity].filter(isSpelling),
    ...others
      .filter((_, i) => i !== entity)
      .flat()
      .filter((other) => isSpelling(other) && (sharesRest(other) || isBeside(other))),
  ]
  const isOwn = others[entity].length > 0
  if (spelled.length > 0) return [toFound(joined, naming, 'at-odds', spelled, null)]
  if (isOwn || !ASKED.has(naming.kind)) return []
  return [toFound(joined, naming, 'not-found', [], null)]
}

/** A spelling that fewer accounts have than another: theirs differ, and the draft takes a side. */
function judgeMinority(
  joined: Joined,
  naming: Naming,
  others: readonly Naming[],
  seen: Set<string>,
): Found[] {
  for (const part of nameParts(naming.value)) {
    const holds = (other: Naming) => nameParts(other.value).includes(part)
    const varies = (other: Naming) =>
      !holds(other) && nameParts(other.value).some((each) => sameButSpelling(part, each))
    const [same, spelled] = [others.filter(holds), others.filter(varies)]
    if (same.length === 0 || spelled.length === 0 || seen.has(part)) continue
    seen.add(part)
    if (same.some(({ reading }) => spelled.some((other) => other.reading === reading))) continue
    return [toFound(joined, naming, 'disputed', [...same, ...spelled], null, holds)]
  }
  return []
}

function toFound(
  joined: Joined,
  naming: Naming,
  mark: Found['mark'],
  beside: readonly Naming[],
  remark: string | null,
  isDrafts: (other: Naming) => boolean = () => false,
): Found {
  const said = beside.map((each) => ({
    ...each,
    sentence: sentenceOf(joined, each),
    isOurs: isDrafts(each),
  }))
  return {
    kind: 'name',
    mark,
    claim: claimOf(joined, naming.span),
    about: '',
    accounts: accountsOf(joined, beside.filter(isDrafts)),
    sides: toSides(
      joined,
      said,
      ({ value }) => nameParts(value).at(-1) ?? '',
      ({ isOurs }) => isOurs,
    ),
    remark,
  }
}

/** The sentence that a naming stands in, found by halving. */
function sentenceOf({ story }: Joined, { reading, span }: Naming): number {
  const { sentences } = story.readings[reading]
  let [low, high] = [0, sentences.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle].start <= span.start) low = middle
    else high = middle - 1
  }
  return low
}
