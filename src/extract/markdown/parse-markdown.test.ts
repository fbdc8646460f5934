import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseArticle } from '../parse-article.ts'

const BODY =
  'The council of Wexmoor voted on Tuesday to close the old bridge, and the mayor agreed.'

function check(body: string, ...expected: [role: string, text: string][]): void {
  const { text, blocks } = parseArticle({ source: 'a.md', body })
  const found = blocks.map(({ start, end, role }) => [role, text.slice(start, end)])
  assert.deepEqual(found, expected)
}

test('headings are the headline and subheadings, and wrapped lines are one paragraph', () => {
  check(
    `# Bridge shut\n\nIt was shut\non Tuesday.\n\n## Why\n\n${BODY}`,
    ['headline', 'Bridge shut'],
    ['paragraph', 'It was shut on Tuesday.'],
    ['subheading', 'Why'],
    ['paragraph', BODY],
  )
  check(`Bridge shut\n===\n\n${BODY}`, ['headline', 'Bridge shut'], ['paragraph', BODY])
})

test('links, emphasis, pictures, quotes, lists and code leave their words alone', () => {
  check(
    `> It *is* **shut**, [he](http://a.example/x) said.\n\n![alt](b.png)\n\n- One way is shut.\n- Two are open.\n\n\`\`\`\ncode\n\`\`\`\n`,
    ['paragraph', 'It is shut, he said.'],
    ['paragraph', 'One way is shut.'],
    ['paragraph', 'Two are open.'],
  )
  check('2 * 3 * 4 and snake_case_name stay.', ['paragraph', '2 * 3 * 4 and snake_case_name stay.'])
})

test('front matter gives the fields', () => {
  const article = parseArticle({
    source: 'a.md',
    body: `---\ntitle: "Bridge shut"\noutlet: Harbour Press\ndate: 2031-05-06\n---\n${BODY}`,
  })
  assert.equal(article.title, 'Bridge shut')
  assert.equal(article.outlet, 'Harbour Press')
  assert.equal(article.publishedAt, '2031-05-06')
  assert.equal(article.text, `Bridge shut\n\n${BODY}`)
})

test('marks by the hundred thousand are read in bounded time', () => {
  for (const mark of ['*', '_', '[', '![', '`', '> ', '# ', '<a ', '**a', '[a](', '- '])
    assert.ok(parseArticle({ source: 'a.md', body: mark.repeat(100_000) }).text.length <= 1 << 18)
})

test('what is struck out is not said', () => {
  check(
    `# Bridge shut\n\nThe hall has ~~forty~~ thirty seats, <del>ten</del> nine of them free.\n\n${BODY}`,
    ['headline', 'Bridge shut'],
    ['paragraph', 'The hall has thirty seats, nine of them free.'],
    ['paragraph', BODY],
  )
})
