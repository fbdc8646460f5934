import { readFileSync } from 'node:fs'

/** One word of a treebank. */
export type Word = {
  readonly form: string
  readonly tag: string
  readonly fine: string
  /** Index of the word it hangs on in its sentence, -1 for the root. */
  readonly head: number
  readonly relation: string
  readonly misc: string
  /** Is there a space after it? */
  readonly spaced: boolean
}

export type TreebankSentence = {
  readonly words: readonly Word[]
  /** The sentence as printed. */
  readonly text: string
  /** Does a paragraph begin with it? */
  readonly opensParagraph: boolean
}

export type TreebankDocument = { readonly id: string; readonly sentences: TreebankSentence[] }

/** Reads a CoNLL-U file. */
export function readConllu(file: string | URL): TreebankDocument[] {
  const documents: TreebankDocument[] = []
  let opens = true
  for (const chunk of readFileSync(file, 'utf8').split(/\n\n+/)) {
    const lines = chunk.split('\n')
    const comment = (name: string) =>
      lines.find((line) => line.startsWith(`# ${name}`))?.replace(/^[^=]*= ?/, '')
    if (comment('newdoc') !== undefined || documents.length === 0)
      documents.push({ id: comment('newdoc id') ?? String(file), sentences: [] })
    opens ||= comment('newpar') !== undefined || comment('newdoc') !== undefined
    const words = toWords(lines)
    if (words.length === 0) continue
    documents.at(-1)?.sentences.push({ words, text: comment('text') ?? '', opensParagraph: opens })
    opens = false
  }
  return documents
}

function toWords(lines: readonly string[]): Word[] {
  const words: Word[] = []
  /** Of a word written in one with others: the last of them and whether a space follows. */
  let joined = { last: 0, spaced: true }
  for (const line of lines) {
    const [id = '', form = '', , tag = '', fine = '', , head, relation = '', , misc = ''] =
      line.split('\t')
    if (/^\d+-\d+$/.test(id)) joined = { last: Number(id.split('-')[1]), spaced: isSpaced(misc) }
    if (!/^\d+$/.test(id)) continue
    const index = Number(id)
    const spaced =
      index < joined.last ? false : index === joined.last ? joined.spaced : isSpaced(misc)
    words.push({ form, tag, fine, head: Number(head) - 1, relation, misc, spaced })
  }
  return words
}

function isSpaced(misc: string): boolean {
  return !misc.includes('SpaceAfter=No')
}
