import type { Part, Sift } from '../facts/fact.ts'
import type { Story } from '../story.ts'
import { partApart } from './part.ts'

/**
 * Takes out of a fact the statements that a person told apart from its others. Whose values were said
 * to be of two matters do not agree either.
 */
export function apartRemover({ apart }: Story): Sift {
  const told = [apart?.('agreement'), apart?.('difference')].flatMap((each) => each ?? [])
  if (told.length === 0) return (fact) => fact
  const placeOf = ({ reading, span }: Part) => ({ reading, ...span })
  const areApart = (one: Part, other: Part) =>
    told.some((each) => each(placeOf(one), placeOf(other)))
  return ({ parts, ...fact }) => ({ ...fact, parts: partApart(parts, areApart).kept })
}
