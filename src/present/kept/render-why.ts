import type { Reason } from '../../model/grouping.ts'
import { createPainter } from '../text/paint.ts'
import { formatSureness } from '../text/sureness.ts'
import { type Run, wrap } from '../text/wrap.ts'
import { tellReasons } from './reasons.ts'
import type { KeptTextOptions } from './render-stories.ts'

/** Why an article is in its story, as the terminal shows it. */
export type WhyView = {
  readonly article: { readonly id: string; readonly title: string | null }
  readonly story: { readonly id: string; readonly title: string } | null
  readonly sureness: number | null
  readonly by: 'program' | 'person' | null
  readonly reasons: readonly Reason[]
  readonly near: readonly {
    readonly id: string
    readonly title: string
    readonly sureness: number
    readonly reasons: readonly Reason[]
  }[]
}

/** Why an article is where it is: what it shares, how sure that is, what else it was near. */
export function renderWhy(why: WhyView, { width, colour }: KeptTextOptions): string {
  const paint = createPainter({ colour })
  const line = (indent: number, ...runs: Run[]) => {
    const space = ' '.repeat(indent)
    return wrap(runs, { width, first: space, rest: space }, paint)
  }
  const { article, story, near } = why
  const named = (id: string, title: string | null): Run[] => [
    { text: `${id} `, style: 'siglum' },
    { text: title || '(no headline)', style: 'strong' },
  ]
  const placed = story
    ? [
        ...line(0, plain('is in story '), ...named(story.id, story.title)),
        ...line(
          2,
          plain(
            `${sure(why.sureness)}, placed by ${why.by === 'person' ? 'a person' : 'Synoptic'}`,
          ),
        ),
        ...tellReasons(why.reasons).flatMap((text) => line(2, plain(text))),
      ]
    : line(0, plain('is in no story.'))
  const others = near.flatMap(({ id, title, sureness, reasons }) => [
    ...line(2, ...named(id, title), plain(` – ${sure(sureness)} if its own story were not there`)),
    ...tellReasons(reasons).flatMap((text) => line(4, plain(text))),
  ])
  const nearby =
    near.length > 0
      ? ['', ...line(0, plain('It was near')), ...others]
      : ['', ...line(0, plain('No other story was near.'))]
  return `${[...line(0, ...named(article.id, article.title)), ...placed, ...nearby].join('\n')}\n`
}

function sure(sureness: number | null): string {
  return formatSureness(sureness ?? 0)
}

function plain(text: string): Run {
  return { text, style: 'plain' }
}
