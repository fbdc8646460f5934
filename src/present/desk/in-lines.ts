import type { Card } from '../../model/desk.ts'
import { printable } from '../text/printable.ts'
import { count } from '../view/count.ts'

/** A story in at most three lines, for a terminal: who tells it, its first words, its first dispute. */
export function inLines({ title, articles, witnesses, summary }: Card): readonly string[] {
  const told = `${count(articles, 'article')} → ${count(witnesses, 'account')}`
  const lines = [`${title ?? 'A story'} – ${told}`]
  if (summary?.brief) lines.push(`  brief:   ${summary.brief}`)
  if (summary?.dispute)
    lines.push(`  dispute: ${summary.dispute.about}: ${summary.dispute.values.join(' / ')}`)
  return lines.map(printable)
}
