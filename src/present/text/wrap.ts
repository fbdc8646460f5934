import stringWidth from 'string-width'
import type { Painter, Style } from './paint.ts'
import { printable } from './printable.ts'

/** Words in one style. Whatever text they hold is made printable before it is shown. */
export type Run = { readonly text: string; readonly style: Style }

export type Layout = {
  readonly width: number
  /** What the first line begins with, and what the others do; already painted. */
  readonly first: string
  readonly rest: string
}

type Word = { readonly text: string; readonly style: Style; readonly spaced: boolean }

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How many columns of a terminal a painted or plain text takes. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/** Breaks runs into painted lines no wider than the layout allows. */
export function wrap(runs: readonly Run[], layout: Layout, paint: Painter): string[] {
  const lines: string[] = []
  const room = Math.max(8, layout.width - Math.max(widthOf(layout.first), widthOf(layout.rest)))
  let line: Word[] = []
  let used = 0
  const close = () => {
    const start = lines.length === 0 ? layout.first : layout.rest
    lines.push((start + paintWords(line, paint)).trimEnd())
    line = []
    used = 0
  }
  for (const chunk of joinUnspaced(splitWords(runs), room)) {
    const width = widthOfAll(chunk)
    const gap = chunk[0].spaced && line.length > 0 ? 1 : 0
    if (line.length > 0 && used + gap + width > room) close()
    used += width + (line.length > 0 ? gap : 0)
    line.push(...chunk)
  }
  if (line.length > 0 || lines.length === 0) close()
  return lines
}

/** Pads a text on the right to a width, counted in terminal columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

function paintWords(words: readonly Word[], paint: Painter): string {
  let out = ''
  for (let from = 0; from < words.length; ) {
    const { style, spaced } = words[from]
    let to = from + 1
    while (to < words.length && words[to].style === style) to++
    const text = words
      .slice(from, to)
      .map((word, index) => (index > 0 && word.spaced ? ` ${word.text}` : word.text))
      .join('')
    out += (from > 0 && spaced ? ' ' : '') + paint(text, style)
    from = to
  }
  return out
}

function splitWords(runs: readonly Run[]): Word[] {
  const words: Word[] = []
  let spaced = false
  for (const { text, style } of runs) {
    const parts = printable(text).split(' ')
    parts.forEach((part, index) => {
      if (index > 0) spaced = true
      if (part === '') return
      words.push({ text: part, style, spaced })
      spaced = false
    })
  }
  return words
}

/** Words of several styles with no space between them stay on one line, if they fit on one. */
function joinUnspaced(words: readonly Word[], room: number): Word[][] {
  const chunks: Word[][] = []
  for (const word of words.flatMap((each) => breakWord(each, room))) {
    const last = chunks[chunks.length - 1]
    if (last && !word.spaced && widthOfAll(last) + widthOf(word.text) <= room) last.push(word)
    else chunks.push([word])
  }
  return chunks
}

function widthOfAll(words: readonly Word[]): number {
  return words.reduce((sum, { text, spaced }, index) => {
    return sum + widthOf(text) + (spaced && index > 0 ? 1 : 0)
  }, 0)
}

/** A word wider than a whole line is broken between characters. */
function breakWord(word: Word, room: number): Word[] {
  if (word.text.length <= room / 2 || widthOf(word.text) <= room) return [word]
  const pieces: Word[] = []
  let text = ''
  let used = 0
  for (const { segment } of GRAPHEMES.segment(word.text)) {
    const width = widthOf(segment)
    if (used + width > room && text !== '') {
      pieces.push({ ...word, text, spaced: pieces.length === 0 && word.spaced })
      text = ''
      used = 0
    }
    text += segment
    used += width
  }
  pieces.push({ ...word, text, spaced: pieces.length === 0 && word.spaced })
  return pieces
}
