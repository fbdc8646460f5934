import { plainArticle } from '../src/model/article.ts'
import { findSentences } from '../src/read/en/sentences.ts'
import { findTokens } from '../src/read/en/tokens.ts'
import type { TreebankDocument } from './corpora/conllu.ts'
import { gum, pud } from './corpora.ts'
import { type Counted, f1 } from './scores.ts'

/** How exactly tokens and sentences are found in printed text. */
export function scoreSplitting(): Record<string, number> {
  const news = scoreDocuments(gum(/^GUM_news/))
  const mixed = scoreDocuments(pud())
  return {
    'sentences GUM news F1': f1(news.sentences),
    'sentences PUD F1': f1(mixed.sentences),
    'tokens GUM news F1': f1(news.tokens),
    'tokens PUD F1': f1(mixed.tokens),
  }
}

type Scores = { readonly sentences: Counted; readonly tokens: Counted }

function scoreDocuments(documents: readonly TreebankDocument[]): Scores {
  const scores = {
    sentences: { right: 0, found: 0, gold: 0 },
    tokens: { right: 0, found: 0, gold: 0 },
  }
  for (const document of documents) {
    const gold = printed(document)
    const tokens = findTokens(gold.article.text)
    const sentences = findSentences(gold.article, tokens)
    count(gold.sentences, sentences, scores.sentences)
    const spans = Array.from({ length: tokens.count }, (_, i) => ({
      start: tokens.starts[i] ?? 0,
      end: tokens.ends[i] ?? 0,
    }))
    count(gold.tokens, spans, scores.tokens)
  }
  return scores
}

type Span = { readonly start: number; readonly end: number }

function count(gold: readonly Span[], found: readonly Span[], into: Counted): void {
  const known = new Set(gold.map(({ start, end }) => `${start} ${end}`))
  into.gold += gold.length
  into.found += found.length
  for (const { start, end } of found) if (known.has(`${start} ${end}`)) into.right++
}

/** A treebank's document as it was printed, with the places of its sentences and tokens. */
function printed({ id, sentences: parsed }: TreebankDocument) {
  let text = ''
  const blocks: { start: number; end: number; role: 'paragraph' }[] = []
  const [sentences, tokens]: [Span[], Span[]] = [[], []]
  for (const { words, opensParagraph } of parsed) {
    if (opensParagraph && text !== '') text = `${text.trimEnd()}\n\n`
    const from = text.length
    for (const { form, spaced } of words) {
      tokens.push({ start: text.length, end: text.length + form.length })
      text += spaced ? `${form} ` : form
    }
    const end = text.trimEnd().length
    sentences.push({ start: from, end })
    const block = blocks.at(-1)
    if (block && !opensParagraph) block.end = end
    else blocks.push({ start: from, end, role: 'paragraph' })
  }
  const article = plainArticle(text, { id, source: id, blocks })
  return { article, sentences, tokens }
}
