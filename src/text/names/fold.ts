const MARKS = /[\u0300-\u036f'’ʼ.]/g
const PLAIN = /^[a-z0-9]*$/

/** Letters that do not fall apart into a base letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** A word as names are compared: lower case, without accents, apostrophes and full stops. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter])
}

const BREAK = /[\s\-‐‑–—/,"“”()]+/
const POSSESSIVE = /['’]s?$/

/** The words of a name as they are compared. "the", "&" and possessive endings do not count. */
export function foldName(name: string): string[] {
  const words: string[] = []
  for (const part of name.split(BREAK)) {
    const word = foldWord(part.replace(POSSESSIVE, ''))
    if (word !== '' && word !== 'the' && word !== '&' && word !== 'and') words.push(word)
  }
  return words
}
