import type { AllPoints, StoryOfPoints } from '../../../model/all-points.ts'
import { type Html, html } from '../../html/template.ts'
import { age, ago } from '../ago.ts'
import { asItWas, pointLine } from './point-line.ts'

/** What is open in all stories, what a person marked, and what a person told apart. */
export function allPoints({ stories, rejections }: AllPoints, now: Date): Html {
  const lead =
    stories.length === 0
      ? 'Nothing is open, and nothing was marked. What accounts cannot both be right about stands here once stories have it.'
      : 'What cannot both be true, story by story, and what you ticked or noted. A story’s own list has what one witness alone tells as well.'
  return html`<div class="story reading points-page"><h1>Open points</h1><p class="credit">${lead}</p>
${stories.map((story) => section(story, now))}
${toldApart(rejections, now)}</div>`
}

function section(story: StoryOfPoints, now: Date): Html {
  const { id, title, lastAt, clashes, marks, more } = story
  const back = '/points'
  const isDone = ({ mark }: StoryOfPoints['clashes'][number]) =>
    Number(mark !== null && mark.doneAt !== null)
  const lines = clashes
    .toSorted((a, b) => isDone(a) - isDone(b))
    .map(({ key, about, values, ask, mark }) =>
      pointLine(
        {
          ...{ story: mark?.story ?? id, key, claim: about, ask, mark, changes: [], back },
          body: html`<p class="sides">${values.map((value, nth) => html`${nth > 0 ? ' / ' : null}<span class="value" dir="auto">${value}</span>`)}</p>`,
        },
        now,
      ),
    )
  const others = marks.map((mark) => {
    const { story, key, snapshot } = mark
    return pointLine(
      {
        ...{ story, key, claim: snapshot.claim, ask: snapshot.ask, mark, changes: [], back },
        body: asItWas(snapshot),
      },
      now,
    )
  })
  return html`<section class="points" aria-labelledby="of-${id}"><h2 id="of-${id}"><a href="/story/${id}/points" dir="auto">${title ?? 'No headline'}</a> <span class="number">${age(lastAt, now)}</span></h2><ul>${lines}${others}</ul>${more > 0 ? html`<p class="more"><a href="/story/${id}/points">${more} more</a></p>` : null}</section>`
}

function toldApart(rejections: AllPoints['rejections'], now: Date): Html | null {
  if (rejections.length === 0) return null
  return html`<section class="points" aria-labelledby="apart"><h2 id="apart">Told apart <span class="number">${rejections.length}</span></h2><p class="lead">Lines of which somebody said that they do not tell the same. They are not joined; taking that back joins them again.</p>
<ul>${rejections.map(({ id, story, title, claim, pairs, at, by }) => html`<li class="point"><p class="claim" dir="auto">${claim}</p><p class="ask">${NAMES[pairs[0]?.kind ?? 'agreement']} in <a href="/story/${story}" dir="auto">${title ?? 'No headline'}</a>, told apart ${ago(at, now)}${by === null ? null : html` by <bdi>${by}</bdi>`}</p><form method="post" action="/apart/${id}/undo" data-editors><input type="hidden" name="back" value="/points#apart"><button>Take back</button></form></li>`)}</ul>
<p class="more"><a href="/feedback.jsonl" download>All of them with their passages, as JSON lines</a>: what you may send to whoever makes Synoptic better. Nothing is sent by itself.</p></section>`
}

const NAMES = {
  agreement: 'An agreement',
  difference: 'A difference',
  quote: 'A quote',
  copy: 'Shared wording',
} as const
