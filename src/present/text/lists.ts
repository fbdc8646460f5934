import { aside, count, type Page, run, sigla, siglumOf, whereabouts } from './page.ts'
import { padEnd, widthOf } from './wrap.ts'

/** What one account alone reports. */
export function uniqueSection(page: Page): string[] {
  const { view } = page
  return page.list(view.unique, ({ place }) => {
    const first = `  ${siglumOf(page, place.article)}  `
    return page.lines([run(place.text), aside(whereabouts(view.articles, place))], {
      first,
      rest: ' '.repeat(widthOf(first)),
    })
  })
}

/** What is told, in the order in which it happened. */
export function timelineSection(page: Page): string[] {
  const { view, paint } = page
  const width = Math.min(24, Math.max(0, ...view.timeline.map(({ label }) => widthOf(label))))
  return page.list(view.timeline, ({ label, when, wordings }) =>
    wordings.flatMap(({ text, places }, index) => {
      const basis = when.basis === 'implied' ? '~' : ' '
      const day = paint(padEnd(index === 0 ? label : '', width), 'strong')
      const first = `  ${index === 0 ? basis : ' '}${day}  ${sigla(page, places)}  `
      return page.lines([run(text)], { first, rest: ' '.repeat(widthOf(first)) })
    }),
  )
}

/** Passages that two articles share. */
export function copiesSection(page: Page): string[] {
  const { view, paint } = page
  return page.list(view.copies, ({ places: [one, other], words, similarity }) => {
    const { siglum } = view.articles[one.article]
    const first = `  ${paint(`${siglum} = ${view.articles[other.article].siglum}`, 'siglum')}  `
    const alike = similarity >= 1 ? 'word for word' : `${Math.round(similarity * 100)}% alike`
    const where = `${whereabouts(view.articles, one)}; ${whereabouts(view.articles, other)}`
    return page.lines(
      [run(`${count(words, 'word')}, ${alike}: `, 'strong'), run(excerpt(one.text)), aside(where)],
      { first, rest: ' '.repeat(widthOf(first)) },
    )
  })
}

/** Who and what is named, with the ways of writing it. */
export function namesSection(page: Page): string[] {
  const { view } = page
  return page.list(view.entities, ({ name, kind, spellings }) => {
    const forms = spellings.map(({ text, articles }) => {
      const letters = articles.map((index) => view.articles[index].siglum).join('')
      return `${text} ${letters}`
    })
    return page.lines([run(name, 'strong'), run(` (${kind}) `, 'faint'), run(forms.join(' · '))], {
      first: '  ',
      rest: '    ',
    })
  })
}

/** What is worth knowing about how the result came to be. */
export function notesSection(page: Page): string[] {
  const { view } = page
  return page.list(view.notes, ({ level, message, article, place }) => {
    const where = place !== null ? whereabouts(view.articles, place) : labelOf(page, article)
    const style = level === 'info' ? 'plain' : 'warning'
    return page.lines(
      [
        run(level === 'info' ? '' : `${level}: `, style),
        run(message),
        ...(where === '' ? [] : [aside(where)]),
      ],
      { first: '  ', rest: '    ' },
    )
  })
}

function labelOf({ view }: Page, article: number | null): string {
  return article === null ? '' : view.articles[article].label
}

/** The beginning and the end of a long passage. */
function excerpt(text: string): string {
  if (text.length <= 160) return text
  const head = text.lastIndexOf(' ', 110)
  const tail = text.indexOf(' ', text.length - 45)
  return `${text.slice(0, head < 60 ? 110 : head)} …${tail < 0 ? '' : text.slice(tail)}`
}
