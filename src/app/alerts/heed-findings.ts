import type { Tables } from '../../store/store.ts'
import type { DeskShare } from '../../store/work-store.ts'
import type { ComparedForAlerts } from './heed-compared.ts'

export type FindingMeans = {
  readonly shared: Pick<DeskShare, 'listFindings' | 'removeFinding'>
  readonly store: Pick<Tables, 'articles'>
  readonly heedCompared: (compared: ComparedForAlerts) => Promise<void>
}

/** Findings that are looked at together. */
const PAGE = 20

/**
 * Heeds what the comparisons of workers have to tell, and then removes it: killed in between it is heeded again,
 * by whichever desk, and tells nothing twice.
 */
export function createHeedFindings(means: FindingMeans): () => Promise<void> {
  const { shared, store, heedCompared } = means
  return async () => {
    for (;;) {
      const findings = await shared.listFindings(PAGE)
      for (const finding of findings) {
        const { story, turn, ...compared } = finding
        const articles = await store.articles.findMany(finding.accounts.flat())
        await heedCompared({ ...compared, story, articles })
        await shared.removeFinding(finding)
      }
      if (findings.length < PAGE) return
    }
  }
}
