/**
 * Gives the cheaper form of a pattern where it will do. Classes such as `\p{L}` hold hundreds of
 * ranges, and to compile one takes as long as to search an article. Nearly all lines of English
 * news have only Latin letters and common marks: on those a form that knows no others finds the
 * same, and the full form is not compiled before a text needs it.
 */
export function byScript(pattern: RegExp): (text: string) => RegExp {
  let plain: RegExp | null = null
  return (text) => {
    if (BEYOND_LATIN.test(text)) return pattern
    plain ??= new RegExp(narrow(pattern.source), pattern.flags.replace('u', ''))
    return plain
  }
}

/** Anything but Latin-1, general punctuation and signs of currencies. */
const BEYOND_LATIN = /[^\0-\xff\u2000-\u206f\u20a0-\u20bf]/

/** What the classes hold of these characters. */
const IN_LATIN: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
  Lu: 'A-Z\\xc0-\\xd6\\xd8-\\xde',
  Ll: 'a-z\\xb5\\xdf-\\xf6\\xf8-\\xff',
  M: '',
  N: '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe',
  'Script=Latin': 'A-Za-z\\xaa\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff',
}

const PART = /\\p\{([\w=]+)\}|\\.|\[\^?|\]/gu

/** Writes the classes of letters out, inside brackets and alone. */
function narrow(source: string): string {
  let inBrackets = false
  return source.replace(PART, (part, name: string | undefined) => {
    if (part === '[' || part === '[^') inBrackets = true
    else if (part === ']') inBrackets = false
    if (name === undefined) return part
    const letters = IN_LATIN[name] ?? part
    return inBrackets ? letters : `[${letters}]`
  })
}
