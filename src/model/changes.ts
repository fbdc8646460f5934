/** What a change is about; one may be of several kinds. */
export const CHANGE_KINDS = ['headline', 'figures', 'quotes', 'corrections'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/**
 * One thing that changed in an article, for a line that says it in short. `from` is empty where
 * something came, `to` where something went.
 */
export type ToldChange = {
  readonly kind: ChangeKind
  readonly from: string
  readonly to: string
}
