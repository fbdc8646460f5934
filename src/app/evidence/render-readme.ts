import type { ComparisonView } from '../../present/index.ts'

/** What is in the pack and how it is verified, for who opens it years from now. */
export function renderReadme(view: ComparisonView, story: string, version: string): string {
  const { title, articles, accounts } = view
  const listed = articles.map(
    ({ siglum, label, title }) => `  ${siglum}  ${label}: ${title ?? 'no headline'}`,
  )
  return `${title?.text ?? 'A story without a headline'}

${articles.length} articles that come to ${accounts.length} independent accounts (story ${story}), as Synoptic ${version}
kept and compared them.

${listed.join('\n')}

What is here

  report.html      the comparison to read: opens in any browser, loads nothing, runs nothing else
  comparison.json  the same for programs; "start" and "end" of each passage count UTF-16 code
                   units of the article's text, from 0
  articles.json    where each article was seen and when, its addresses and its versions
  texts/           each article's text as it is kept: UTF-8, paragraphs parted by an empty line
  versions/        every version of those that changed, the first one included
  SHA256SUMS       the SHA-256 of every other file

To verify

  sha256sum -c SHA256SUMS          (on a Mac: shasum -a 256 -c SHA256SUMS)

The SHA-256 of a file of texts/ is also the "sha256" of its article in comparison.json. A pack that is
made again of the same articles by the same Synoptic has the same bytes, so that its own SHA-256,
written down today, tells later whether anything in it was changed.

The texts are what was found on the outlets' pages, without pictures and furniture; the pages
themselves are not kept. Their words belong to those who wrote them.
`
}
