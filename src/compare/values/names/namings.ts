import type { Mention } from '../../../model/reading.ts'
import type { Story } from '../../story.ts'
import type { Claim } from '../claim.ts'
import { foldName, nameParts } from './spelled-names.ts'

/** One place where an article names somebody or something. */
export type Naming = Claim & { readonly kind: Mention['kind'] }

/** For each entity, where the articles name it. A father and his son are two, others are joined. */
export function gatherNamings(story: Story): Naming[][] {
  const { readings, entities } = story
  const namings: Naming[][] = entities.entities.map(() => [])
  for (const [reading, { article, mentions, sentences }] of readings.entries())
    for (const [m, { start, end, kind, form, sentence }] of mentions.entries()) {
      const entity = entities.ofMention[reading]?.[m] ?? -1
      if (entity < 0 || form !== 'name') continue
      const value = article.text.slice(start, end)
      namings[entity].push({
        reading,
        kind,
        value,
        span: { start, end },
        normalized: { text: foldName(value) },
        statement: { start: sentences[sentence].start, end: sentences[sentence].end },
      })
    }
  return joinSuffixed(namings)
}

const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** "jr" of "Tam R. Orlan Jr.", else empty. */
export function suffixOf(name: string): string {
  const last = nameParts(name).at(-1) ?? ''
  return SUFFIXES.has(last) ? last : ''
}

/** First and last name of a person; empty where there is but one. */
function coreOf(name: string): string {
  const parts = nameParts(name).filter((part) => !SUFFIXES.has(part))
  return parts.length < 2 ? '' : `${parts[0]} ${parts.at(-1)}`
}

/** "Ada Lund Jr." and "Ada Lund" are one, unless an article names both: a parent and a child. */
function joinSuffixed(all: readonly Naming[][]): Naming[][] {
  const joined = all.map((namings) => [...namings])
  const homes = new Map<string, number>()
  for (const [i, namings] of all.entries()) {
    if (namings[0]?.kind !== 'person') continue
    const cores = new Set(namings.map(({ value }) => coreOf(value)).filter((core) => core !== ''))
    for (const core of cores) {
      const home = homes.get(core)
      if (home === undefined) homes.set(core, i)
      else if (home !== i && mayJoin(joined[home], joined[i], core)) {
        joined[home].push(...joined[i])
        joined[i] = []
      }
    }
  }
  return joined
}

function mayJoin(a: readonly Naming[], b: readonly Naming[], core: string): boolean {
  const full = (namings: readonly Naming[]) => namings.filter(({ value }) => coreOf(value) === core)
  const [one, other] = [full(a), full(b)]
  const suffixes = [one, other].map((namings) => namings.map(({ value }) => suffixOf(value)))
  const isSuffixed = suffixes.some((own) => own.some((suffix) => suffix !== ''))
  return isSuffixed && !one.some((x) => other.some((y) => x.reading === y.reading))
}
