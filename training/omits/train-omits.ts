// Fits how likely an article tells after all what others tell and it is not seen to, on the gold
// stories, in comparisons made with weights that have not seen each.
import { writeFileSync } from 'node:fs'
import { labelOmits, scoreOmits } from '../../eval/score-omits.ts'
import { SIGNS } from '../../src/compare/omits/signs.ts'
import { fitTold } from './fit-told.ts'

const OUT = new URL('../../src/compare/omits/told-weights.ts', import.meta.url)

const { weights, bias } = fitTold(await labelOmits())
const figures = Object.entries(await scoreOmits()).map(
  ([name, value]) => `${name.replace('leaves out: ', '')} ${value.toFixed(3)}`,
)
writeFileSync(
  OUT,
  `// Made by \`npm run train\`; on gold stories left out: ${figures.join(', ')}.

/** What each of \`SIGNS\` is worth, in their order. */
export const WEIGHTS: readonly number[] = [
${SIGNS.map((sign, i) => `  ${Number(weights[i].toFixed(3))}, // ${sign}`).join('\n')}
]
export const BIAS = ${Number(bias.toFixed(3))}
`,
)
console.log(figures.join('\n'))
