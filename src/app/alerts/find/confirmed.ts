import type { Agreement, Comparison, QuoteGroup } from '../../../model/comparison.ts'
import { overlaps, type Passage } from '../../../model/span.ts'
import { listReported } from '../../desk/outlets/figure-lines.ts'
import type { PlainAlert } from './find-alerts.ts'
import { type News, wordsOf } from './news.ts'

/**
 * What one account alone told, and a second one tells now, where that can be held against the words: a
 * figure that both print, or a quote. That two sentences tell the same is likely at most, and nothing to
 * wake anybody for.
 */
export function findConfirmed(before: Comparison, after: Comparison, news: News): PlainAlert[] {
  const quotes = findQuotes(before, after, news)
  const quoted = quotes.flatMap(({ sides }) => sides.flatMap(({ passages }) => passages))
  const details = findDetails(before, after, news).filter(({ sides: [{ passages }] }) =>
    passages.every(
      (one) => !quoted.some((each) => each.article === one.article && overlaps(each, one)),
    ),
  )
  return [...details, ...quotes]
}

/** Figures that say something: neither vague ("dozens") nor a single digit, which may be of a name. */
function figuresOf(text: string): string[] {
  const told = text.replace(AGE, ',')
  return listReported(told).filter((each) => !/^(?:\d|.*s)$/.test(each))
}

/** How old somebody is says who it is; that two know it bears nothing else of their sentences out. */
const AGE = /, \d{1,3}(?=,)/g

function findDetails(before: Comparison, after: Comparison, news: News): PlainAlert[] {
  return before.unique.flatMap(({ key: subject, passage }) => {
    const figures = figuresOf(passage.text)
    if (!subject || figures.length === 0 || news.changed.has(passage.article)) return []
    const now = after.agreements.find(
      (each) => each.accounts > 1 && each.statements.some((one) => news.isSame(passage, one)),
    )
    if (!now) return []
    const others = secondsOf(passage, now, news).filter(({ text }) => {
      const told = figuresOf(text)
      return figures.some((each) => told.includes(each))
    })
    const second = others.find((each) => news.isNew(each))
    if (!second) return []
    const told = figuresOf(second.text)
    const value = figures.filter((each) => told.includes(each)).join(', ')
    const sides = [{ value, passages: [passage, ...others] }]
    const about = passage.text
    return [{ kind: 'confirmed', subject, key: now.key ?? null, about, from: '', to: '', sides }]
  })
}

function secondsOf({ article }: Passage, { statements }: Agreement, news: News): Passage[] {
  const own = news.accountOf(article)
  return statements.filter((each) => news.accountOf(each.article) !== own)
}

/** Fewer words in marks are hardly known to be one thing said. */
const LEAST_WORDS = 5

function isLong(quote: string): boolean {
  return wordsOf(quote).length >= LEAST_WORDS
}

function findQuotes(before: Comparison, after: Comparison, news: News): PlainAlert[] {
  const alone = new Map(
    before.quotes.flatMap((each) => (each.key && each.accounts === 1 ? [[each.key, each]] : [])),
  )
  return after.quotes.flatMap(({ key, variants, accounts }) => {
    const was = alone.get(key ?? '')
    if (!key || !was || accounts < 2) return []
    const told = accountsOf(was, news)
    const fresh = variants.filter(
      ({ passage, kind }) =>
        kind === 'direct' && !told.has(news.accountOf(passage.article)) && news.isNew(passage),
    )
    const text = findCommon(textsOf(was.variants), textsOf(fresh))
    if (text === null) return []
    const sides = [{ value: null, passages: variants.map(({ passage }) => passage) }]
    // The comma before "he said" is the sentence's, and not the quote's.
    const about = `“${text.replace(/[,;:\s]+$/u, '')}”`
    return [{ kind: 'confirmed', subject: key, key, about, from: '', to: '', sides }]
  })
}

function textsOf(variants: QuoteGroup['variants']): string[] {
  return variants.map(({ passage }) => passage.text)
}

/**
 * The longest quote of one that the other has word for word, whole or within a longer one; null where there is
 * none. Who was quoted in other words may have said something else.
 */
function findCommon(ones: readonly string[], others: readonly string[]): string | null {
  const wordsIn = (text: string) => ` ${wordsOf(text).join(' ')} `
  const isWithin = (text: string, longer: readonly string[]) =>
    longer.some((each) => wordsIn(each).includes(wordsIn(text)))
  const common = [
    ...ones.filter((text) => isWithin(text, others)),
    ...others.filter((text) => isWithin(text, ones)),
  ].filter(isLong)
  return common.sort((a, b) => b.length - a.length)[0] ?? null
}

function accountsOf({ variants }: QuoteGroup, news: News): ReadonlySet<string> {
  return new Set(variants.map(({ passage }) => news.accountOf(passage.article)))
}
