import type { ToldChange } from '../../model/changes.ts'

/** A change in a few words: "12 became 14", "a quote went: …". */
export function tellShort({ kind, from, to }: ToldChange): string {
  if (kind === 'headline') return `the headline was: ${from}`
  if (kind === 'corrections') return `its own note: ${to}`
  const name = kind === 'figures' ? '' : 'a quote '
  if (from !== '' && to !== '')
    return kind === 'figures' ? `${from} became ${to}` : `a quote changed: ${from} – now ${to}`
  return from === '' ? `${name}came: ${to}` : `${name}went: ${from}`
}
