import { readFileSync } from 'node:fs'
import type { CorpusSentence } from '../documents.ts'

export type NameFile = {
  readonly file: string | URL
  /** Columns of the word and of the label. */
  readonly word: number
  readonly label: number
  readonly separator: RegExp
  /** The corpus's kinds that are ours. */
  readonly kinds: Readonly<Record<string, string>>
  /** A line that begins a document. */
  readonly document: RegExp
}

/** Reads a file with a word and its label on each line, a document at a time. */
export function readNames(source: NameFile): CorpusSentence[][] {
  const documents: CorpusSentence[][] = [[]]
  let words: string[] = []
  let labels: string[] = []
  const flush = () => {
    if (words.length > 0) documents.at(-1)?.push({ words, labels: begin(labels) })
    words = []
    labels = []
  }
  for (const line of readFileSync(source.file, 'utf8').split('\n')) {
    const cells = line.trimEnd().split(source.separator)
    if (source.document.test(line)) {
      flush()
      documents.push([])
    } else if (cells.length < 2) flush()
    else if (!/^# (text|sent_id|global|new\w+|meta)/.test(line)) {
      words.push(cells[source.word] ?? '')
      labels.push(toLabel(cells[source.label] ?? 'O', source.kinds))
    }
  }
  flush()
  return documents.filter((sentences) => sentences.length > 0)
}

function toLabel(label: string, kinds: Readonly<Record<string, string>>): string {
  const kind = kinds[label.slice(2)]
  return kind === undefined ? 'O' : label.slice(0, 2) + kind
}

/** Makes the first label of each name a "B". */
export function begin(labels: readonly string[]): string[] {
  return labels.map((label, i) => {
    const before = labels[i - 1] ?? 'O'
    return label.startsWith('I') && before.slice(2) !== label.slice(2)
      ? `B${label.slice(1)}`
      : label
  })
}
