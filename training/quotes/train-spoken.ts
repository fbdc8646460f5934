// Fits the weights of the clues that tell speech in marks from names, titles and scare quotes, by
// logistic regression over hand-labelled stretches, and measures them on articles left out.
import { writeFileSync } from 'node:fs'
import { CLUES } from '../../src/read/en/quotes/clues.ts'
import { type LabelledCase, loadCases } from './labelled-cases.ts'

const FOLDS = 10
const RIDGE = 0.3
const STEPS = 3000
const RATE = 0.02

const OUT = new URL('../../src/read/en/quotes/clue-weights.ts', import.meta.url)

const cases = await loadCases()
const f1 = crossValidate(cases)
writeFileSync(OUT, render(fit(cases), cases.length, f1))
console.log(`spoken or not: ${cases.length} stretches, F1 ${f1.toFixed(3)} on articles left out`)

/** F1 of deciding each article's stretches with weights that have not seen them. */
function crossValidate(all: readonly LabelledCase[]): number {
  let [right, taken, spoken] = [0, 0, 0]
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(all.filter((each) => each.group % FOLDS !== fold))
    for (const { group, holds, isSpoken } of all) {
      if (group % FOLDS !== fold) continue
      const guess = score(weights, holds) > 0
      if (guess) taken++
      if (isSpoken) spoken++
      if (guess && isSpoken) right++
    }
  }
  return (2 * right) / (taken + spoken)
}

/** Weights in the order of the clues, then the bias. */
function fit(all: readonly LabelledCase[]): Float64Array {
  const weights = new Float64Array(CLUES.length + 1)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, i) => (i < CLUES.length ? -RIDGE * weight : 0))
    for (const { holds, isSpoken } of all) {
      const error = Number(isSpoken) - 1 / (1 + Math.exp(-score(weights, holds)))
      for (const clue of holds) slope[clue] += error
      slope[CLUES.length] += error
    }
    for (let i = 0; i < weights.length; i++) weights[i] += RATE * slope[i]
  }
  return weights
}

function score(weights: Float64Array, holds: readonly number[]): number {
  return holds.reduce((sum, clue) => sum + weights[clue], weights[CLUES.length])
}

function render(weights: Float64Array, count: number, f: number): string {
  const rows = CLUES.map(({ name }, i) => `  '${name}': ${weights[i].toFixed(2)},`)
  return `/**
 * What each clue is worth. Made by training/quotes/train-spoken.ts from ${count} labelled stretches;
 * ten-fold cross-validation over articles gives an F1 of ${f.toFixed(3)}.
 */
export const WEIGHTS: Readonly<Record<string, number>> = {
${rows.join('\n')}
}
export const BIAS = ${weights[CLUES.length].toFixed(2)}
`
}
