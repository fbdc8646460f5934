/** Writes `src/present/desk/error-rates.ts` from the floors of the gate: `npm run gate:raise` calls it. */
import { readFileSync, writeFileSync } from 'node:fs'

const FLOORS = new URL('./floors.json', import.meta.url)
export const WRITTEN = new URL('../src/present/desk/error-rates.ts', import.meta.url)

type Floor = { readonly min?: number; readonly max?: number }

/** What readers care for: what it is called, and the measures of what is found and of what is right. */
const ROWS: readonly (readonly [told: string, found: string, right: string])[] = [
  ['Values that cannot all hold', 'hard differences: recall', 'hard differences: right'],
  ['Differences of all kinds', 'differences: recall', 'differences: share in gold'],
  ['What several accounts tell', 'agreements: recall', 'agreements: share in gold'],
  ['Details of one account alone', 'unique: recall', 'unique: told elsewhere'],
  ['Shared wording', 'reuse: recall', 'reuse: share in gold'],
  ['Names that mean one person, organisation or place', 'names: links', 'names: links right'],
  ['Articles of one event put together', 'grouping, ECB+: recall', 'grouping, ECB+: precision'],
]

/** The file as it should be. */
export function renderErrorRates(): string {
  const floors: Readonly<Record<string, Floor>> = JSON.parse(readFileSync(FLOORS, 'utf8'))
  const percent = (measure: string) => {
    const { min, max } = floors[measure] ?? {}
    const share = min ?? (max === undefined ? undefined : 1 - max)
    if (share === undefined) throw new Error(`The gate has no floor for "${measure}".`)
    return Math.floor(share * 100 + 1e-9)
  }
  const rows = ROWS.map(
    ([told, found, right]) => `  ['${told}', ${percent(found)}, ${percent(right)}],\n`,
  )
  return `// Written by eval/error-rates.ts from eval/floors.json.

/** In per cent, rounded down: of what is there, how much is found; of what is shown, how much is right. */
export const ERROR_RATES: readonly (readonly [what: string, found: number, right: number])[] = [
${rows.join('')}]
`
}

export function writeErrorRates(): void {
  writeFileSync(WRITTEN, renderErrorRates())
}

if (import.meta.main) writeErrorRates()
