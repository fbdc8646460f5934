import type { EntityKind, Mention, Sentence, Tokens } from '../../../model/reading.ts'
import { canonicalWords } from '../../../text/names/canonical.ts'
import { joinNames, type NameRecord, type Tie } from '../../../text/names/join-names.ts'
import { findAbbreviations } from './find-abbreviations.ts'
import type { NameSpan } from './name-span.ts'

const HERE: ReadonlySet<number> = new Set([0])

type Form = {
  readonly words: readonly string[]
  readonly printed: string
  readonly votes: Map<EntityKind, number>
}

/** Ties the names of one article that mean the same and gives each the fullest of them. */
export function joinMentions(
  text: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  names: readonly NameSpan[],
): Mention[] {
  const forms = new Map<string, Form>()
  const keyed = names.map((name) => countForm(forms, text, tokens, name))
  const keys = [...forms.keys()]
  const records = keys.map((key) => toRecord(forms.get(key)))
  const numbers = new Map(keys.map((key, i) => [key, i]))
  const ties = findAbbreviations(text, tokens, names).map(
    ([a, b]): Tie => [numbers.get(keyed[a]) ?? 0, numbers.get(keyed[b]) ?? 0],
  )
  const { leader, rivals } = joinNames(records, ties)
  const kinds = voteKinds(records, leader)
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
  { firstToken, endToken, kind }: NameSpan,
): string {
  const printed = text.slice(tokens.starts[firstToken], tokens.ends[endToken - 1])
  const words = canonicalWords(printed)
  const key = words.join(' ')
  const form = forms.get(key) ?? { words, printed, votes: new Map() }
  form.votes.set(kind, (form.votes.get(kind) ?? 0) + 1)
  forms.set(key, form)
  return key
}

function toRecord(form: Form | undefined): NameRecord {
  if (!form) return { words: [], printed: '', kind: 'other', count: 0, sources: HERE }
  let kind: EntityKind = 'other'
  let count = 0
  let most = 0
  for (const [each, votes] of [...form.votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    count += votes
    if (votes > most && each !== 'other') [kind, most] = [each, votes]
  }
  return { words: form.words, printed: form.printed, kind, count, sources: HERE }
}

/** A group has the kind that most of its names have; full names weigh more than single words. */
function voteKinds(
  records: readonly NameRecord[],
  leader: readonly number[],
): Map<number, EntityKind> {
  const votes = new Map<number, Map<EntityKind, number>>()
  for (const [i, { kind, count, words }] of records.entries()) {
    const group = votes.get(leader[i]) ?? new Map<EntityKind, number>()
    const weight = kind === 'other' ? 0.1 : words.length > 1 ? 3 : 1
    group.set(kind, (group.get(kind) ?? 0) + count * weight)
    votes.set(leader[i], group)
  }
  const kinds = new Map<number, EntityKind>()
  for (const [group, tally] of votes) {
    const [first] = [...tally].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    kinds.set(group, first[0])
  }
  return kinds
}
