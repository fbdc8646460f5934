import type { EntityKind, Mention, Sentence, Tokens } from '../../../model/reading.ts'
import { canonicalWords } from '../../../text/names/canonical.ts'
import { foldWord } from '../../../text/names/fold.ts'
import { joinNames, type NameRecord, type Tie } from '../../../text/names/join-names.ts'
import { HONORIFICS } from '../../../text/names/titles.ts'
import { findAbbreviations } from './find-abbreviations.ts'
import { findMisspellings } from './misspellings.ts'
import { guessKind } from './name-kind.ts'
import type { FoundName } from './name-span.ts'

const HERE: ReadonlySet<number> = new Set([0])

type Form = {
  readonly words: readonly string[]
  readonly printed: string
  readonly votes: Map<EntityKind, number>
  count: number
}

/** Ties the names of one article that mean the same and gives each the fullest of them. */
export function joinMentions(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
): Mention[] {
  const forms = new Map<string, Form>()
  const keyed = names.map((name) => countForm(forms, text, tokens, name))
  const keys = [...forms.keys()]
  const list = [...forms.values()]
  const records = list.map(toRecord)
  const numbers = new Map(keys.map((key, i) => [key, i]))
  const ties = findAbbreviations(text, tokens, names).map(
    ([a, b]): Tie => [numbers.get(keyed[a]) ?? 0, numbers.get(keyed[b]) ?? 0],
  )
  const { leader, rivals } = joinNames(records, [...ties, ...findMisspellings(records)])
  const kinds = voteKinds(list, leader)
  const lastUse = new Map<number, number>()
  let sentence = 0
  return names.map((name, i) => {
    while (sentence + 1 < sentences.length && sentences[sentence].endToken <= name.firstToken)
      sentence++
    const record = numbers.get(keyed[i]) ?? 0
    const group = latest(rivals.get(record), lastUse) ?? leader[record]
    lastUse.set(group, i)
    return {
      start: tokens.starts[name.firstToken],
      end: tokens.ends[name.endToken - 1],
      kind: kinds.get(group) ?? name.kind,
      sentence,
      firstToken: name.firstToken,
      endToken: name.endToken,
      name: records[group].printed,
      form: 'name',
    }
  })
}

/** Of several whom a short name fits, the one named last. */
function latest(
  rivals: readonly number[] | undefined,
  lastUse: ReadonlyMap<number, number>,
): number | null {
  let best: number | null = null
  for (const rival of rivals ?? [])
    if (
      lastUse.has(rival) &&
      (best === null || (lastUse.get(rival) ?? 0) > (lastUse.get(best) ?? 0))
    )
      best = rival
  return best
}

function countForm(
  forms: Map<string, Form>,
  text: string,
  tokens: Tokens,
  { firstToken, endToken, kind, trained }: FoundName,
): string {
  const printed = text.slice(tokens.starts[firstToken], tokens.ends[endToken - 1])
  const words = canonicalWords(printed)
  const key = words.join(' ')
  const form = forms.get(key) ?? {
    words,
    printed: withoutAddress(printed),
    count: 0,
    votes: new Map(),
  }
  const cue = guessKind(text, tokens, firstToken, endToken)
  form.count++
  if (trained && kind !== 'other') addVotes(form.votes, kind, FOUND)
  if (trained || cue.weight >= SURE_CUE) addVotes(form.votes, cue.kind, cue.weight)
  forms.set(key, form)
  return key
}

/** "Putin" of "Mr Putin": a form of address is no part of the name to show. */
function withoutAddress(printed: string): string {
  const space = printed.indexOf(' ')
  const first = foldWord(printed.slice(0, Math.max(space, 0)))
  return HONORIFICS.has(first) && canonicalWords(printed)[0] !== first
    ? printed.slice(space + 1)
    : printed
}

function addVotes(votes: Map<EntityKind, number>, kind: EntityKind, weight: number): void {
  votes.set(kind, (votes.get(kind) ?? 0) + weight)
}

function toRecord({ words, printed, votes, count }: Form): NameRecord {
  return { words, printed, kind: mostVoted(votes), count, sources: HERE }
}

function mostVoted(votes: ReadonlyMap<EntityKind, number>): EntityKind {
  const told = [...votes].filter(([, weight]) => weight > 0)
  told.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return told[0]?.[0] ?? 'other'
}

/** A group has the kind that its names' votes make; full names weigh more than single words. */
function voteKinds(forms: readonly Form[], leader: readonly number[]): Map<number, EntityKind> {
  const votes = new Map<number, Map<EntityKind, number>>()
  for (const [i, form] of forms.entries()) {
    const group = votes.get(leader[i]) ?? new Map<EntityKind, number>()
    votes.set(leader[i], group)
    const weight = form.words.length > 1 ? FULL_NAME : 1
    for (const [kind, count] of form.votes) addVotes(group, kind, count * weight)
  }
  return new Map([...votes].map(([group, tally]) => [group, mostVoted(tally)]))
}

/** Weaker cues count only where the trained finder saw a name at all. */
const SURE_CUE = 0.5
/** What the kind counts that a name was found with; cues weigh against it. */
const FOUND = 0.9
/** What a kind found for a full name counts beside one found for a single word. */
const FULL_NAME = 3
