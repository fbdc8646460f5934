import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePage } from './parse-page.ts'

const A =
  'The council of Wexmoor voted on Tuesday to close the old bridge, which 4,000 people cross each day.'
const B =
  'Mayor Bo Lind said that the council had no choice after engineers found cracks in two of its pillars.'
const C =
  'Traders on the east bank fear for their livelihoods, and a petition has gathered 2,300 names since Monday.'

function check(title: string, html: string, expected: readonly string[], code?: string): void {
  test(title, () => {
    const { text, blocks, notes } = parsePage({ source: 'a.html', body: html })
    const found = blocks
      .filter(({ role }) => role !== 'headline')
      .map(({ start, end }) => text.slice(start, end))
    assert.deepEqual(found, expected)
    assert.equal(
      notes.some((note) => note.code === 'needs-script'),
      code === 'needs-script',
    )
  })
}

const page = (scripts: string, body = '<div id="app"></div>') =>
  `<html lang="en"><head><title>Bridge shut</title>${scripts}</head><body>${body}</body></html>`
const data = (value: object) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const state = (value: object) => `<script type="application/json">${JSON.stringify(value)}</script>`

check(
  'a text that stands in JSON-LD alone',
  page(data({ '@type': 'NewsArticle', articleBody: `${A}\n\n${B}` })),
  [A, B],
)
check(
  'as HTML too',
  page(data({ '@type': 'Article', articleBody: `&lt;p&gt;${A}&lt;/p&gt;<p>${B}</p>` })),
  [A, B],
)
check(
  'the parts of a live blog',
  page(
    data({
      '@type': 'LiveBlogPosting',
      liveBlogUpdate: [{ headline: 'Shut', articleBody: A }, { articleBody: B }],
    }),
  ),
  ['Shut', A, B],
)
check(
  'a page that shows its text is believed first',
  page(data({ '@type': 'Article', articleBody: C.repeat(9) }), `<p>${A}</p><p>${B}</p><p>${C}</p>`),
  [A, B, C],
)
check(
  'a list of paragraphs in the state of a script',
  page(
    state({
      a: {
        body: [
          { t: 'p', text: A },
          { t: 'p', text: B },
          { t: 'p', text: C },
        ],
      },
    }),
  ),
  [A, B, C],
)
check(
  'a field of HTML in it',
  page(
    `<script>window.__DATA__ = ${JSON.stringify({ x: [{ html: `<p>${A}</p><p>${B}</p><p>${C}</p>` }] })};</script>`,
  ),
  [A, B, C],
)
check(
  'a list of other pages is none, and the page says that it needs a script',
  page(state({ list: [A, B, C].map((text, i) => ({ url: `/${i}`, text })) })),
  [],
  'needs-script',
)
check('a page without a script does not', page(''), [])
check(
  'the state of a script as JSON within a text',
  page(
    `<script>window.x = JSON.parse(${JSON.stringify(JSON.stringify({ body: [A, B, C] }))})</script>`,
  ),
  [A, B, C],
)
