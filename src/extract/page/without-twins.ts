import type { PageBlock } from './blocks.ts'

/** Shorter words, and what is no sentence, may well be printed twice: "Yes.", a list of things. */
const SHORTEST = 60
const END = /[.!?…。！？]["”’»)\]]*$/u

/**
 * Blocks that a page prints once for large screens and once for small ones, each once. What stands
 * behind such a block is a copy too as far as it goes on as the original does. What is printed more
 * than twice is a refrain.
 */
export function withoutTwins(blocks: readonly PageBlock[]): PageBlock[] {
  const places = new Map<string, number[]>()
  for (const [i, block] of blocks.entries()) {
    const seen = isSentence(block) ? places.get(block.text) : undefined
    if (seen) seen.push(i)
    else if (isSentence(block)) places.set(block.text, [i])
  }
  let original = -1
  return blocks.filter((block, i) => {
    const [first, ...others] = places.get(block.text) ?? []
    const isTwin = first < i && others.length === 1
    const goesOn = original >= 0 && original + 1 < i && blocks[original + 1].text === block.text
    original = isTwin ? first : goesOn ? original + 1 : -1
    return original < 0
  })
}

function isSentence({ text, element }: PageBlock): boolean {
  return text.length >= SHORTEST && element.tag !== 'li' && END.test(text)
}
