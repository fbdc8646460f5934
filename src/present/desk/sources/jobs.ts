import { hasEnded, type Job, type JobProgress } from '../../../model/job.ts'
import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import { sentence } from '../sentence.ts'

/** Milliseconds for which it is told what came of asking. */
const TOLD_FOR = 600_000

/** Asking and importing that goes on, with how far it is, and what came of the last. */
export function jobs(all: readonly Job[], now: Date): Html | null {
  const long = all.filter(({ kind }) => kind === 'refresh' || kind === 'import')
  const running = long.filter((job) => !hasEnded(job))
  const [last] = long.filter(
    ({ endedAt }) => endedAt !== null && now.getTime() - Date.parse(endedAt) < TOLD_FOR,
  )
  const shown = running.length > 0 ? running : last ? [last] : []
  if (shown.length === 0) return null
  return html`<div role="status"><ul class="jobs">${shown.map(line)}</ul></div>`
}

function line(job: Job): Html {
  if (hasEnded(job))
    return html`<li><p${job.state === 'failed' ? html` class="warning"` : null}>${tellEnd(job)}</p>${unread(job)}</li>`
  return html`<li data-job="${job.id}"><p><span class="doing" data-kind="${job.kind}">${tellProgress(job)}</span>${job.heldUp === null ? null : html` <span class="warning">It waits. ${sentence(job.heldUp)}</span>`}</p>
<form class="acts" method="post" action="/sources" data-editors><input type="hidden" name="job" value="${job.id}"><button name="do" value="stop">Stop</button></form></li>`
}

/** The files of which nothing could be read, each with why. */
function unread({ result }: Job): Html | null {
  const files = isImported(result) ? result.unread : []
  if (files.length === 0) return null
  return html`<ul class="unread">${files.map(({ file, message }) => html`<li class="warning"><bdi>${file}</bdi>: ${sentence(message)}</li>`)}</ul>`
}

function tellProgress({ kind, state, progress }: Job): string {
  const what = kind === 'refresh' ? 'Asking' : 'Taking in'
  if (state === 'waiting') return `${what} begins when what goes on has ended.`
  if (!progress) return `${what}…`
  const { due, asked } = progress.sources
  const far = kind === 'refresh' ? `: ${asked} of ${count(due, 'source')}` : ''
  return `${what}${far}, ${tellArticles(progress)} so far.`
}

function tellArticles({ articles }: Pick<JobProgress, 'articles'>): string {
  const { added, updated } = articles
  const changed = updated > 0 ? `, ${updated} changed` : ''
  return `${added} new ${added === 1 ? 'article' : 'articles'}${changed}`
}

type Imported = JobProgress & {
  readonly unread: readonly { readonly file: string; readonly message: string }[]
}

function tellEnd({ kind, state, result, problem }: Job): string {
  const what = kind === 'refresh' ? 'Asking' : 'Taking in'
  if (state === 'cancelled') return `${what} was stopped; what came until then is kept.`
  if (problem) return `${what} failed. ${sentence(problem.message)}`
  const came = isProgress(result) ? result : null
  if (!came) return kind === 'import' ? 'Nothing was taken in.' : 'There was nothing to ask.'
  if (kind === 'import') return tellImport(came)
  const { asked, failed } = came.sources
  const faults = failed > 0 ? ` ${failed} could not be asked: see below.` : ''
  return `${count(asked, 'source')} asked: ${tellArticles(came)}.${faults}`
}

function tellImport({ articles }: JobProgress): string {
  const { added, updated, known, failed } = articles
  if (added + updated === 0 && failed === 0) return 'Taken in: nothing that was not known.'
  const again = known > 0 ? `, ${known} known already` : ''
  const lost = failed > 0 ? ` ${count(failed, 'file')} held nothing that could be read.` : ''
  return `Taken in: ${tellArticles({ articles })}${again}.${lost}`
}

/** What asking came to has the shape of how far it was. */
function isProgress(result: unknown): result is JobProgress {
  return typeof result === 'object' && result !== null && 'articles' in result
}

function isImported(result: unknown): result is Imported {
  return isProgress(result) && 'unread' in result
}
