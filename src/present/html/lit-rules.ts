import type { ComparisonView } from '../view/view.ts'

/** One style rule that lights a group while one of its passages is the page's target. */
export function litRules(view: ComparisonView): string {
  const keys = new Set<string>()
  for (const { blocks } of view.columns)
    for (const { segments } of blocks)
      for (const { marks } of segments) for (const { group } of marks) keys.add(group)
  const selectors = [...keys].map((key) => `:root:has(.t.g-${key}:target) .g-${key}.s`)
  if (selectors.length === 0) return ''
  return `@media screen{${selectors.join(',\n')}{background-color:var(--lit);color:var(--on-lit)}}`
}
