import { byScript } from '../../../text/by-script.ts'
import { foldSpelling } from '../../../text/spelling.ts'
import { editDistance } from '../names/spelled-names.ts'

const MARKS = byScript(/[^\p{L}\p{N}' ]+/gu)

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b|\bcannot\b/g, 'can not'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'m\b/g, ' am'],
  [/'s (been|got|had|done|gone)\b/g, ' has $1'],
  [/\b(it|that|he|she|there|what|who|where|here)'s\b/g, '$1 is'],
  [/\bgonna\b/g, 'going to'],
  [/\bwanna\b/g, 'want to'],
  [/\bper cent\b|%/g, ' percent'],
]

/** What one of them needs. */
const MAY_CONTRACT = /['%]|cannot|nna|per cent/

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth ' +
  'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
const CARDINALS = 'one two three four five six seven eight nine ten eleven twelve'

/** "Twelfth" and "12th", "two" and "2" are one word. */
const NUMBERS: ReadonlyMap<string, string> = new Map([
  ...ORDINALS.split(' ').map((word, i): [string, string] => [
    word,
    `${i + 1}${['st', 'nd', 'rd'][i] ?? 'th'}`,
  ]),
  ...CARDINALS.split(' ').map((word, i): [string, string] => [word, String(i + 1)]),
])

/** Words with what tells nothing taken out: marks, capitals, contractions, national spelling. */
export function foldWords(words: string): string {
  let lower = words
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[-–—\s]+/g, ' ')
  if (MAY_CONTRACT.test(lower))
    for (const [pattern, full] of CONTRACTIONS) lower = lower.replace(pattern, full)
  return lower
    .replace(/(\d):00\b/g, '$1')
    .replace(MARKS(lower), '')
    .split(' ')
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
    .map((word) => NUMBERS.get(word) ?? foldSpelling(word))
    .join(' ')
}

const ASIDES =
  /^(?:(?:well|oh|uh|um|yeah|so|now|look|and|but|yes|no|okay|ok|you know|i mean|i think|you see|of course|frankly|really|very|just|actually|sir|also|then|again|all|still|even|here|there|please|that|too|perhaps|kind of|sort of)(?: |$))+$/

/** What a speaker throws in, and some print and some do not: "you know", "well". */
export function isAside(folded: string): boolean {
  return ASIDES.test(folded)
}

const DETERMINERS: ReadonlySet<string> = new Set('a an the this that these those'.split(' '))

/** "this" for "the" tells nobody anything. */
export function isLight(folded: string): boolean {
  return folded.split(' ').every((word) => DETERMINERS.has(word) || word === '')
}

/** Endings by which two words differ that are two: "union" and "unions", "wait" and "waited". */
const INFLECTED = /(?:s|ed|ing|ly)$/

/** One word, spelled or misprinted in two ways: "ofice", "Zelenskiy". A plural is another word. */
export function areOneWord(a: string, b: string): boolean {
  if (a === b) return true
  if (a === '' || b === '' || a.includes(' ') || b.includes(' '))
    return a.replaceAll(' ', '') === b.replaceAll(' ', '')
  if (Math.min(a.length, b.length) < 5 || /\d/.test(a + b)) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.startsWith(short) || INFLECTED.test(a) !== INFLECTED.test(b)) return false
  return editDistance(a, b) <= 1
}
