import type { EntityKind, Tokens } from '../../../model/reading.ts'
import { canonicalWords } from '../../../text/names/canonical.ts'
import { foldWord } from '../../../text/names/fold.ts'
import { parsePerson } from '../../../text/names/person.ts'
import { type NameForm, nameForm } from '../../../text/names/shorten.ts'
import { COURTESIES, HONORIFICS, OFFICES } from '../../../text/names/titles.ts'
import { kinshipAt } from './bearers.ts'
import { guessKind } from './name-kind.ts'
import type { FoundName } from './name-span.ts'

/** One way of naming somebody in the article, with all the places that use it. */
export type Form = NameForm & {
  readonly places: number[]
  readonly votes: Map<EntityKind, number>
  /** The kinship words and the offices that stand before it. */
  readonly kin: Set<string>
  readonly offices: Set<string>
}

/** The forms of the names and, for each name, the number of its form. */
export function collectForms(
  text: string,
  tokens: Tokens,
  names: readonly FoundName[],
): { forms: Form[]; ofName: number[] } {
  const numbers = new Map<string, number>()
  const forms: Form[] = []
  const ofName = names.map((name, i) => {
    const printed = printedAt(text, tokens, name)
    const key = canonicalWords(printed).join(' ')
    const number = numbers.get(key) ?? forms.length
    numbers.set(key, number)
    forms[number] ??= startForm(printed)
    forms[number].places.push(i)
    noteContext(forms[number], text, tokens, name)
    return number
  })
  return { forms, ofName }
}

function startForm(printed: string): Form {
  const form = nameForm(withoutAddress(printed), 'other')
  return { ...form, places: [], votes: new Map(), kin: new Set(), offices: new Set() }
}

function noteContext(form: Form, text: string, tokens: Tokens, name: FoundName): void {
  const { firstToken, endToken, kind, trained } = name
  const cue = guessKind(text, tokens, firstToken, endToken)
  if (trained && kind !== 'other') addVotes(form.votes, kind, FOUND)
  if (trained || cue.weight >= SURE_CUE) addVotes(form.votes, cue.kind, cue.weight)
  const kin = kinshipAt(tokens, firstToken, endToken)
  if (kin) form.kin.add(kin)
  const before = tokens.lower[firstToken - 1]?.replace('.', '') ?? ''
  const { address } = parsePerson(printedAt(text, tokens, name))
  for (const title of [before, address ?? ''])
    if ((OFFICES.has(title) || HONORIFICS.has(title)) && !COURTESIES.has(title))
      form.offices.add(title)
}

export function printedAt(text: string, { starts, ends }: Tokens, name: FoundName): string {
  return text.slice(starts[name.firstToken], ends[name.endToken - 1])
}

/** "Putin" of "Mr Putin": a form of address is no part of the name to show. */
function withoutAddress(printed: string): string {
  const { address } = parsePerson(printed)
  const space = printed.indexOf(' ')
  return address !== null && foldWord(printed.slice(0, space)) === address
    ? printed.slice(space + 1)
    : printed
}

export function addVotes(votes: Map<EntityKind, number>, kind: EntityKind, weight: number): void {
  votes.set(kind, (votes.get(kind) ?? 0) + weight)
}

/** Weaker cues count only where the trained finder saw a name at all. */
const SURE_CUE = 0.5
/** What the kind counts that a name was found with; cues weigh against it. */
const FOUND = 0.9
