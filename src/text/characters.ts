/** What a UTF-16 code unit is, as far as splitting a text into words goes. */
export const SPACE = 0
export const LOWER = 1
export const UPPER = 2
/** Letters without case, combining marks, and letters whose case is not worth a table. */
export const LETTER = 3
export const DIGIT = 4
export const MARK = 5

/** The kinds of the first 592 code units: Basic Latin to Latin Extended-B. */
const KINDS = kindsOfLatin()

/** The kind of a code unit. Beyond Latin it goes by the blocks of Unicode; past the end is space. */
export function kindOf(code: number): number {
  if (code < KINDS.length) return KINDS[code] ?? MARK
  return code > 0 ? kindBeyondLatin(code) : SPACE
}

/** Is it a letter or a digit? */
export function isWordly(code: number): boolean {
  const kind = kindOf(code)
  return kind !== SPACE && kind !== MARK
}

/** Is it a letter, of whatever case? */
export function isLetter(code: number): boolean {
  const kind = kindOf(code)
  return kind === LOWER || kind === UPPER || kind === LETTER
}

/** Is it a capital letter? */
export function isUpper(code: number): boolean {
  return kindOf(code) === UPPER
}

/** Is it a digit? */
export function isDigit(code: number): boolean {
  return kindOf(code) === DIGIT
}

/** Is it white space? */
export function isSpace(code: number): boolean {
  return kindOf(code) === SPACE
}

function kindsOfLatin(): Uint8Array {
  const kinds = new Uint8Array(0x250).fill(MARK)
  kinds.fill(SPACE, 0, 0x21)
  kinds.fill(SPACE, 0x7f, 0xa1)
  kinds.fill(DIGIT, 0x30, 0x3a)
  for (let code = 0x41; code < 0x250; code++) {
    const letter = String.fromCharCode(code)
    if (letter !== letter.toLowerCase()) kinds[code] = UPPER
    else if (letter !== letter.toUpperCase()) kinds[code] = LOWER
    else if (code >= 0xf8) kinds[code] = LETTER
  }
  for (const code of [0xb2, 0xb3, 0xb9, 0xbc, 0xbd, 0xbe]) kinds[code] = DIGIT
  for (const code of [0xaa, 0xad, 0xba, 0xdf]) kinds[code] = LOWER
  return kinds
}

function kindBeyondLatin(code: number): number {
  if (code < 0x2000) return kindOfOtherScript(code)
  if (code < 0x2070) return isInvisible(code) ? SPACE : MARK
  if (code < 0x20d0) return code < 0x20a0 ? DIGIT : MARK
  if (code >= 0x2150 && code < 0x218a) return DIGIT
  if (code < 0x2c00) return MARK
  if (code < 0x2e00) return LETTER
  if (code < 0x3040) return code === 0x3000 ? SPACE : MARK
  if (code < 0xd800) return LETTER
  // Surrogates: the pictures of planes 1 (D83C to D83E) are marks, other characters are letters.
  if (code < 0xdc00) return code >= 0xd83c && code <= 0xd83e ? MARK : LETTER
  if (code < 0xe000) return LETTER
  if (code < 0xf900) return MARK
  if (code === 0xfeff) return SPACE
  if (code >= 0xfe00 && code < 0xfe70) return MARK
  if (code >= 0xff00) return kindOfFullWidth(code)
  return LETTER
}

function kindOfOtherScript(code: number): number {
  if (code === 0x1680) return SPACE
  if (code < 0x370 || code > 0x52f) return LETTER
  const letter = String.fromCharCode(code)
  if (letter !== letter.toLowerCase()) return UPPER
  return letter !== letter.toUpperCase() ? LOWER : LETTER
}

/** Spaces of fixed width, joiners and the marks that turn the direction of writing. */
function isInvisible(code: number): boolean {
  return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f
}

function kindOfFullWidth(code: number): number {
  if (code >= 0xff10 && code <= 0xff19) return DIGIT
  if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) return LETTER
  return code >= 0xff66 && code <= 0xffdc ? LETTER : MARK
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Does the text hold a letter or a digit of any script? */
export function hasLetterOrDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7f && !isPunctuation(code)) return LETTER_OR_DIGIT.test(text)
    if (isAsciiLetterOrDigit(code)) return true
  }
  return false
}

/** Dashes, curly quotation marks, the ellipsis and their like. */
function isPunctuation(code: number): boolean {
  return code >= 0x2000 && code < 0x2070
}

function isAsciiLetterOrDigit(code: number): boolean {
  return (
    (code > 0x60 && code < 0x7b) || (code > 0x40 && code < 0x5b) || (code > 0x2f && code < 0x3a)
  )
}
