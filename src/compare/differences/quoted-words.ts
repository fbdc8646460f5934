import type { QuoteChange, QuoteGroup, QuoteVariant } from '../../model/comparison.ts'
import { byScript } from '../../text/by-script.ts'
import { foldSpelling } from '../../text/spelling.ts'
import { countWords } from '../../text/words.ts'
import type { Story } from '../story.ts'
import { type Claim, type Dispute, groupClaims, isBetweenArticles } from './dispute.ts'
import { editDistance } from './spelled-names.ts'

/** Finds utterances that the accounts print with different words. */
export function findQuotedWordDisputes(story: Story, quotes: readonly QuoteGroup[]): Dispute[] {
  const readingOf = new Map(story.readings.map(({ article }, index) => [article.id, index]))
  return quotes.flatMap((group) => {
    const claims = group.variants.flatMap((variant) => toClaim(group, variant, readingOf))
    const positions = groupClaims(claims, ({ normalized }) => normalized.text ?? '')
    if (positions.length < 2 || !isBetweenArticles(positions)) return []
    if (areSpellings(positions)) return []
    const about = `words of ${group.speaker?.name ?? 'an unnamed speaker'}`
    return [{ kind: 'wording', about, compatible: false, positions }]
  })
}

/** What a variant puts for the words that some variant replaces. */
function toClaim(
  { variants }: QuoteGroup,
  variant: QuoteVariant,
  readingOf: ReadonlyMap<string, number>,
): Claim[] {
  const reading = readingOf.get(variant.passage.article)
  if (reading === undefined) return []
  const own = variant.changes.filter(isReplacement)
  if (own.some(isLong) || isOtherwise(variant, own)) return []
  const replaced = wordsReplaced(variants).filter((words) => holds(variant, words))
  const value = (own.length > 0 ? own.map(({ to }) => to) : replaced).join(' … ')
  if (value === '') return []
  const text = fold(value)
  if (isOfDeterminers(text)) return []
  return [{ reading, value, normalized: { text }, statement: variant.passage }]
}

/** The words of the fullest variant that the others replace. */
function wordsReplaced(variants: readonly QuoteVariant[]): string[] {
  const replaced = variants.flatMap(({ changes }) =>
    changes.some(isLong) ? [] : changes.filter(isReplacement),
  )
  return [...new Set(replaced.map(({ from }) => from))]
}

function holds({ passage }: QuoteVariant, words: string): boolean {
  return ` ${fold(passage.text)} `.includes(` ${fold(words)} `)
}

/** Where more words than this are replaced at one place, other words are quoted, not changed. */
const MOST_WORDS = 8

function isLong({ kind, from, to }: QuoteChange): boolean {
  return kind === 'replaced' && Math.max(countWords(from), countWords(to)) > MOST_WORDS
}

/** Where half of the words are others, nothing says that the same was said. */
function isOtherwise({ passage }: QuoteVariant, own: readonly QuoteChange[]): boolean {
  const replaced = own.reduce((sum, { to }) => sum + countWords(to), 0)
  return replaced * 2 > countWords(passage.text)
}

function isReplacement({ kind, from, to }: QuoteChange): boolean {
  return kind === 'replaced' && fold(from) !== fold(to)
}

const MARKS = byScript(/[^\p{L}\p{N} ]+/gu)

function fold(words: string): string {
  const lower = words.toLowerCase().replace(/[-–—\s]+/g, ' ')
  const plain = lower.replace(/(\d):00\b/g, '$1').replace(MARKS(lower), '')
  return plain
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ORDINALS.get(word) ?? foldSpelling(word))
    .join(' ')
}

/** "Twelfth" and "12th" are one word. */
const ORDINALS: ReadonlyMap<string, string> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth ' +
    'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, i) => [word, `${i + 1}${['st', 'nd', 'rd'][i] ?? 'th'}`]),
)

const DETERMINERS: ReadonlySet<string> = new Set('a an the this that these those'.split(' '))

/** "this" for "the" tells nobody anything. */
function isOfDeterminers(text: string): boolean {
  return text.split(' ').every((word) => DETERMINERS.has(word))
}

/** "offence" and "offense" are one word, and tell nothing; "agreement" and "understanding" are two. */
function areSpellings(positions: readonly (readonly Claim[])[]): boolean {
  const [first, ...others] = positions.map(([{ normalized }]) => normalized.text ?? '')
  return others.every((text) => first.length > 4 && editDistance(first, text) <= 2)
}
