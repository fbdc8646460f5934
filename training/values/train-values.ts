// Fits how likely two unlike numbers are of one matter, and two unlike times of one event: on the
// differences of the complete gold stories and on pairs of ECB+ labelled by hand. Measures each
// story with weights that have not seen it, and ECB+ by fifths of its topics.
import { writeFileSync } from 'node:fs'
import { loadStories, PARTIAL } from '../../eval/gold.ts'
import { loadEnglish } from '../../src/app/english.ts'
import type { Story } from '../../src/compare/story.ts'
import { measureRarity } from '../../src/compare/values/context.ts'
import { type Figure, gatherFigures } from '../../src/compare/values/figures/figure.ts'
import { canAllHold, isRounded } from '../../src/compare/values/figures/interval.ts'
import { visitFigures } from '../../src/compare/values/figures/pair-figures.ts'
import { SIGNS as MATTER_SIGNS } from '../../src/compare/values/figures/signs.ts'
import { gatherDatings } from '../../src/compare/values/times/datings.ts'
import { visitDatings } from '../../src/compare/values/times/find-dates.ts'
import { SIGNS as EVENT_SIGNS } from '../../src/compare/values/times/signs.ts'
import {
  fitLogistic,
  type LabelledPair,
  type LogisticModel,
  scoreLogistic,
} from '../fit-logistic.ts'
import { averagePrecision } from '../scores.ts'
import { ONE_EVENT, ONE_MATTER, UNCLEAR } from './hand-labels.ts'
import { openGold, type Placed } from './label-gold.ts'
import { openEcb } from './open-ecb.ts'

/** Topics of ECB+ that are left out together. */
const FIFTHS = 5

/** The pairs of one story; `fold` names those that are left out together. */
type Labelled = { readonly fold: string; readonly pairs: readonly LabelledPair[] }

/** Calls back for each pair with its signs, and whether both values may hold. */
type Visit = (
  story: Story,
  visit: (a: Placed, b: Placed, signs: readonly number[], isMild?: boolean) => void,
) => void

const language = loadEnglish()
const ecb = openEcb(language)
const values = new URL('../../src/compare/values/', import.meta.url)

const numbers: Visit = (story, visit) => {
  const figures = gatherFigures(story, measureRarity(story))
  visitFigures(story, figures, (one, other, signs) => {
    if (one.number === other.number) return
    const isMild = canAllHold([one, other]) || isRounded(one.quantity, other.quantity)
    visit(placed(one), placed(other), signs, isMild)
  })
}
const times: Visit = (story, visit) => visitDatings(story, gatherDatings(story), visit)

const matter = await train('numbers of one matter', MATTER_SIGNS, 'figures/matter-weights.ts', {
  kinds: ['number', 'duration'],
  visit: numbers,
  alike: ONE_MATTER,
})
const event = await train('times of one event', EVENT_SIGNS, 'times/event-weights.ts', {
  kinds: ['date'],
  visit: times,
  alike: ONE_EVENT,
})
writeFileSync(new URL('held-out-weights.ts', import.meta.url), renderHeldOut({ matter, event }))

function placed({ reading, sentence, quantity }: Figure): Placed {
  return { reading, sentence, span: quantity }
}

type Task = {
  readonly kinds: readonly string[]
  readonly visit: Visit
  readonly alike: ReadonlySet<string>
}

async function train(
  name: string,
  signs: readonly string[],
  file: string,
  task: Task,
): Promise<ReadonlyMap<string, LogisticModel>> {
  const labelled = [...(await labelGold(task)), ...labelEcb(task)]
  const folds = [...new Set(labelled.map(({ fold }) => fold))]
  const withoutFold = new Map<string, LogisticModel>()
  const held = folds.flatMap((fold) => {
    const seen = labelled.filter((each) => each.fold !== fold).flatMap(({ pairs }) => pairs)
    const model = fitLogistic(seen)
    withoutFold.set(fold, model)
    return labelled.filter((each) => each.fold === fold).map((each) => ({ ...each, model }))
  })
  const isEcb = ({ fold }: Labelled) => fold.startsWith('ecb')
  const [gold, stream] = [held.filter((each) => !isEcb(each)), held.filter(isEcb)].map(precision)
  const measure = `average precision ${gold} on gold stories left out, ${stream} on ECB+ left out`
  const model = fitLogistic(labelled.flatMap(({ pairs }) => pairs))
  writeFileSync(new URL(file, values), render(model, signs, measure))
  console.log(`${name}: ${measure}`)
  return withoutFold
}

async function labelGold({ kinds, visit }: Task): Promise<Labelled[]> {
  const labelled: Labelled[] = []
  for (const gold of loadStories()) {
    if (gold.name === PARTIAL) continue
    const { story, areTwoSides } = await openGold(gold, language, kinds)
    labelled.push(
      gather(gold.name, (add) => visit(story, (a, b, row) => add(areTwoSides(a, b), row))),
    )
  }
  return labelled
}

function labelEcb({ visit, alike }: Task): Labelled[] {
  return ecb.map(({ name, story, keyOf }) =>
    gather(`ecb ${Number.parseInt(name, 10) % FIFTHS}`, (add) =>
      visit(story, (a, b, row, isMild = false) => {
        const key = keyOf(a, b)
        // Only those that cannot both hold were read by hand.
        if (!isMild && !UNCLEAR.has(key)) add(alike.has(key), row)
      }),
    ),
  )
}

/** A story of many pairs weighs more than one of few, but not as many times as much. */
function gather(
  fold: string,
  fill: (add: (same: boolean, row: readonly number[]) => void) => void,
): Labelled {
  const found: { same: boolean; features: Float64Array }[] = []
  fill((same, row) => found.push({ same, features: Float64Array.from(row) }))
  const weight = 1 / Math.sqrt(Math.max(1, found.length))
  return { fold, pairs: found.map((pair) => ({ ...pair, weight })) }
}

function precision(held: readonly (Labelled & { readonly model: LogisticModel })[]): string {
  const ranked = held.flatMap(({ pairs, model }) =>
    pairs.map(({ features, same }) => ({ score: scoreLogistic(model, features), same })),
  )
  return averagePrecision(ranked).toFixed(3)
}

function render(
  { weights, bias }: LogisticModel,
  signs: readonly string[],
  measure: string,
): string {
  const lines = signs.map((sign, i) => `  ${weights[i].toFixed(3)}, // ${sign}`)
  return `// Made by \`npm run train\`: ${measure}.

/** What each of \`SIGNS\` is worth, in their order, and the bias last. */
export const WEIGHTS: readonly number[] = [
${lines.join('\n')}
  ${bias.toFixed(3)},
]
`
}

/** For each gold story the weights of a fit that left it out. */
function renderHeldOut({
  matter,
  event,
}: Record<string, ReadonlyMap<string, LogisticModel>>): string {
  const rows = (model?: LogisticModel) =>
    [...(model?.weights ?? []), model?.bias ?? 0].map((weight) => weight.toFixed(3)).join(', ')
  const lines = [...matter.keys()]
    .filter((fold) => !fold.startsWith('ecb'))
    .map(
      (fold) =>
        `  '${fold}': { matter: [${rows(matter.get(fold))}], event: [${rows(event.get(fold))}] },`,
    )
  return `// Made by \`npm run train\`: what the pairs of values weigh where a story is left out of the fit.
import type { ValueWeights } from '../../src/compare/values/weigh-signs.ts'

export const HELD_OUT: Readonly<Record<string, ValueWeights>> = {
${lines.join('\n')}
}
`
}
