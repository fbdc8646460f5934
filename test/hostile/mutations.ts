/** Numbers in 0..1 that follow from a seed: the same every time. */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<script>',
  '</script>',
  '<p>',
  '<div class="',
  '<blockquote>',
  '<q>',
  '<sup>1</sup>',
  '<del>',
  '<figure>',
  '<li><a href=x>',
  '<table><td>',
  '<time datetime=',
  '<h1>',
  '{',
  '}',
  '[',
  ']',
  ',',
  '\\',
  '\\u00',
  '\0',
  '\ud83d',
  '\u202e',
  '﻿',
  '&#x',
  '&amp;lt;',
  '😀',
  '9999-99-99',
  '<entry>',
  '<item>',
  'xmlns:a="',
  '  \n',
]

/** A text with some of it cut, doubled, moved, repeated or replaced by what parsers stumble on. */
export function mutate(text: string, random: () => number): string {
  let made = text
  for (let left = 1 + Math.floor(random() * 8); left > 0; left--) made = mutateOnce(made, random)
  return made.slice(0, MOST)
}

const MOST = 200_000

function mutateOnce(text: string, random: () => number): string {
  const place = () => Math.floor(random() * (text.length + 1))
  const [from, to] = [place(), place()].sort((a, b) => a - b)
  const [head, middle, tail] = [text.slice(0, from), text.slice(from, to), text.slice(to)]
  const piece = PIECES[Math.floor(random() * PIECES.length)]
  switch (Math.floor(random() * 7)) {
    case 0:
      return head + tail
    case 1:
      return head + middle + middle + tail
    case 2:
      return tail + head + middle
    case 3:
      return head
    case 4:
      return head + piece.repeat(1 + Math.floor(random() ** 4 * 5000)) + middle + tail
    case 5:
      return head + piece + middle.split(piece[0]).join(piece) + tail
    default:
      return head + middle.toUpperCase() + tail
  }
}
