import type { Failure, Summary } from '../app/refresh/tally.ts'
import { printable } from '../present/text/printable.ts'

/** So many failures are told in full; `sources --failing` and `--json` have the rest. */
const MOST_TOLD = 20

/** What a refresh came to, what failed and why, and what to do. */
export function renderRefresh(summary: Summary): string {
  const { failures, articles } = summary
  const ofSources = failures.filter(({ article }) => article === null)
  const ofArticles = failures.filter(({ article }) => article !== null)
  return [
    ...renderCounts(summary),
    ...renderFailures('Sources that failed:', ofSources),
    ...renderFailures('Articles that could not be read:', ofArticles),
    ...(articles.added + articles.updated > 0 ? ['', WHERE_TO_LOOK] : []),
    '',
  ].join('\n')
}

const WHERE_TO_LOOK = 'synoptic stories --new shows what came, synoptic changes what changed.'

/** What an import came to. */
export function renderImport(summary: Summary, sources: number): string {
  const { articles, stories, failures, stopped } = summary
  const known = articles.known > 0 ? `, ${articles.known} known` : ''
  const lines = [
    `${count(articles.added, 'new article')}, ${articles.updated} updated${known}; ${count(stories.opened, 'story', 'stories')} opened, ${stories.grown} grown.`,
  ]
  if (sources > 0) lines.push(`${count(sources, 'source')} added; synoptic refresh asks them.`)
  if (stopped) lines.push('Stopped: what was read is kept. The same import goes on from there.')
  return [...lines, ...renderFailures('Could not be read:', failures), ''].join('\n')
}

/** When the next source is due, in words. */
export function renderWait(milliseconds: number | null): string {
  if (milliseconds === null) return 'No source is due at any time.'
  const minutes = Math.ceil(milliseconds / 60_000)
  if (minutes <= 1) return 'The next source is due within a minute.'
  const hours = Math.round(minutes / 60)
  return `The next source is due in ${minutes < 120 ? `${minutes} minutes` : `${hours} hours`}.`
}

function renderCounts({ sources, articles, visited, stories, stopped }: Summary): string[] {
  const { asked, changed, failed, moved, gone } = sources
  const lines = [
    ...(asked === 0 && visited > 0
      ? []
      : [`${count(asked, 'source')} asked: ${changed} with something new, ${failed} failed.`]),
    `${count(articles.added, 'new article')}, ${articles.updated} updated; ${count(stories.opened, 'story', 'stories')} opened, ${stories.grown} grown.`,
  ]
  if (visited > 0)
    lines.push(`${count(visited, 'page')} of young articles asked again whether they changed.`)
  if (moved > 0) lines.push(`${count(moved, 'source')} moved for good: the new address is kept.`)
  if (gone > 0) lines.push(`${count(gone, 'source')} gone for good, and not asked again.`)
  if (stopped)
    lines.push('Stopped: what was read is kept, and the next refresh goes on from there.')
  return lines
}

function renderFailures(title: string, failures: readonly Failure[]): string[] {
  if (failures.length === 0) return []
  const alike = groupAlike(failures)
  const told = alike.slice(0, MOST_TOLD).flatMap(renderAlike)
  const untold = alike.slice(MOST_TOLD).reduce((sum, group) => sum + group.length, 0)
  return ['', title, ...told, ...(untold > 0 ? [`  … and ${untold} more.`] : [])]
}

/** A host that rests fails all articles of a source in the same words: these are told of once. */
function groupAlike(failures: readonly Failure[]): Failure[][] {
  const groups = new Map<string, Failure[]>()
  for (const failure of failures) {
    const key = `${failure.source?.id}\n${failure.problem.message}`
    const group = groups.get(key)
    if (group) group.push(failure)
    else groups.set(key, [failure])
  }
  return [...groups.values()]
}

function renderAlike([{ source, article, problem }, ...others]: readonly Failure[]): string[] {
  const what = article ?? source?.title ?? source?.address ?? ''
  return [
    `  ${printable(`${source ? `${source.id}  ` : ''}${what}`)}`,
    ...(others.length > 0 ? [`      and ${others.length} more`] : []),
    `      ${printable(problem.message)}`,
  ]
}

function count(number: number, noun: string, several = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : several}`
}
