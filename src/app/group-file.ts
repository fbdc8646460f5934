import { statSync } from 'node:fs'
import { readFileLines, readLines } from '../acquire/read-lines.ts'
import { byContent } from '../compare/article-order.ts'
import { parseJsonLine } from '../extract/json/parse-json.ts'
import { createGrouper } from '../group/create-grouper.ts'
import { createLedger } from '../group/ledger.ts'
import type { Article } from '../model/article.ts'
import type { GroupedArticle, GroupedStory, Grouping } from '../model/grouping.ts'
import type { Settings } from './config/settings.ts'
import { type LoadProblem, loadArticles } from './load-articles.ts'

export type GroupOptions = {
  /** What `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Called after each article with how many were placed. */
  readonly onProgress?: (placed: number) => void
  /** How addresses are asked; without it none may be given. */
  readonly settings?: Settings | null
}

export type GroupedFile = Grouping & {
  readonly problems: readonly LoadProblem[]
  /** What is worth telling though nothing was left out. */
  readonly remarks: readonly LoadProblem[]
}

/**
 * Groups the articles of what is given into stories: those of one file of JSON Lines in the order of its
 * lines, which may be any number; those of files, folders and addresses in the order of time. It throws
 * what the system says where the one file cannot be read.
 */
export async function groupFiles(
  paths: readonly string[],
  options: GroupOptions = {},
): Promise<GroupedFile> {
  if (paths.length === 1 && isStream(paths[0])) return groupFile(paths[0], options)
  const { settings, stdin } = options
  const { articles, problems, remarks } = await loadArticles(paths, { settings, stdin })
  const placing = createPlacing(options)
  for (const article of articles.toSorted(byContent)) placing.place(article)
  return { stories: placing.stories(), problems, remarks }
}

/** Anything that is not known for something else is taken for JSON Lines. */
function isStream(path: string): boolean {
  if (/^https?:\/\//i.test(path)) return false
  if (
    /\.(?:txt|text|md|markdown|html?|xhtml|json|eml|mbox|mht|mhtml|docx|pdf|warc|warc\.gz)$/i.test(
      path,
    )
  )
    return false
  return !(statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
}

/** Groups the articles of a file of JSON Lines, as they come. */
export async function groupFile(path: string, options: GroupOptions = {}): Promise<GroupedFile> {
  const problems: LoadProblem[] = []
  const placing = createPlacing(options)
  for await (const article of readArticles(path, options, problems)) placing.place(article)
  return { stories: placing.stories(), problems, remarks: [] }
}

/** Places articles one after the other, each under an id of its own. */
function createPlacing({ onProgress }: GroupOptions) {
  const grouper = createGrouper()
  const articles = new Map<string, GroupedArticle>()
  const ledger = createLedger()
  const nameArticle = createNames()
  return {
    place(article: Article): void {
      const id = nameArticle(article.id)
      const placement = grouper.place(id, grouper.read(article))
      const { outlet, publishedAt } = article
      const { sureness, reasons } = placement
      const title = article.title ?? opening(article)
      articles.set(id, { id, title, outlet, publishedAt, sureness, reasons })
      ledger.note(placement)
      onProgress?.(articles.size)
    },
    stories: () => toStories(articles, ledger.storyOf),
  }
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
