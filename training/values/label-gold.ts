import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { GoldStory } from '../../eval/gold.ts'
import { modelWithout } from '../../eval/held-out.ts'
import { loadArticles } from '../../src/app/load-articles.ts'
import { openStory } from '../../src/compare/compare-readings.ts'
import type { Story } from '../../src/compare/story.ts'
import type { Span } from '../../src/model/span.ts'
import type { Language } from '../../src/read/language.ts'

type Evidence = { readonly doc: string; readonly text: string }
type Position = { readonly value: string; readonly evidence: readonly Evidence[] }
type GoldDifference = { readonly kind: string; readonly positions: readonly Position[] }

/** A value as an article prints it, and the sentence that it stands in. */
export type Placed = { readonly reading: number; readonly sentence: number; readonly span: Span }

/** Do two values take two sides of one difference of the gold? */
export type AreTwoSides = (a: Placed, b: Placed) => boolean

/** A story with what its gold says of any two values of these kinds. */
export async function openGold(
  { name, gold, files }: GoldStory,
  language: Language,
  kinds: readonly string[],
): Promise<{ story: Story; areTwoSides: AreTwoSides }> {
  const { differences, documents } = JSON.parse(readFileSync(gold, 'utf8'))
  const docs = new Map(Object.entries<string>(documents).map(([doc, file]) => [file, doc]))
  const { articles } = await loadArticles(files)
  const readings = articles
    .map((article) => language.read(article))
    .sort((x, y) => (x.article.id < y.article.id ? -1 : 1))
  const story = openStory(readings, { model: await modelWithout(name) })
  const own = differences.filter(({ kind }: GoldDifference) => kinds.includes(kind))
  const sides = sideFinder(story, own, docs)
  return {
    story,
    areTwoSides: (a, b) =>
      sides(a).some((one) => sides(b).some((other) => one.of === other.of && one.at !== other.at)),
  }
}

type Side = { readonly of: number; readonly at: number }

function sideFinder(
  { readings }: Story,
  differences: readonly GoldDifference[],
  docs: ReadonlyMap<string, string>,
): (placed: Placed) => Side[] {
  const known = new Map<string, Side[]>()
  return ({ reading, sentence, span }) => {
    const key = `${reading} ${span.start} ${span.end}`
    const told = known.get(key)
    if (told) return told
    const { article, sentences } = readings[reading]
    const doc = docs.get(basename(article.source))
    const whole = article.text.slice(sentences[sentence].start, sentences[sentence].end)
    const value = article.text.slice(span.start, span.end)
    const sides = differences.flatMap(({ positions }, of) =>
      positions.flatMap((position, at) =>
        position.evidence.some((each) => each.doc === doc && states(whole, each.text, value)) &&
        fits(value, position.value)
          ? [{ of, at }]
          : [],
      ),
    )
    known.set(key, sides)
    return sides
  }
}

/** Is a piece of evidence in a sentence, with the value in both? */
function states(sentence: string, evidence: string, value: string): boolean {
  const [whole, part, words] = [sentence, evidence, value].map(plain)
  return part.includes(words) && (whole.includes(part) || part.includes(whole))
}

/** Is a printed value the one that a position means? Digits tell, and words where there are none. */
function fits(printed: string, meant: string): boolean {
  const [ours, theirs] = [digitsOf(printed), digitsOf(meant)]
  if (ours.length > 0 && theirs.length > 0) return ours.some((each) => theirs.includes(each))
  const words = new Set(plain(meant).split(' '))
  return plain(printed)
    .split(' ')
    .some((word) => words.has(word) && !LINKS.has(word))
}

const LINKS: ReadonlySet<string> = new Set(
  'last the of in on a at more than least about'.split(' '),
)

function digitsOf(text: string): string[] {
  return (text.match(/\d[\d,.]*/g) ?? []).map((each) =>
    each.replace(/[,.]+$/, '').replace(/,/g, ''),
  )
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}'%]+/gu, ' ')
    .trim()
}
