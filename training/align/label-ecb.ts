import { type Article, plainArticle } from '../../src/model/article.ts'
import type { Language } from '../../src/read/language.ts'
import { type Label, type LabelledPair, labelPairs } from './labelled-pairs.ts'
import type { EcbArticle, EcbEvent, EcbSentence } from './read-ecb.ts'

/** A sentence outside those annotated is hardly about the event, but may be: it says half. */
const UNSURE = 0.5

/** The candidate pairs of an event's articles, labelled by the chains that their mentions share. */
export function labelEvent({ articles }: EcbEvent, language: Language): LabelledPair[] {
  const used = articles.filter(({ sentences }) => sentences.some(({ annotated }) => annotated))
  const readings = used.map((article) => language.read(layOut(article)))
  const sentenceOf = ({ reading, sentence }: { reading: number; sentence: number }) =>
    used[reading].sentences[readings[reading].sentences[sentence].block]
  return labelPairs(readings, (a, b) => compareSentences(sentenceOf(a), sentenceOf(b)))
}

/** Alike are sentences that share an action and one thing more: another, a person, a place, a time. */
function compareSentences(a: EcbSentence, b: EcbSentence): Label | null {
  if (!a.annotated && !b.annotated) return null
  if (!a.annotated || !b.annotated) return { same: false, weight: UNSURE }
  const actions = [...a.actions].filter((chain) => b.actions.has(chain)).length
  const others = [...a.others].filter((chain) => b.others.has(chain)).length
  return actions === 1 && others === 0 ? null : { same: actions > 0, weight: 1 }
}

/** An article with a paragraph for each sentence. */
function layOut({ name, sentences }: EcbArticle): Article {
  let at = 0
  const blocks = sentences.map(({ text }) => {
    const block = { start: at, end: at + text.length, role: 'paragraph' as const }
    at = block.end + 2
    return block
  })
  const text = sentences.map((sentence) => sentence.text).join('\n\n')
  return plainArticle(text, { id: name, source: name, blocks })
}
