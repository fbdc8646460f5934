import { DIGITS, follows, isGlued, printAt, type Terms, wordAt } from '../terms/terms.ts'
import { type Part, partBehind, scaleOfPart, skipDash } from './mixed.ts'
import {
  CARDINALS,
  FRACTION_PARTS,
  FRACTION_SIGNS,
  MAGNITUDES,
  VAGUE_AMOUNTS,
} from './number-words.ts'
import { behindOdd } from './odd.ts'
import { isTwenty } from './scores.ts'

/** A number as the text has it, from one term to before another. */
export type Numeral = {
  readonly end: number
  /** Null for a vague amount. */
  readonly value: number | null
  readonly low: number
  readonly high: number
  /** Written in digits, as words, or as a fraction ("two-thirds", "half"). */
  readonly form: 'digits' | 'words' | 'fraction' | 'vague'
}

/** Reads the number that begins at a term: "2½", "1.2 million", "one hundred and six", "dozens". */
export function readNumeral(terms: Terms, i: number): Numeral | null {
  if (terms.kinds[i] === DIGITS) return withRest(terms, i, readDigits(terms, i))
  const word = wordAt(terms, i)
  if (word === '') return null
  if (FRACTION_SIGNS.has(word)) return exact(i + 1, FRACTION_SIGNS.get(word) ?? 0, 'digits')
  if (word === 'half') return readHalf(terms, i)
  if (word === 'quarter') return readQuarter(terms, i)
  if (VAGUE_AMOUNTS.has(word)) return readVague(terms, i)
  const cardinal = readCardinal(terms, i)
  if (cardinal) return withRest(terms, i, readBehindWords(terms, i, cardinal))
  const withArticle = readAmountWithArticle(terms, i)
  return withArticle && withArticle.value !== null && withArticle.value >= 1
    ? withRest(terms, i, withArticle)
    : withArticle
}

/** "and a half" behind "two" or "2 million", "-odd" behind "twenty". */
function withRest(terms: Terms, i: number, numeral: Numeral): Numeral {
  const { end, value, form } = numeral
  if (form === 'fraction' || value === null || !follows(terms, end)) return numeral
  const odd = behindOdd(terms, end, value)
  if (odd > end) {
    const scaled = readMagnitudes(terms, odd)
    return exact(scaled.end, value * scaled.value, form)
  }
  const part = wordAt(terms, i - 1) === 'between' ? null : partBehind(terms, end)
  return part ? exact(...withPart(terms, { end, value }, part), form) : numeral
}

/** "Two and a half million" is in millions; in "two million and a half" the half is of a million. */
function withPart(terms: Terms, number: Part, part: Part): [number, number] {
  const last = MAGNITUDES.get(wordAt(terms, number.end - 1)) ?? 1
  const unit = last >= 1e3 || last === 12 ? last : 1
  const behind = readMagnitudes(terms, part.end)
  const isDozen = behind.value === 1 && wordAt(terms, part.end) === 'dozen'
  const scale = isDozen ? 12 : behind.value
  const end = isDozen ? part.end + 1 : behind.end
  if (unit === 1) return [end, (number.value + part.value) * scale]
  return [end, number.value + part.value * (scale === 1 ? unit : scale)]
}

function exact(end: number, value: number, form: Numeral['form']): Numeral {
  return { end, value, low: value, high: value, form }
}

/** "1,500", "2½", "2 1/2", "1/3", "2.5 million", "2 million". */
function readDigits(terms: Terms, i: number): Numeral {
  let value = Number(printAt(terms, i).replace(/[,\s]/g, ''))
  let end = i + 1
  const over = readSlashFraction(terms, i)
  if (over) return exact(over.end, over.value, 'fraction')
  const sign = signedFraction(terms, end)
  const behind = follows(terms, end) ? readSlashFraction(terms, end) : null
  if (sign) {
    value += sign.value
    end = sign.end
  } else if (behind && behind.value < 1 && !isGlued(terms, end)) {
    value += behind.value
    end = behind.end
  }
  if (isDozen(terms, end)) return exact(end + 1, value * 12, 'digits')
  const scaled = readMagnitudes(terms, end)
  return exact(scaled.end, value * scaled.value, 'digits')
}

function isDozen(terms: Terms, i: number): boolean {
  return follows(terms, i) && (wordAt(terms, i) === 'dozen' || wordAt(terms, i) === 'dozens')
}

/** "½" or "-½" behind a number. */
function signedFraction(terms: Terms, i: number): Part | null {
  if (!follows(terms, i)) return null
  const dash = wordAt(terms, i) === '-' && isGlued(terms, i + 1) ? 1 : 0
  const value = FRACTION_SIGNS.get(wordAt(terms, i + dash))
  return value === undefined ? null : { end: i + dash + 1, value }
}

/** "1/2": small whole numbers around a slash, with nothing like a date behind. */
function readSlashFraction(terms: Terms, i: number): Part | null {
  if (terms.kinds[i] !== DIGITS || wordAt(terms, i + 1) !== '/' || !isGlued(terms, i + 1))
    return null
  if (terms.kinds[i + 2] !== DIGITS || !isGlued(terms, i + 2)) return null
  if (wordAt(terms, i + 3) === '/' && isGlued(terms, i + 3)) return null
  const above = Number(printAt(terms, i))
  const below = Number(printAt(terms, i + 2))
  const sound = Number.isInteger(above) && [2, 3, 4, 5, 8, 10].includes(below) && above < below
  return sound ? { end: i + 3, value: above / below } : null
}

/** The product of the magnitudes that follow, or 1: "million", "hundred thousand". */
function readMagnitudes(terms: Terms, i: number): Part {
  let end = i
  let value = 1
  for (;;) {
    const dash =
      wordAt(terms, end) === '-' && isGlued(terms, end) && isGlued(terms, end + 1) ? 1 : 0
    const magnitude = follows(terms, end) ? MAGNITUDES.get(wordAt(terms, end + dash)) : undefined
    if (magnitude === undefined || wordAt(terms, end + dash) === 'dozen') return { end, value }
    value *= magnitude
    end += dash + 1
  }
}

/** "twenty-five", "one hundred and six", "two million three hundred thousand", "two dozen". */
function readCardinal(terms: Terms, i: number): Part | null {
  const first = readBelowHundred(terms, i)
  if (!first) return null
  let total = 0
  let group = first.value
  let end = first.end
  for (;;) {
    const at = skipDash(terms, end)
    const magnitude = follows(terms, end) ? scaleAt(terms, at) : undefined
    if (magnitude !== undefined) {
      if (magnitude <= 100) group *= magnitude
      else {
        total += group * magnitude
        group = 0
      }
      end = at + 1
      continue
    }
    const more = readRest(terms, end, group)
    if (!more) return { end, value: total + group }
    group += more.value
    end = more.end
  }
}

/** What "million", "dozens" and the "score" of "two score riders" multiply a number with. */
function scaleAt(terms: Terms, i: number): number | undefined {
  if (wordAt(terms, i) === 'dozens') return 12
  return isTwenty(terms, i) ? 20 : MAGNITUDES.get(wordAt(terms, i))
}

/** What may follow a hundred or a thousand: "and six", "six". */
function readRest(terms: Terms, i: number, group: number): Part | null {
  if (!follows(terms, i)) return null
  if (wordAt(terms, i - 1) === 'score')
    return wordAt(terms, i) === 'and' ? readBelowHundred(terms, i + 1) : null
  if (group > 0 && group % 100 !== 0) return null
  const joined = wordAt(terms, i) === 'and' ? 1 : 0
  if (!MAGNITUDES.has(wordAt(terms, i - 1))) return null
  return readBelowHundred(terms, i + joined)
}

/** "seven", "twenty", "twenty-five", "twenty five". */
function readBelowHundred(terms: Terms, i: number): Part | null {
  const tens = CARDINALS.get(wordAt(terms, i))
  if (tens === undefined) return null
  if (tens < 20 || !follows(terms, i + 1)) return { end: i + 1, value: tens }
  const at = skipDash(terms, i + 1)
  const ones = CARDINALS.get(wordAt(terms, at))
  const joined = ones !== undefined && ones > 0 && ones < 10
  return joined ? { end: at + 1, value: tens + ones } : { end: i + 1, value: tens }
}

/** What may stand behind number words: "and a half", "point five", "-thirds". */
function readBehindWords(terms: Terms, i: number, number: Part): Numeral {
  const part = fractionPart(terms, number.end)
  if (part && number.end === i + 1 && number.value > 0 && number.value < part.value)
    return partOfScale(terms, part.end, number.value / part.value)
  const { end, value } = number
  if (wordAt(terms, end) === 'point') {
    const decimal = readBelowHundred(terms, end + 1)
    if (decimal && decimal.value < 10) {
      const scaled = readMagnitudes(terms, decimal.end)
      return exact(scaled.end, (value + decimal.value / 10) * scaled.value, 'words')
    }
  }
  return exact(end, value, 'words')
}

/** "three quarters" is a share, "three quarters of a million" an amount. */
function partOfScale(terms: Terms, i: number, part: number): Numeral {
  const scale = scaleOfPart(terms, i)
  return exact(scale.end, part * scale.value, scale.end > i ? 'words' : 'fraction')
}

/** "-thirds" or " thirds" behind "two", "-fifth" behind "one"; "two second halves" is none. */
function fractionPart(terms: Terms, i: number): Part | null {
  if (!follows(terms, i)) return null
  const at = skipDash(terms, i)
  const value = FRACTION_PARTS.get(wordAt(terms, at))
  return value === undefined ? null : { end: at + 1, value }
}

function isArticle(word: string): boolean {
  return word === 'a' || word === 'an'
}

/** "half a million", "half-a-million", "half of a million", "half a dozen"; plain "half" too. */
function readHalf(terms: Terms, i: number): Numeral {
  const scale = scaleOfPart(terms, i + 1)
  if (scale.end > i + 1) return exact(scale.end, scale.value / 2, 'words')
  const at = wordAt(terms, i + 1) === '-' ? i + 2 : i + 1
  const place = isArticle(wordAt(terms, at)) ? skipDash(terms, at + 1) : at
  const magnitude = MAGNITUDES.get(wordAt(terms, place))
  if (magnitude === undefined) return exact(i + 1, 0.5, 'fraction')
  return exact(place + 1, magnitude / 2, 'words')
}

/** "quarter of a million", "quarter million": without an article only before a magnitude. */
function readQuarter(terms: Terms, i: number): Numeral | null {
  const scale = scaleOfPart(terms, i + 1)
  return scale.end > i + 1 ? exact(scale.end, scale.value / 4, 'words') : null
}

/** "a hundred", "a dozen", "a third", "a quarter of a million", "a few", "a couple of dozen". */
function readAmountWithArticle(terms: Terms, i: number): Numeral | null {
  if (!isArticle(wordAt(terms, i)) || !follows(terms, i + 1)) return null
  const word = wordAt(terms, i + 1)
  if (word === 'few' || word === 'couple' || word === 'handful') return readVague(terms, i + 1)
  if (word === 'half' && MAGNITUDES.has(wordAt(terms, skipDash(terms, i + 2))))
    return readHalf(terms, i + 1)
  if (isTwenty(terms, i + 1)) return exact(i + 2, 20, 'words')
  if (MAGNITUDES.has(word)) {
    const rest = readCardinalFromOne(terms, i + 1)
    return exact(rest.end, rest.value, 'words')
  }
  const part = FRACTION_PARTS.get(word)
  if (part === undefined || part === 2 || word.endsWith('s')) return null
  return partOfScale(terms, i + 2, 1 / part)
}

/** "hundred and six" behind "a". */
function readCardinalFromOne(terms: Terms, i: number): Part {
  const scaled = wordAt(terms, i) === 'dozen' ? { end: i + 1, value: 12 } : readMagnitudes(terms, i)
  const rest = wordAt(terms, i) === 'hundred' ? readRest(terms, scaled.end, 100) : null
  return rest ? { end: rest.end, value: scaled.value + rest.value } : scaled
}

/** "dozens", "tens of thousands", "several hundred", "a few million", "couple of dozen". */
function readVague(terms: Terms, i: number): Numeral | null {
  const range = VAGUE_AMOUNTS.get(wordAt(terms, i))
  if (!range || isTally(terms, i)) return null
  let [low, high] = range
  let end = i + 1
  const of = wordAt(terms, end) === 'of' ? 1 : 0
  const plural = VAGUE_AMOUNTS.get(wordAt(terms, end + of))
  if (of && plural && plural[0] >= 2000) {
    const unit = plural[0] / 2
    const next = unit * 1000
    return vague(end + 2, low * unit, Math.min(high * unit, next))
  }
  const isCountOf = range[1] <= 12 || wordAt(terms, i) === 'couple'
  const scaled = isCountOf
    ? readMagnitudes(terms, end + (wordAt(terms, i) === 'couple' ? of : 0))
    : null
  if (scaled && scaled.value > 1) {
    low *= scaled.value
    high = Math.min(high, 9.99) * scaled.value
    end = scaled.end
  } else if (isCountOf && wordAt(terms, end + of) === 'dozen') {
    low *= 12
    high *= 12
    end += of + 1
  }
  return vague(end, low, high)
}

/** "The scores" are of games and tests. */
function isTally(terms: Terms, i: number): boolean {
  return wordAt(terms, i) === 'scores' && OWNING.has(wordAt(terms, i - 1))
}

const OWNING: ReadonlySet<string> = new Set(
  'the his her its their our my these those no'.split(' '),
)

function vague(end: number, low: number, high: number): Numeral {
  return { end, value: null, low, high, form: 'vague' }
}
