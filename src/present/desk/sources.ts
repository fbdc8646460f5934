import type { Source } from '../../model/source.ts'
import { type Html, html } from '../html/template.ts'
import { age, ago } from './ago.ts'

const STATES = ['failing', 'gone', 'new', 'working'] as const

const HEADINGS: Readonly<Record<Source['state']['status'], string>> = {
  failing: 'Failing',
  gone: 'Gone',
  new: 'Not asked yet',
  working: 'Working',
}

/** What is followed and how asking goes: those that fail first, each with its last sentence. */
export function sources(all: readonly Source[], now: Date): Html {
  const groups = STATES.flatMap((status) => {
    const some = all.filter(({ state }) => state.status === status)
    return some.length === 0 ? [] : [group(HEADINGS[status], some, now)]
  })
  const told =
    all.length === 0
      ? 'Nothing is followed yet. On the command line: synoptic add https://news.example.org'
      : `${all.length} followed. On the command line, synoptic add and synoptic remove change the list, synoptic refresh asks.`
  return html`<div class="story"><h1>Sources</h1><p class="credit">${told}</p>${groups}</div>`
}

function group(heading: string, some: readonly Source[], now: Date): Html {
  return html`<section class="part"><h2>${heading} · ${some.length}</h2><ul class="hits">${some.map((source) => line(source, now))}</ul></section>`
}

function line({ title, address, kind, state }: Source, now: Date): Html {
  const { checkedAt, changedAt, nextAt, problem, failures } = state
  const times = [
    checkedAt && `asked ${ago(checkedAt, now)}`,
    changedAt && `last new ${ago(changedAt, now)}`,
    nextAt && `next ${nextIn(nextAt, now)}`,
  ].filter(Boolean)
  const again = failures > 1 ? ` (${failures} times)` : ''
  return html`<li><h3><bdi>${title ?? address}</bdi></h3><p class="outlet">${kind} · <bdi>${address}</bdi>${times.length > 0 ? ` · ${times.join(' · ')}` : null}</p>${problem === null ? null : html`<p class="warning">${problem.message}${again}</p>`}</li>`
}

/** "in 20 min", or "now" where its time has come. */
function nextIn(instant: string, now: Date): string {
  const left = Date.parse(instant) - now.getTime()
  if (!(left > 0)) return 'now'
  return `in ${age(now.toISOString(), new Date(now.getTime() + left))}`
}
