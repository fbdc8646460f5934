// Times and quantities against MEANTIME (news) and the Recognizers-Text test sentences (requests to
// an assistant, mostly lower case: a stress test, not news).
//   node eval/score-phrases.ts            the figures
//   node eval/score-phrases.ts --misses   each MEANTIME phrase counted wrong
import type { Article } from '../src/model/article.ts'
import type { Quantity, TimeExpression } from '../src/model/reading.ts'
import { covers } from '../src/model/span.ts'
import { findPhraseTerms } from '../src/read/en/phrase-terms.ts'
import { findQuantities } from '../src/read/en/quantities/find-quantities.ts'
import { UNITS } from '../src/read/en/quantities/units.ts'
import { findSentences } from '../src/read/en/sentences.ts'
import { findTimes } from '../src/read/en/times/find-times.ts'
import { findTokens } from '../src/read/en/tokens.ts'
import { articleOf, type GoldPhrase, loadMeantime, loadSpecs, type Spec } from './phrase-gold.ts'

type Figures = Record<string, number>
type Found = { times: TimeExpression[]; quantities: Quantity[] }

function read(article: Article): Found {
  const tokens = findTokens(article.text)
  const sentences = findSentences(article, tokens)
  const terms = findPhraseTerms(article.text)
  const times = findTimes(article, sentences, terms)
  return { times, quantities: findQuantities(article, tokens, sentences, terms, times) }
}

/** Every figure about phrases, by measure. */
export function scorePhrases(): Figures {
  return { ...scoreMeantime(() => undefined), ...scoreRecognizers() }
}

type Report = (line: string) => void

function scoreMeantime(report: Report): Figures {
  const times = newTally()
  const amounts = newTally()
  for (const { article, times: gold, values } of loadMeantime()) {
    const found = read(article)
    const dateLine = article.blocks[1]
    const outside = found.times.filter((time) => !dateLine || !covers(dateLine, time))
    const isTold = (phrase: GoldPhrase) => phrase.type === 'MONEY' || phrase.type === 'PERCENT'
    const told = found.quantities.filter(({ kind }) => kind === 'money' || kind === 'percent')
    match(times, article.text, gold, outside, (a, b) => a.value === b.value, report)
    match(amounts, article.text, values.filter(isTold), told, () => true, report)
  }
  return {
    'MEANTIME times strict F1': f1(times.strict, times),
    'MEANTIME times relaxed F1': f1(times.relaxed, times),
    'MEANTIME times value F1': f1(times.value, times),
    'MEANTIME money and percent relaxed F1': f1(amounts.relaxed, amounts),
  }
}

type Tally = { gold: number; system: number; strict: number; relaxed: number; value: number }

function newTally(): Tally {
  return { gold: 0, system: 0, strict: 0, relaxed: 0, value: 0 }
}

function f1(hits: number, { gold, system }: Tally): number {
  return gold + system === 0 ? 0 : (2 * hits) / (gold + system)
}

/** Pairs gold with what was found: spans that overlap, each used once. */
function match<T extends { start: number; end: number; value: unknown }>(
  tally: Tally,
  text: string,
  gold: readonly GoldPhrase[],
  system: readonly T[],
  sameValue: (a: GoldPhrase, b: T) => boolean,
  report: Report,
): void {
  const free = new Set(system)
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  tally.gold += gold.length
  tally.system += system.length
  for (const phrase of gold) {
    const found = [...free].find(({ start, end }) => start < phrase.end && phrase.start < end)
    if (!found) {
      report(`missed  ${words(phrase)} = ${phrase.value}`)
      continue
    }
    free.delete(found)
    tally.relaxed++
    if (found.start === phrase.start && found.end === phrase.end) tally.strict++
    else report(`span    ${words(phrase)} | ${words(found)}`)
    if (sameValue(phrase, found)) tally.value++
    else report(`value   ${words(phrase)} = ${phrase.value} | ${words(found)} = ${found.value}`)
  }
  for (const extra of free) report(`extra   ${words(extra)} = ${extra.value}`)
}

/** Recall of the values that the Recognizers-Text specs expect, for the notions that we share. */
function scoreRecognizers(): Figures {
  const dates = loadSpecs('DateTime/English/DateTimeModel')
  return {
    'recognizers dates found': recall(dates, isOurs(['date', 'daterange']), foundTime),
    'recognizers dates value': recall(dates, isOurs(['date', 'daterange']), timeValue),
    'recognizers durations value': recall(dates, isOurs(['duration']), timeValue),
    'recognizers sets found': recall(dates, isOurs(['set']), foundTime),
    'recognizers clock times value': recall(dates, isOurs(['time']), clockValue),
    'recognizers numbers value': recall(loadSpecs('Number/English/NumberModel'), all, number),
    'recognizers percents value': recall(loadSpecs('Number/English/PercentModel'), all, number),
    'recognizers money value': recall(loadSpecs(`${UNIT_SPECS}/CurrencyModel`), all, number),
    'recognizers measures value': recall(loadSpecs(`${UNIT_SPECS}/DimensionModel`), known, measure),
    'recognizers ages value': recall(loadSpecs(`${UNIT_SPECS}/AgeModel`), all, age),
    'recognizers degrees value': recall(
      loadSpecs(`${UNIT_SPECS}/TemperatureModel`),
      known,
      degrees,
    ),
  }
}

const UNIT_SPECS = 'NumberWithUnit/English'

type Result = Spec['Results'][number]
type Judge = (result: Result, found: Found, spec: Spec) => boolean

const all = (result: Result) => Number.isFinite(Number.parseFloat(result.Resolution?.value ?? ''))

/** Plain dates and periods: not the pairs of ends, which we give as two expressions. */
function isOurs(types: readonly string[]) {
  return ({ TypeName, Resolution }: Result) => {
    const timex = Resolution?.values?.[0]?.timex ?? ''
    return types.includes((TypeName ?? '').split('.')[1]) && !timex.startsWith('(')
  }
}

function recall(specs: readonly Spec[], counts: (result: Result) => boolean, judge: Judge): number {
  let hits = 0
  let total = 0
  for (const spec of specs) {
    const wanted = spec.Results.filter(counts)
    if (wanted.length === 0) continue
    const found = read(articleOf(spec.Input, spec.Context?.ReferenceDateTime ?? null))
    total += wanted.length
    hits += wanted.filter((result) => judge(result, found, spec)).length
  }
  return total === 0 ? 0 : hits / total
}

const foundTime: Judge = (result, { times }, { Input }) => {
  const start = Input.toLowerCase().indexOf(result.Text.toLowerCase())
  return times.some((time) => time.start < start + result.Text.length && start < time.end)
}

const timeValue: Judge = (result, { times }) => {
  const values = (result.Resolution?.values ?? []).flatMap(({ timex, value }) => [timex, value])
  return times.some(({ value }) => values.includes(value))
}

const clockValue: Judge = (result, { times }) => {
  const wanted = (result.Resolution?.values ?? []).map(({ value }) => value?.slice(0, 5))
  return times.some(({ value }) => wanted.includes(/T(\d\d:\d\d)/.exec(value)?.[1]))
}

const number: Judge = ({ Resolution }, { quantities }) =>
  quantities.some(({ low, high, value, hedge }) => {
    const isSmall = /^(?:cent|pence|penny)$/i.test(Resolution?.unit ?? '')
    const wanted = Number.parseFloat(Resolution?.value ?? '') / (isSmall ? 100 : 1)
    const bound = hedge === 'more-than' ? low - 1 : hedge === 'less-than' ? high + 1 : low
    return [value ?? Number.NaN, low, high, bound].some((ours) => isNear(ours, wanted))
  })

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-6
}

/** A unit by the name that the specs give it. */
function unitOf({ Resolution }: Result) {
  return UNITS.get((Resolution?.unit ?? '').toLowerCase())
}

const known = (result: Result) =>
  all(result) && (unitOf(result) !== undefined || /^[CF]$/.test(result.Resolution?.unit ?? ''))

const measure: Judge = (result, { quantities }) => {
  const wanted = Number.parseFloat(result.Resolution?.value ?? '') * (unitOf(result)?.factor ?? 1)
  return quantities.some(({ low, high }) => isNear(low, wanted) || isNear(high, wanted))
}

const YEAR_SECONDS = 31_556_952

const age: Judge = (result, { quantities }) => {
  const printed = Number.parseFloat(result.Resolution?.value ?? '')
  const wanted = (printed * (unitOf(result)?.factor ?? YEAR_SECONDS)) / YEAR_SECONDS
  return quantities.some(({ kind, low, high }) => {
    return kind === 'age' && (isNear(low, wanted) || isNear(high, wanted))
  })
}

const degrees: Judge = ({ Resolution }, { quantities }) => {
  const printed = Number.parseFloat(Resolution?.value ?? '')
  const wanted = Resolution?.unit === 'F' ? ((printed - 32) * 5) / 9 : printed
  return quantities.some(({ unit, low }) => unit === 'degree-celsius' && isNear(low, wanted))
}

if (import.meta.main) {
  if (process.argv.includes('--misses')) scoreMeantime((line) => console.log(line))
  else
    for (const [name, figure] of Object.entries(scorePhrases()))
      console.log(`${name.padEnd(40)} ${figure.toFixed(3)}`)
}
