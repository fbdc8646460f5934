import { readFileLines, readLines } from '../acquire/read-lines.ts'
import { parseJsonLine } from '../extract/json/parse-json.ts'
import { createGrouper } from '../group/create-grouper.ts'
import { createLedger } from '../group/ledger.ts'
import type { Article } from '../model/article.ts'
import type { GroupedArticle, GroupedStory, Grouping } from '../model/grouping.ts'
import type { LoadProblem } from './load-articles.ts'

export type GroupOptions = {
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Called after each article with how many were placed. */
  readonly onProgress?: (placed: number) => void
}

export type GroupedFile = Grouping & { readonly problems: readonly LoadProblem[] }

/**
 * Groups the articles of a file of JSON Lines into stories, in the order of its lines. It throws what
 * the system says where the file cannot be read.
 */
export async function groupFile(path: string, options: GroupOptions = {}): Promise<GroupedFile> {
  const grouper = createGrouper()
  const articles = new Map<string, GroupedArticle>()
  const ledger = createLedger()
  const problems: LoadProblem[] = []
  const nameArticle = createNames()
  let placed = 0
  for await (const article of readArticles(path, options, problems)) {
    const id = nameArticle(article.id)
    const placement = grouper.place(id, grouper.read(article))
    const { title, outlet, publishedAt } = article
    const { sureness, reasons } = placement
    articles.set(id, {
      id,
      title: title ?? opening(article),
      outlet,
      publishedAt,
      sureness,
      reasons,
    })
    ledger.note(placement)
    options.onProgress?.(++placed)
  }
  return { stories: toStories(articles, ledger.storyOf), problems }
}

async function* readArticles(
  source: string,
  { stdin = process.stdin }: GroupOptions,
  problems: LoadProblem[],
): AsyncGenerator<Article> {
  const lines = source === '-' ? readLines(stdin) : readFileLines(source)
  for await (const { number, text } of lines) {
    if (text === null) {
      const message = `Line ${number} is longer than 20 million characters.`
      problems.push({ source, code: 'too-large', message })
    } else if (text.trim() !== '') {
      const article = parseJsonLine({ source }, text, number)
      const fault = article.notes.find(({ level }) => level === 'error')
      if (fault) problems.push({ source, code: fault.code, message: fault.message })
      else yield article
    }
  }
}

/** Gives a number to an id that was used before. */
function createNames(): (id: string) => string {
  const used = new Set<string>()
  return (wanted) => {
    let id = wanted
    for (let n = 2; used.has(id); n++) id = `${wanted}-${n}`
    used.add(id)
    return id
  }
}

/** The stories in the order of their first articles. */
function toStories(
  articles: ReadonlyMap<string, GroupedArticle>,
  storyOf: (article: string) => string,
): GroupedStory[] {
  const stories = new Map<string, GroupedArticle[]>()
  for (const [id, article] of articles) {
    const story = storyOf(id)
    const members = stories.get(story)
    if (members) members.push(article)
    else stories.set(story, [article])
  }
  return [...stories].map(([id, members]) => ({ id, articles: members }))
}

const LONGEST_OPENING = 90

function opening({ text }: Article): string {
  const line = text.slice(0, LONGEST_OPENING + 1).split('\n')[0]
  return line.length > LONGEST_OPENING ? `${line.slice(0, LONGEST_OPENING).trimEnd()}…` : line
}
