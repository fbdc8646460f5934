/**
 * An English word without its ending, by the algorithm of M. F. Porter (1980): `bridges` and `bridged`
 * are `bridg`. What no English word can be stays as it is, as it does in SQLite: words of one or two
 * bytes, and of more than 64.
 */
export function stem(word: string): string {
  if (!ASCII.test(word)) {
    // Other letters are consonants to it, each byte one.
    const bytes = Buffer.from(word).toString('latin1')
    return Buffer.from(stemBytes(bytes), 'latin1').toString()
  }
  return stemBytes(word)
}

const ASCII = /^[\0-\x7f]*$/

function stemBytes(word: string): string {
  if (word.length < 3 || word.length > 64) return word
  return STEPS.reduce((rest, step) => step(rest), word)
}

/** Each letter as `v` for a vowel or `c`: y is a vowel behind a consonant. */
function shapeOf(word: string): string {
  let shape = ''
  for (const letter of word) {
    const isVowel = 'aeiou'.includes(letter) || (letter === 'y' && shape.endsWith('c'))
    shape += isVowel ? 'v' : 'c'
  }
  return shape
}

/** How often vowels are followed by consonants. */
function measure(word: string): number {
  return shapeOf(word).match(/v+c+/g)?.length ?? 0
}

function hasVowel(word: string): boolean {
  return shapeOf(word).includes('v')
}

/** Ends in consonant, vowel, consonant, the last not w, x or y. */
function endsShort(word: string): boolean {
  return shapeOf(word).endsWith('cvc') && !/[wxy]$/.test(word)
}

type Step = (word: string) => string
type Ending = readonly [ending: string, instead: string]

/** Puts another ending in the place of the first one that fits, where what stands before is long enough. */
function replaceEnding(word: string, endings: readonly Ending[], more: number): string {
  for (const [ending, instead] of endings) {
    if (!word.endsWith(ending) || word.length <= ending.length) continue
    const rest = word.slice(0, -ending.length)
    return measure(rest) > more && fits(rest, ending) ? rest + instead : word
  }
  return word
}

function fits(rest: string, ending: string): boolean {
  return ending !== 'ion' || /[st]$/.test(rest)
}

const pairs = (text: string): Ending[] =>
  text.split(' ').map((pair) => {
    const [ending, instead = ''] = pair.split('>')
    return [ending, instead]
  })

const SECOND = pairs(
  'ational>ate tional>tion enci>ence anci>ance izer>ize logi>log bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble',
)
const THIRD = pairs('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>')
const FOURTH = pairs(
  'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize',
)

/** -s */
const plural: Step = (word) => {
  if (/.(?:ss|i)es$/.test(word)) return word.slice(0, -2)
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** -eed, -ed and -ing */
const past: Step = (word) => {
  if (/.eed$/.test(word)) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const rest = word.replace(/(?:ed|ing)$/, '')
  if (rest === word || !hasVowel(rest)) return word
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  if (/([^aeioulsz])\1$/.test(rest)) return rest.slice(0, -1)
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest
}

const final: Step = (word) => {
  if (!word.endsWith('y') || !hasVowel(word.slice(0, -1))) return word
  return `${word.slice(0, -1)}i`
}

/** -e and -ll */
const tidy: Step = (word) => {
  let rest = word
  if (rest.endsWith('e')) {
    const before = rest.slice(0, -1)
    const long = measure(before)
    if (long > 1 || (long === 1 && !endsShort(before))) rest = before
  }
  return rest.endsWith('ll') && measure(rest.slice(0, -1)) > 1 ? rest.slice(0, -1) : rest
}

const STEPS: readonly Step[] = [
  plural,
  past,
  final,
  (word) => replaceEnding(word, SECOND, 0),
  (word) => replaceEnding(word, THIRD, 0),
  (word) => replaceEnding(word, FOURTH, 1),
  tidy,
]
