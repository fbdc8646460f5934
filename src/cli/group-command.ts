import { explainFileFault } from '../app/explain-file-fault.ts'
import { groupFiles } from '../app/group-file.ts'
import type { Grouping } from '../model/grouping.ts'
import { printable } from '../present/text/printable.ts'
import { renderGrouping } from '../present/text/render-grouping.ts'
import { EXIT } from './exit-codes.ts'
import { Failure } from './fail.ts'
import { settingsFor } from './input.ts'
import { print, printJson, remark } from './output.ts'
import { createProgress } from './progress.ts'
import { wantsColour } from './terminal.ts'

export type GroupCommandOptions = {
  json?: boolean
  why?: boolean
  color?: boolean
  quiet?: boolean
}

/** Groups the articles of files and folders into stories and prints those. */
export async function runGroup(files: string[], options: GroupCommandOptions): Promise<void> {
  const { problems, remarks, ...grouping } = await load(files, options)
  for (const { source, message } of remarks) remark(`synoptic: ${source}: ${message}`, options)
  const told = problems.slice(0, MOST_TOLD)
  if (problems.length > told.length)
    told.push({ ...told[0], message: `${problems.length - told.length} more could not be read.` })
  for (const { source, message } of told)
    process.stderr.write(`synoptic: ${printable(source)}: ${message}\n`)
  if (grouping.stories.length === 0)
    throw new Failure('there was no article to group.', EXIT.nothing)
  if (problems.length > 0) process.exitCode = EXIT.partly
  if (options.json) printJson(toJson(grouping, options))
  else print(renderGrouping(grouping, { colour: wantsColour(options), why: options.why === true }))
}

/** A file of a thousand broken lines is told of in a few. */
const MOST_TOLD = 5

async function load(files: string[], options: GroupCommandOptions) {
  const progress = createProgress(options)
  const settings = await settingsFor(files)
  try {
    return await groupFiles(files, { settings, onProgress: (placed) => progress(placed, null) })
  } catch (error) {
    throw new Failure(`${files.join(', ')}: ${explainFileFault(error).message}`, EXIT.nothing)
  }
}

function toJson({ stories }: Grouping, { why }: GroupCommandOptions) {
  return {
    stories: stories.map(({ id, articles }) => ({
      id,
      articles: articles.map((article) => article.id),
      ...(why && {
        why: articles.map((article) => ({
          article: article.id,
          sureness: Number(article.sureness.toFixed(3)),
          reasons: article.reasons,
        })),
      }),
    })),
  }
}
