import type { Span } from '../../../model/span.ts'
import {
  BROKEN,
  DIGITS,
  follows,
  isCapital,
  isGlued,
  MARK,
  printAt,
  type Terms,
  wordAt,
} from '../terms/terms.ts'
import { singularOf } from './singular.ts'

export type Thing = { readonly thing: string | null; readonly thingSpan: Span | null }

const NOTHING: Thing = { thing: null, thingSpan: null }

/** Words that end the noun phrase behind a number. */
const STOPS: ReadonlySet<string> = new Set(
  `a an the this that these those of in on at by to from for with without into onto upon over under above below
  between among near around about after before during until till since through across against within along
  behind beyond and or but nor if as than because while when where who whom whose which what that how why
  is are was were be been being has have had do does did will would shall should can could may might must
  he she it they we you i him her them us me his its their our my your
  not never also only just even still yet already now then there here so too very
  said says say told tells tell died dead dying killed injured wounded hurt missing arrested detained trapped
  left went came took made got gave found lost won including each per out up down off away ago earlier later
  according were's 's 't 'd 'll 're 've more less fewer other others`.split(/\s+/),
)

/** Words that stand between a number and its noun and are passed over. */
const PASSED: ReadonlySet<string> = new Set(
  `other more additional new old young local foreign different separate new major minor large small big
  consecutive straight successive whole full further extra total such main key`.split(/\s+/),
)

/** How far behind a number its noun may stand. */
const REACH = 5

export const THING_VOCABULARY: readonly string[] = [...STOPS, ...PASSED]

/** The noun that a number counts: "three bank workers" → "worker". Null where it is unclear. */
export function findThing(terms: Terms, i: number, plural: boolean): Thing {
  let at = i
  if (wordAt(terms, at) === 'of' && follows(terms, at)) at++
  while (isDeterminer(wordAt(terms, at)) && at > i) at++
  let head = -1
  for (let k = at; k < terms.count && k < at + REACH; k++) {
    if (terms.gaps[k] === BROKEN || terms.kinds[k] === DIGITS) break
    if (terms.kinds[k] === MARK) {
      if (isGlued(terms, k) && isGlued(terms, k + 1) && printAt(terms, k) === '-') continue
      break
    }
    const word = wordAt(terms, k)
    if (STOPS.has(word) && !(word === 'other' || word === 'more' || word === 'others')) break
    if (isVerbal(printAt(terms, k)) && head >= 0) break
    if (!PASSED.has(word)) head = k
    if (plural && head === k && isPluralNoun(printAt(terms, k))) {
      if (!isNounAfter(terms, k + 1)) break
    }
  }
  return head < 0 ? NOTHING : named(terms, head, plural)
}

function isDeterminer(word: string): boolean {
  return ['the', 'those', 'these', 'its', 'their', 'his', 'her', 'our'].includes(word)
}

function named(terms: Terms, head: number, plural: boolean): Thing {
  const print = printAt(terms, head)
  if (plural && !isPluralNoun(print)) return NOTHING
  const thingSpan = { start: terms.starts[head], end: terms.ends[head] }
  if (isCapital(terms, head) && !isPluralNoun(print)) return NOTHING
  return { thing: singularOf(print.toLowerCase()), thingSpan }
}

const PLURALS_WITHOUT_S: ReadonlySet<string> = new Set(
  'people men women children police troops personnel staff crew fishermen policemen servicemen firemen lives wives teeth feet mice geese dead sheep cattle aircraft fish'.split(
    ' ',
  ),
)

function isPluralNoun(print: string): boolean {
  const word = print.toLowerCase()
  if (PLURALS_WITHOUT_S.has(word) || word.endsWith('men')) return true
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')
}

function isNounAfter(terms: Terms, i: number): boolean {
  return follows(terms, i) && terms.kinds[i] === 0 && isPluralNoun(printAt(terms, i))
}

function isVerbal(print: string): boolean {
  return print.length > 4 && print.endsWith('ed')
}
