import type { Reason } from '../../model/grouping.ts'

/** What each kind of reason for an article's place is called. */
export const REASON_KINDS: Readonly<Record<Reason['kind'], string>> = {
  name: 'names',
  place: 'places',
  number: 'numbers',
  word: 'words',
  day: 'time',
  copy: 'copied',
  person: 'decided',
}
