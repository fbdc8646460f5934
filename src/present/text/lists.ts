import { formatSigla } from '../view/labels.ts'
import type { NoteView } from '../view/view.ts'
import { aside, count, type Page, placesOf, run, writePlaced } from './page.ts'
import { padEnd } from './wrap.ts'

/** What one account alone reports. */
export function uniqueSection(page: Page): string[] {
  return page.list(page.view.unique, ({ place }) =>
    writePlaced(page, [place], [run(place.text)], 2),
  )
}

/** What is told, in the order in which it happened. */
export function timelineSection(page: Page): string[] {
  const { timeline } = page.view
  const counted = timeline.some(({ when }) => when.basis === 'implied')
  const legend = counted ? page.lines([run('~ counted from the day of the report', 'faint')]) : []
  const events = page.list(timeline, ({ label, when, wordings }) => [
    ...page.lines([run(when.basis === 'implied' ? `~ ${label}` : label, 'strong')]),
    ...wordings.flatMap(({ text, places }) => writePlaced(page, places, [run(text)], 4)),
  ])
  return [...legend, ...events]
}

/** Passages that two articles share. */
export function copiesSection(page: Page): string[] {
  return page.list(page.view.copies, ({ places: [one, other], words, similarity }) => {
    const where = padEnd(`${placesOf(page, [one])} = ${placesOf(page, [other])}`, PAIR_WIDTH)
    const first = `  ${page.paint(where, 'siglum')}  `
    const alike = similarity >= 1 ? 'word for word' : `${Math.round(similarity * 100)} % alike`
    return page.lines(
      [run(`${count(words, 'word')}, ${alike}: `, 'strong'), run(excerpt(one.text))],
      { first, rest: ' '.repeat(PAIR_WIDTH + 4) },
    )
  })
}

/** "A ¶18 = B ¶18" */
const PAIR_WIDTH = 13

/** Who and what is named, with the ways of writing it. */
export function namesSection(page: Page): string[] {
  const { view } = page
  return page.list(view.entities, ({ name, kind, spellings }) => {
    const forms = spellings.map(({ text, articles }) => {
      const letters = formatSigla(view.articles, articles)
      return text === name && spellings.length === 1 ? letters : `${text} ${letters}`
    })
    const sort = kind === 'other' ? '' : ` (${kind})`
    return page.lines([run(name, 'strong'), run(`${sort}: `, 'faint'), run(forms.join(' · '))], {
      rest: '    ',
    })
  })
}

/** What is worth knowing about how the result came to be. */
export function notesSection(page: Page): string[] {
  return page.list(page.view.notes, (note) => writeNote(page, note))
}

/** What should be known before the report is read. */
export function warningLines(page: Page): string[] {
  return page.view.warnings.flatMap((note) => writeNote(page, note))
}

function writeNote(page: Page, { level, message, article, place }: NoteView): string[] {
  const { articles } = page.view
  const where =
    place !== null
      ? placesOf(page, [place])
      : article === null
        ? ''
        : `${articles[article].siglum} ${articles[article].label}`
  const sign = level === 'info' ? [] : [run('⚠ ', 'warning')]
  const told = where === '' ? [] : [aside(where)]
  return page.lines([...sign, run(message, level === 'info' ? 'plain' : 'warning'), ...told], {
    rest: '    ',
  })
}

/** The beginning and the end of a long passage. */
function excerpt(text: string): string {
  if (text.length <= 160) return text
  const head = text.lastIndexOf(' ', 110)
  const tail = text.indexOf(' ', text.length - 45)
  return `${text.slice(0, head < 60 ? 110 : head)} …${tail < 0 ? '' : text.slice(tail)}`
}
