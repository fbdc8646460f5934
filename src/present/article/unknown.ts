import type { OmitsUnknown } from '../../model/omits.ts'

/** Why nothing is said of what an article leaves out, in a sentence. */
export const UNKNOWN: Readonly<Record<OmitsUnknown, string>> = {
  'not-read': 'Its text was not read, so nothing can be said of what it leaves out.',
  'in-part': 'Only a part of its text is known: what is not found may stand in the rest.',
  'other-event':
    'It seems to tell of another event than the others, so nothing is held against them.',
  'one-account': 'There is one account of this alone, and nothing to hold it against.',
}
