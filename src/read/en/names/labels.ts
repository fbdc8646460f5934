/** The labels of tokens: outside every name, or at the beginning or inside of one of a kind. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const
export const LABEL_COUNT = LABELS.length
/** The "label" before a run. */
export const NO_LABEL = LABEL_COUNT

/** May a token labelled `label` follow one labelled `before`? */
export function mayFollow(before: number, label: number): boolean {
  const isInside = label > 0 && label % 2 === 0
  return !isInside || before === label || before === label - 1
}
