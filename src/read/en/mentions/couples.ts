import type { Tokens } from '../../../model/reading.ts'
import { type Gender, genderOf, isFirstName } from '../gender.ts'
import { genderOfAddress } from './bearers.ts'
import type { Form } from './name-forms.ts'
import type { FoundName } from './name-span.ts'

type Partner = {
  readonly name: string
  readonly surname: string
  readonly gender: Gender
  readonly form: number
}

/**
 * "Daniel and Laura Brand": Daniel shares Laura's surname, so that a later "Mr Brand" and a later "Daniel"
 * are Daniel Brand. What names, by their place in the list, are called then.
 */
export function findCouples(
  tokens: Tokens,
  names: readonly FoundName[],
  forms: readonly Form[],
  {
    groupOf,
    ofName,
    addresses,
  }: {
    readonly groupOf: readonly number[]
    readonly ofName: readonly number[]
    readonly addresses: readonly (string | null)[]
  },
): Map<number, string> {
  const called = new Map<number, string>()
  const partners = names.flatMap((_, i) => partnerAt(tokens, names, forms, groupOf, i) ?? [])
  if (partners.length === 0) return called
  for (const [i, form] of ofName.entries()) {
    const { person } = forms[form]
    const gender = genderOfAddress(addresses[i])
    const partner = partners.find(
      (each) =>
        form === each.form ||
        (gender !== null &&
          person.given === null &&
          person.surname === each.surname &&
          gender === each.gender),
    )
    if (partner) called.set(i, partner.name)
  }
  return called
}

/** The first of a couple, where the name is a first name that the article gives no surname elsewhere. */
function partnerAt(
  { lower }: Tokens,
  names: readonly FoundName[],
  forms: readonly Form[],
  groupOf: readonly number[],
  i: number,
): Partner | null {
  const { firstToken, endToken, kind } = names[i]
  const next = names[i + 1]
  if (lower[endToken] !== 'and' || next?.firstToken !== endToken + 1) return null
  const word = lower[firstToken]
  const isFirst = endToken === firstToken + 1 && kind === 'person' && isFirstName(word)
  if (!isFirst || next.kind !== 'person' || !isFirstName(lower[next.firstToken])) return null
  const form = forms[groupOf[i]]
  if (next.endToken !== next.firstToken + 2 || form.words.length > 1) return null
  const surname = lower[next.endToken - 1]
  const printed = forms[groupOf[i + 1]].printed
  const name = `${form.printed} ${printed.slice(printed.lastIndexOf(' ') + 1)}`
  return { name, surname, gender: genderOf([], [word]), form: groupOf[i] }
}
