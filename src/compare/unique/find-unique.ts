import { passageOf } from '../../model/article.ts'
import type { Unique } from '../../model/comparison.ts'
import type { Statement } from '../align/alignment.ts'
import { splitClauses } from '../clauses.ts'
import type { Story } from '../story.ts'
import { measureNovelty, type Novelty } from './novelty.ts'

/** A detail is one account's own if no other has this share of what it tells. */
const LEAST_SHARE = 0.4

/** … and if that is more than a turn of phrase. */
const LEAST_FRESH = 10

/** Two sentences of one account this likely to tell the same are copies. */
const SAME = 0.5

/** What is new is worth more where it is a number, a time or a name. */
const NUMBER = 4
const TIME = 2
const NAME = 3

/** Finds the details that one account alone has, the most newsworthy first. */
export function findUnique(story: Story): Unique[] {
  const { readings, accounts } = story
  if (accounts.accounts.length < 2) return []
  const pieces = findPieces(story)
  const novelty = measureNovelty(story, pieces)
  const found = pieces
    .filter(({ id }) => isUnique(novelty[id]))
    .sort((x, y) => newsworth(novelty[y.id]) - newsworth(novelty[x.id]) || x.id - y.id)
  return dropCopies(story, found).map((piece) => ({
    passage: passageOf(readings[piece.reading].article, { start: piece.start, end: piece.end }),
    account: accounts.accounts[accounts.ofReading[piece.reading]].id,
  }))
}

/** A detail that the articles of one account copy from each other is shown once. */
function dropCopies({ alignment }: Story, pieces: readonly Statement[]): Statement[] {
  const copies = new Map<string, string[]>()
  const keyOf = ({ reading, sentence }: Statement) => `${reading} ${sentence}`
  for (const { a, b, score } of alignment.pairs) {
    if (score < SAME) continue
    const [one, other] = [keyOf(alignment.statements[a]), keyOf(alignment.statements[b])]
    copies.set(one, [...(copies.get(one) ?? []), other])
    copies.set(other, [...(copies.get(other) ?? []), one])
  }
  const shown = new Set<string>()
  return pieces.filter((piece) => {
    const key = keyOf(piece)
    if ((copies.get(key) ?? []).some((copy) => shown.has(copy))) return false
    shown.add(key)
    return true
  })
}

/** The clauses of everything but headlines, whose details stand in the text below. */
function findPieces({ alignment, readings }: Story): Statement[] {
  const pieces: Statement[] = []
  for (const { reading, sentence } of alignment.statements) {
    const { article, sentences } = readings[reading]
    if (article.blocks[sentences[sentence].block].role === 'headline') continue
    for (const { start, end } of splitClauses(readings[reading], sentence))
      pieces.push({ id: pieces.length, reading, sentence, start, end })
  }
  return pieces
}

function isUnique({ fresh, total }: Novelty): boolean {
  return fresh >= LEAST_FRESH && fresh >= total * LEAST_SHARE
}

function newsworth({ fresh, numbers, times, names }: Novelty): number {
  return fresh + numbers * NUMBER + times * TIME + names * NAME
}
