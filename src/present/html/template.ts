/** Markup that is safe to print. Only `html` and `asset` make it. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

export type Value = string | number | null | Html | readonly Value[]

/** A template that escapes every value that is not itself made by `html`. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = strings[0]
  values.forEach((value, index) => {
    markup += print(value) + strings[index + 1]
  })
  return new Html(markup)
}

/** Our own style or script, put into its element as it is. It may not close that element. */
export function asset(text: string): Html {
  if (/<[/!]/.test(text)) throw new Error('A style or script of the page holds "</" or "<!".')
  return new Html(text)
}

function print(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if (value instanceof Html) return value.markup
  return value.map(print).join('')
}

/** The five marks of HTML, characters that it forbids, and controls that reorder what is read. */
const SPECIAL =
  /[&<>"']|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML text or a quoted attribute value. Control characters are shown as their numbers. */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] ?? numberOf(character))
}

function numberOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}
