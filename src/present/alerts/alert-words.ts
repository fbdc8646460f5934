import type { Alert, AlertKind } from '../../model/alert.ts'

/** What each kind is called, on pages and in mails. */
export const ALERT_NAMES: Readonly<Record<AlertKind, string>> = {
  confirmed: 'A second witness confirms',
  differs: 'Accounts now differ',
  figure: 'A figure changed',
  corrected: 'An outlet changed its report',
  copy: 'A copy still carries what its origin changed',
  search: 'New in a saved search',
}

/**
 * An alert in a heading and a line; the outlets' own words stand apart from both. Of a sentence with a figure
 * that was confirmed, the figure is told first: the rest of the sentence may be one outlet's alone.
 */
export function alertWords({ kind, about, from, to, sides }: Alert): {
  readonly heading: string
  readonly line: string
} {
  const heading = ALERT_NAMES[kind]
  const values = sides.flatMap(({ value }) => value ?? [])
  switch (kind) {
    case 'differs':
      return { heading, line: `${about}: ${values.join(' / ')}` }
    case 'figure':
      return { heading, line: `${about}: ${from} → ${to}` }
    case 'corrected':
    case 'copy':
      return { heading, line: from === '' ? about : `${from} → ${to}` }
    case 'confirmed':
      return { heading, line: values.length === 0 ? about : `${values.join(', ')}: “${about}”` }
    case 'search':
      return { heading, line: `“${about}”` }
  }
}
