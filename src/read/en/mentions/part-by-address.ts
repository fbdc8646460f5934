import { type Gender, genderOf } from '../gender.ts'
import { genderOfAddress } from './bearers.ts'
import type { Form } from './name-forms.ts'

/**
 * "Mr Sol" is not the Ana Sol whom the article named before, and "Mr and Mrs Sol" are two: the names, by
 * their place in the list, that an address parts from their group, with what they are called then.
 */
export function partByAddress(
  forms: readonly Form[],
  groupOf: readonly number[],
  ofName: readonly number[],
  addresses: readonly (string | null)[],
): Map<number, string> {
  const told = addressedGroups(groupOf, addresses)
  const apart = new Map<number, string>()
  if (told.size === 0) return apart
  const own = new Map(
    [...told.keys()].map((group) => [group, genderOfGroup(forms, groupOf, ofName, group)]),
  )
  for (const [i, address] of addresses.entries()) {
    const group = groupOf[i]
    const gender = genderOfAddress(address)
    const genders = told.get(group)
    if (!gender || !genders || forms[ofName[i]].person.given !== null) continue
    const named = own.get(group)
    const isOther = named ? gender !== named : genders.size > 1
    if (isOther) apart.set(i, `${titleOf(address, gender)} ${forms[ofName[i]].printed}`)
  }
  return apart
}

/** The groups that are addressed as a man or a woman, with how. */
function addressedGroups(
  groupOf: readonly number[],
  addresses: readonly (string | null)[],
): Map<number, Set<Gender>> {
  const told = new Map<number, Set<Gender>>()
  for (const [i, address] of addresses.entries()) {
    const gender = genderOfAddress(address)
    if (gender) told.set(groupOf[i], (told.get(groupOf[i]) ?? new Set()).add(gender))
  }
  return told
}

/** What the first names of a group tell; null where they are missing or tell nothing. */
function genderOfGroup(
  forms: readonly Form[],
  groupOf: readonly number[],
  ofName: readonly number[],
  group: number,
): Gender {
  const given = ofName.flatMap((form, i) =>
    groupOf[i] === group ? (forms[form].person.given ?? []) : [],
  )
  return genderOf([], given)
}

/** "Mr" and "Mrs" as most outlets print them. */
function titleOf(address: string | null, gender: Gender): string {
  if (gender === 'he') return 'Mr'
  return address === 'mrs' || address === 'miss'
    ? address[0].toUpperCase() + address.slice(1)
    : 'Ms'
}
