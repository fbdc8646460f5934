import type { CorpusSentence } from '../documents.ts'
import type { TreebankDocument, Word } from './conllu.ts'

const KINDS: Readonly<Record<string, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
}

/** Words before a person's name that are not part of it. */
const TITLES = new Set(
  `president mr mr. mrs mrs. ms ms. dr dr. sir lord lady senator sen. rep. governor gov. prime
  minister chancellor king queen prince princess pope professor prof. general gen. colonel captain
  secretary mayor judge justice congressman congresswoman chairman st. saint vice foreign defense
  defence chief director spokesman spokesperson ambassador commissioner attorney representative
  administrator deputy former coach father sister brother rabbi reverend rev. bishop archbishop
  cardinal sheikh imam lieutenant lt. sergeant major emperor empress duke count baron astronaut us
  u.s. uncle aunt`.split(/\s+/),
)
const LINKS = new Set("of & and - de der von van al el bin 's ’s the".split(' '))
const LINKS_AFTER = new Set('of for & - de der von van al el bin and'.split(' '))
const NOT_IN_PEOPLE = new Set("and of for the 's ’s".split(' '))

/** GUM marks whole phrases ("the mayor of York, Ann Lee"); this finds the names in them. */
export function gumNames({ sentences }: TreebankDocument): CorpusSentence[] {
  return sentences.map(({ words }) => {
    const labels = words.map(() => 'O')
    for (const mention of mentionsIn(words)) {
      const name = nameIn(words, mention)
      if (!name || labels.slice(name.from, name.to + 1).some((label) => label !== 'O')) continue
      for (let i = name.from; i <= name.to; i++)
        labels[i] = `${i === name.from ? 'B' : 'I'}-${mention.kind}`
    }
    return { words: words.map((word) => word.form), labels }
  })
}

type Mention = { readonly from: number; readonly to: number; readonly kind: string }

/** The phrases of our kinds, the longest first. */
function mentionsIn(words: readonly Word[]): Mention[] {
  const open: { id: string; from: number; kind: string | undefined }[] = []
  const mentions: Mention[] = []
  const add = (from: number, to: number, kind: string | undefined) => {
    if (kind !== undefined) mentions.push({ from, to, kind })
  }
  for (const [i, word] of words.entries()) {
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(word.misc)?.[1] ?? ''
    for (const [, whole, opening, closing] of marks.matchAll(
      /\(([^()]*)\)|\(([^()]*)|([^()]*)\)/g,
    )) {
      const [id = '', kind = ''] = (whole ?? opening ?? closing ?? '')
        .replace(/\[[^\]]*\]/, '')
        .split('-')
      if (whole !== undefined) add(i, i, KINDS[kind])
      else if (opening !== undefined) open.push({ id, from: i, kind: KINDS[kind] })
      else {
        const at = open.findLastIndex((mention) => mention.id === id)
        if (at >= 0) for (const { from, kind } of open.splice(at, 1)) add(from, i, kind)
      }
    }
  }
  return mentions.sort((a, b) => b.to - b.from - (a.to - a.from))
}

function nameIn(words: readonly Word[], { from, to, kind }: Mention): Mention | null {
  const head = headOf(words, from, to, kind)
  if (head < 0) return null
  let start = head
  let end = head
  while (start > from) {
    if (isProper(words[start - 1]) || isAdjectiveOfName(words[start - 1], kind)) start--
    else if (
      start - 2 >= from &&
      isProper(words[start - 2]) &&
      links(LINKS, words[start - 1], kind)
    )
      start -= 2
    else break
  }
  while (end < to) {
    if (isProper(words[end + 1])) end++
    else if (end + 2 <= to && isProper(words[end + 2]) && links(LINKS_AFTER, words[end + 1], kind))
      end += 2
    else if (end + 3 <= to && kind !== 'PER' && opensPhrase(words, end + 1)) end += 3
    else break
  }
  if (kind === 'PER') while (start < head && isTitle(words[start])) start++
  return kind === 'PER' && start === end && isTitle(words[start])
    ? null
    : { from: start, to: end, kind }
}

/** The proper noun that the phrase is about. */
function headOf(words: readonly Word[], from: number, to: number, kind: string): number {
  const isHead = (i: number) => {
    const head = words[i]?.head ?? -1
    return (head < from || head > to) && words[i]?.tag !== 'PUNCT'
  }
  let head = from
  while (head <= to && !isHead(head)) head++
  if (head > to) return -1
  if (!isProper(words[head])) {
    if (kind !== 'PER') return -1
    const hung = words.findIndex(
      (word, i) =>
        i > head &&
        i <= to &&
        word.head === head &&
        isProper(word) &&
        /^(appos|flat|nmod:desc|compound)/.test(word.relation),
    )
    if (hung < 0) return -1
    head = hung
  }
  return kind === 'PER' && words[head]?.fine === 'NNPS' ? -1 : head
}

function isProper(word: Word | undefined): boolean {
  return word !== undefined && (word.tag === 'PROPN' || word.fine === 'NNP' || word.fine === 'NNPS')
}

function isAdjectiveOfName(word: Word | undefined, kind: string): boolean {
  return word?.tag === 'ADJ' && kind !== 'PER' && /^\p{Lu}/u.test(word.form)
}

function links(set: ReadonlySet<string>, word: Word | undefined, kind: string): boolean {
  const form = word?.form.toLowerCase() ?? ''
  return set.has(form) && !(kind === 'PER' && NOT_IN_PEOPLE.has(form))
}

/** "Bank of the South", "Council on the Arts". */
function opensPhrase(words: readonly Word[], at: number): boolean {
  const [link, article] = [words[at]?.form ?? '', words[at + 1]?.form ?? '']
  return /^(of|for|on)$/i.test(link) && /^the$/i.test(article) && isProper(words[at + 2])
}

function isTitle(word: Word | undefined): boolean {
  return TITLES.has(word?.form.toLowerCase() ?? '')
}
