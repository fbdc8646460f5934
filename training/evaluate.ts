import { existsSync, readFileSync } from 'node:fs'
import { computeForms } from '../src/read/en/forms.ts'
import { findNames } from '../src/read/en/names/find-names.ts'
import { tagTokens } from '../src/read/en/tagger/tagger.ts'
import { openWeights, type Weights } from '../src/read/en/weights.ts'
import { TESTS } from './corpora.ts'
import type { Document } from './documents.ts'
import { scoreSplitting } from './evaluate-splitting.ts'
import { type Counted, f1, goldNames } from './scores.ts'

const ASSET = new URL('../assets/en.bin', import.meta.url)

/** What the models measure on texts that they were not trained on, by measure. */
export function scoreModels(): Record<string, number> {
  if (!existsSync(ASSET) || !TESTS.areHere()) return {}
  const weights = openWeights(readFileSync(ASSET))
  return {
    'tags GUM news': scoreTags(TESTS.tags(), weights),
    'tags EWT test': scoreTags(TESTS.tagsWeb(), weights),
    'tags PUD': scoreTags(TESTS.tagsMixed(), weights),
    'names UNER EWT test F1': scoreNames(TESTS.namesWeb(), weights),
    'names PUD F1': scoreNames(TESTS.namesMixed(), weights),
    'names GUM news F1': scoreNames(TESTS.namesNews(), weights),
    ...scoreSplitting(),
  }
}

function scoreTags(documents: readonly Document[], weights: Weights): number {
  let [right, all] = [0, 0]
  for (const { text, tokens, sentences, gold } of documents) {
    tagTokens(weights.tagger, computeForms(text, tokens, weights), sentences, tokens)
    for (let i = 0; i < tokens.count; i++) if (tokens.tags[i] === gold[i]) right++
    all += tokens.count
  }
  return right / all
}

function scoreNames(documents: readonly Document[], weights: Weights): number {
  const counted: Counted = { right: 0, found: 0, gold: 0 }
  for (const { text, tokens, sentences, labels } of documents) {
    const forms = computeForms(text, tokens, weights)
    tagTokens(weights.tagger, forms, sentences, tokens)
    const gold = new Set(goldNames(labels))
    const names = findNames(weights, forms, tokens, sentences)
    counted.gold += gold.size
    counted.found += names.length
    for (const { firstToken, endToken, kind } of names)
      if (gold.has(`${firstToken} ${endToken} ${kind}`)) counted.right++
  }
  return f1(counted)
}

if (import.meta.main) {
  for (const [measure, value] of Object.entries(scoreModels()))
    console.log(`${measure.padEnd(28)} ${(value * 100).toFixed(2)}`)
}
