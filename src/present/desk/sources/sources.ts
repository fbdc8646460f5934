import type { Job } from '../../../model/job.ts'
import type { SourcePreview } from '../../../model/preview.ts'
import type { SharedWork } from '../../../model/shared-work.ts'
import type { Source } from '../../../model/source.ts'
import { type Html, html } from '../../html/template.ts'
import { count } from '../../view/count.ts'
import { box } from './box.ts'
import { jobs } from './jobs.ts'
import { row } from './row.ts'
import { sharedWork } from './shared-work.ts'

/** A source, and how many articles it brought in the last seven days. */
export type FollowedSource = Source & { readonly perWeek: number }

export type SourcesPage = {
  readonly sources: readonly FollowedSource[]
  /** Work that goes on, and what just ended, the latest first. */
  readonly jobs: readonly Job[]
  /** How the work of several machines stands; null where one machine does it all. */
  readonly shared: SharedWork | null
  /** What was found at the address that was asked for; null where none was. */
  readonly preview: SourcePreview | null
  /** What was just done: a sentence. */
  readonly told: string | null
  readonly now: Date
}

/** Those that need a person first. */
const GROUPS = ['Failing', 'Gone', 'With a problem', 'Paused', 'Not asked yet', 'Working'] as const

/** What is followed and how asking goes, with what can be done about it. */
export function sources({ sources, jobs: work, shared, preview, told, now }: SourcesPage): Html {
  const groups = GROUPS.flatMap((name) => {
    const some = sources.filter((source) => groupOf(source) === name)
    return some.length === 0 ? [] : [group(name, some, now)]
  })
  return html`<div class="story keeping"><h1>Sources</h1>
<p class="credit">${sources.length === 0 ? html`Nothing is followed yet. <span data-editors>Give the address of a paper below.</span>` : counts(sources)}</p>
${told === null ? null : html`<p class="told" role="status">${told}</p>`}
${jobs(work, now)}
${shared === null ? null : sharedWork(shared, now)}
${box(preview, now)}
${sources.length === 0 ? null : html`<form class="acts" method="post" action="/sources" data-editors><button name="do" value="ask-all">Ask all now</button></form>`}
${groups}
${files()}
${lists(sources.length)}
</div>`
}

function groupOf({ paused, state }: Source): (typeof GROUPS)[number] {
  if (paused) return 'Paused'
  const isAnswering = state.status === 'new' || state.status === 'working'
  if (isAnswering && state.problem !== null) return 'With a problem'
  switch (state.status) {
    case 'failing':
      return 'Failing'
    case 'gone':
      return 'Gone'
    case 'new':
      return 'Not asked yet'
    case 'working':
      return 'Working'
  }
}

function counts(sources: readonly FollowedSource[]): string {
  const failing = sources.filter((source) => groupOf(source) === 'Failing').length
  const week = sources.reduce((sum, { perWeek }) => sum + perWeek, 0)
  const told = `${count(sources.length, 'source')} followed, ${count(week, 'article')} in the last seven days`
  return failing === 0 ? `${told}.` : `${told}; ${failing} ${failing === 1 ? 'fails' : 'fail'}.`
}

function group(heading: string, some: readonly FollowedSource[], now: Date): Html {
  const sorted = some.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  return html`<section class="part"><h2>${heading} <span class="number">${some.length}</span></h2><ul class="followed">${sorted.map((source) => row(source, now))}</ul></section>`
}

function nameOf({ title, address }: Source): string {
  return (title ?? address).toLowerCase()
}

function files(): Html {
  return html`<section class="part" data-editors><h2>Articles that you have as files</h2>
<p class="lead">Saved pages, texts, PDF, Word, mail, JSON Lines or web archives (WARC). Each article is put into the story that it tells of, and the file itself is not kept.</p>
<form class="list" method="post" action="/sources/files" enctype="multipart/form-data" data-editors><label for="files">Choose files, or drop them here</label> <input id="files" name="files" type="file" multiple required> <button>Take them in</button></form></section>`
}

function lists(number: number): Html {
  return html`<section class="part"${number === 0 ? html` data-editors` : null}><h2>Lists of feeds</h2>
<p class="lead" data-editors>A list from another reader (OPML), or a file with an address a line. None of it is asked until you ask, or the next round does.</p>
<form class="list" method="post" action="/sources/list" enctype="multipart/form-data" data-editors><label for="list">Choose a file, or drop it here</label> <input id="list" name="list" type="file" accept=".opml,.xml,.txt" required> <button>Follow its feeds</button></form>
${number === 0 ? null : html`<p class="lead"><a href="/sources.opml" download="synoptic.opml">All feeds as OPML</a>, for another reader or to keep.</p>`}</section>`
}
