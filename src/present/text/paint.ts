/** What words can look like. `plain` is as the terminal is. */
export type Style =
  | 'plain'
  | 'heading'
  | 'strong'
  | 'faint'
  | 'siglum'
  | 'dropped'
  | 'added'
  | 'warning'
  | 'good'

/** SGR parameters out of the sixteen colours that every theme makes legible. */
const CODES: Readonly<Record<Style, string>> = {
  plain: '',
  heading: '1;4',
  strong: '1',
  faint: '2',
  siglum: '36',
  dropped: '31;9',
  added: '32;4',
  warning: '33',
  good: '32',
}

export type Painter = (text: string, style: Style) => string

/** A painter in colour, or one that leaves the words as they are. */
export function createPainter(options: { readonly colour: boolean }): Painter {
  if (!options.colour) return (text) => text
  return (text, style) => (CODES[style] === '' ? text : `\u001b[${CODES[style]}m${text}\u001b[0m`)
}
