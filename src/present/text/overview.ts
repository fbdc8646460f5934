import { formatInstant } from '../view/when.ts'
import { aside, count, type Page, run } from './page.ts'
import { padEnd } from './wrap.ts'

/** Each account with its articles, and why they are one where they are several. */
export function accountsSection(page: Page): string[] {
  const { view, paint, siglumWidth } = page
  const indent = ' '.repeat(siglumWidth + 4)
  return page.list(view.accounts, ({ sigla, articles, basis }) => {
    const lines = articles.flatMap((index, nth) => {
      const { label, words, publishedAt } = view.articles[index]
      const facts = [count(words, 'word'), publishedAt === null ? '' : formatInstant(publishedAt)]
      const mark = paint(padEnd(nth === 0 ? sigla : '', siglumWidth), 'siglum')
      return page.lines([run(label, 'strong'), aside(...facts)], {
        first: `  ${mark}  `,
        rest: indent,
      })
    })
    if (articles.length < 2) return lines
    return [...lines, ...page.lines([run(basis, 'faint')], { first: indent, rest: indent })]
  })
}

/** The brief, its citations by number, and where each stands. */
export function briefSection(page: Page): string[] {
  const { view } = page
  if (view.brief.length === 0) return []
  const lines = view.brief.flatMap(({ text, citations }) =>
    page.lines([run(text), run(` ${citations.map((n) => `[${n}]`).join('')}`, 'siglum')], {
      first: '  ',
      rest: '  ',
    }),
  )
  const cited = view.citations.map((place, index) => {
    const { siglum } = view.articles[place.article]
    return `[${index + 1}]\u00a0${siglum}${place.line === null ? '' : `\u00a0line\u00a0${place.line}`}`
  })
  return [...lines, '', ...page.lines([run(cited.join(', '), 'faint')])]
}
