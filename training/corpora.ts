import { existsSync, readdirSync } from 'node:fs'
import { readConllu, type TreebankDocument } from './corpora/conllu.ts'
import { gumNames } from './corpora/gum-names.ts'
import { readNames } from './corpora/iob.ts'
import { type CorpusSentence, type Document, toDocument } from './documents.ts'

/** Where the corpora stand: beside the clone. */
const CORPORA = new URL('../../shared/corpora/', import.meta.url)

const at = (path: string) => new URL(path, CORPORA)

const UNER = {
  word: 1,
  label: 2,
  separator: /\t/,
  document: /^# newdoc/,
  kinds: { PER: 'PER', ORG: 'ORG', LOC: 'LOC' },
}

/** The texts that measure us. Nothing is ever trained on them. */
export const TESTS = {
  areHere: () => existsSync(CORPORA),
  tags: () => toTagged(gum(/^GUM_news/)),
  tagsWeb: () => toTagged(readConllu(at('ewt/en_ewt-ud-test.conllu'))),
  tagsMixed: () => toTagged(readConllu(at('pud/en_pud-ud-test.conllu'))),
  namesWeb: () => toDocuments(readNames({ ...UNER, file: at('uner/en_ewt-ud-test.iob2') })),
  namesMixed: () => toDocuments(readNames({ ...UNER, file: at('pud/en_pud-ud-test.iob2') })),
  namesNews: () => gum(/^GUM_news/).map(toNamed),
}

/** Documents with tags: the freely licensed genres of GUM and the smaller part of EWT. */
export function tagDocuments(): Document[] {
  return [
    ...toTagged(gum(/^GUM_(?!news)/)),
    ...toTagged(readConllu(at('ewt/en_ewt-ud-dev.conllu'))),
  ]
}

/** Documents with the names of people, organisations and places. */
export function nameDocuments(): Document[] {
  const wikigold = readNames({
    file: at('wikigold/wikigold.conll.txt'),
    word: 0,
    label: 1,
    separator: / /,
    document: /^-DOCSTART-/,
    kinds: { PER: 'PER', ORG: 'ORG', LOC: 'LOC' },
  })
  return [
    ...toDocuments(readNames({ ...UNER, file: at('uner/en_ewt-ud-dev.iob2') })),
    ...gum(/^GUM_(?!news)/).map(toNamed),
    ...toDocuments(wikigold),
    ...WNUT.flatMap((file) => toDocuments(readWnut(file).map((sentence) => [sentence]))),
  ]
}

const WNUT = [
  'wnut17/train/wnut17train.conll',
  'wnut17/dev/emerging.dev.conll',
  'wnut17/test/emerging.test.annotated',
]

function readWnut(path: string): CorpusSentence[] {
  const kinds = { person: 'PER', location: 'LOC', corporation: 'ORG', group: 'ORG' }
  const shape = { word: 0, label: 1, separator: /\t/, document: /^-DOCSTART-/, kinds }
  return readNames({ ...shape, file: at(path) }).flat()
}

export function gum(name: RegExp): TreebankDocument[] {
  const files = readdirSync(at('gum/')).filter((file) => file.endsWith('.conllu'))
  return files
    .filter((file) => name.test(file))
    .sort()
    .flatMap((file) => readConllu(at(`gum/${file}`)))
}

export function pud(): TreebankDocument[] {
  return readConllu(at('pud/en_pud-ud-test.conllu'))
}

function toTagged(documents: readonly TreebankDocument[]): Document[] {
  return documents.map(({ id, sentences }) =>
    toDocument(
      id,
      sentences.map(({ words }) => ({
        words: words.map((word) => word.form),
        tags: words.map((word) => word.tag),
      })),
    ),
  )
}

function toNamed(document: TreebankDocument): Document {
  return toDocument(document.id, gumNames(document))
}

function toDocuments(found: readonly CorpusSentence[][]): Document[] {
  return found.map((sentences, index) => toDocument(String(index), sentences))
}
