import type { OmitsUnknown } from '../../model/omits.ts'
import type { Story } from '../story.ts'

/** What notes say of an article that was not read, and of one of which a part alone is known. */
const NOT_READ: ReadonlySet<string> = new Set(['not-english', 'no-text'])
const IN_PART: ReadonlySet<string> = new Set(['text-cut', 'paywalled', 'page-not-read'])

/** Why nothing can be said of what an article leaves out; null where it can. */
export function whyUnknown(
  { readings, accounts, events }: Story,
  reading: number,
): OmitsUnknown | null {
  const { article, notes, sentences } = readings[reading]
  const codes = [...article.notes, ...notes].map(({ code }) => code)
  if (sentences.length === 0 || codes.some((code) => NOT_READ.has(code))) return 'not-read'
  if (article.paywalled || codes.some((code) => IN_PART.has(code))) return 'in-part'
  if (accounts.accounts.length < 2) return 'one-account'
  const alone = events.every((event, other) => other === reading || event !== events[reading])
  return alone ? 'other-event' : null
}
