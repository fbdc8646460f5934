import { existsSync } from 'node:fs'
import type { Settings } from '../app/config/settings.ts'
import { isAddress } from '../app/load/list-given.ts'
import { loadArticles } from '../app/load-articles.ts'
import type { Article } from '../model/article.ts'
import { printable } from '../present/text/printable.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { remark } from './output.ts'

export type InputOptions = { outlet?: readonly string[]; date?: string; quiet?: boolean }

/** What was read, and what was not, a sentence each. */
export type Input = { readonly articles: readonly Article[]; readonly warnings: readonly string[] }

/** Loads the articles of a command line; what could not be read is told on stderr. */
export async function loadInput(files: string[], options: InputOptions): Promise<Input> {
  const outlets = new Map(options.outlet?.map(parseOutlet))
  for (const file of outlets.keys()) {
    if (file !== '-' && !isAddress(file) && !existsSync(file))
      throw new Failure(`--outlet names ${file}, and there is no such file.`)
  }
  const date = parseDay(options.date)
  const settings = await settingsFor([...files, ...outlets.keys()])
  const { articles, problems, remarks } = await loadArticles(files, { outlets, date, settings })
  for (const { source, message } of remarks) remark(`synoptic: ${source}: ${message}`, options)
  const warnings = problems.map(({ source, message }) => `${source}: ${message}`)
  for (const warning of warnings) process.stderr.write(`synoptic: ${printable(warning)}\n`)
  if (articles.length === 0) throw new Failure('there was no article to read.', EXIT.nothing)
  if (problems.length > 0) process.exitCode = EXIT.partly
  return { articles, warnings }
}

/** How addresses are asked stands in the settings, as for what is followed; null where none is given. */
export async function settingsFor(given: readonly string[]): Promise<Settings | null> {
  if (!given.some(isAddress)) return null
  const { requireHome } = await import('./with-store.ts')
  return requireHome().settings
}

function parseOutlet(text: string): [file: string, name: string] {
  const at = text.indexOf('=')
  if (at < 1) throw new Failure(`--outlet takes NAME=FILE, not "${text}".`)
  return [text.slice(at + 1), text.slice(0, at)]
}

function parseDay(text: string | undefined): string | null {
  if (text === undefined) return null
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  if (day === null || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new Failure(`--date takes a day as YYYY-MM-DD, not "${text}".`)
  }
  return text
}
