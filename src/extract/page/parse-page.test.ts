import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePage } from './parse-page.ts'

const FIRST =
  'The council of Wexmoor voted on Tuesday to close the old bridge, which some 4,000 people cross on foot each day of the year.'
const SECOND =
  'Mayor Bo Lind said that the council had “no choice” after engineers found deep cracks in two of its seven stone pillars.'
const THIRD =
  'Traders on the east bank fear for their livelihoods, and a petition against the vote has gathered 2,300 names since Monday.'

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`
}

function check(html: string, ...expected: [role: string, text: string][]): void {
  const { text, blocks } = parsePage({ source: 'a.html', body: html })
  const found = blocks.map(({ start, end, role }) => [role, text.slice(start, end)])
  assert.deepEqual(found, expected)
}

test('the report is found among menus, teasers and comments', () => {
  check(
    page(`
      <nav><a href="/">Home</a> <a href="/news">News</a></nav>
      <div class="story-body"><p>${FIRST}</p><p>${SECOND}</p>
        <div class="share-buttons">Share this with all of your friends and neighbours now, would you</div>
        <p>${THIRD}</p></div>
      <div class="related-links"><ul><li><a href="/x">Ten more bridges that you should see</a></li></ul></div>
      <section id="comments"><p>${'I never liked that bridge at all. '.repeat(8)}</p></section>
      <footer>Harbour Press Ltd, 4 Quay Street, Wexmoor. All rights reserved.</footer>`),
    ['paragraph', FIRST],
    ['paragraph', SECOND],
    ['paragraph', THIRD],
  )
})

test('headline, subheadings, captions and credits have their roles', () => {
  check(
    page(
      `<article><h1>Wexmoor closes its bridge</h1><p>By Ann Other</p>
      <figure><img src="x.jpg"><figcaption>The bridge on Monday</figcaption></figure>
      <p>${FIRST}</p><h2>Deep cracks</h2><p>${SECOND}</p><p>${THIRD}</p></article>`,
      '<meta property="og:title" content="Wexmoor closes its bridge | Harbour Press"><meta property="og:site_name" content="Harbour Press">',
    ),
    ['headline', 'Wexmoor closes its bridge'],
    ['credit', 'By Ann Other'],
    ['caption', 'The bridge on Monday'],
    ['paragraph', FIRST],
    ['subheading', 'Deep cracks'],
    ['paragraph', SECOND],
    ['paragraph', THIRD],
  )
})

test('line breaks, entities and inline elements stay within words and paragraphs', () => {
  check(
    page(
      `<div>${FIRST}<br>It is <b>closed</b> now.<br><br>${SECOND} Caf&eacute;&nbsp;&amp; b<i>ar</i>.</div>`,
    ),
    ['paragraph', `${FIRST} It is closed now.`],
    ['paragraph', `${SECOND} Café & bar.`],
  )
})

test('furniture that holds most of the text is the report all the same', () => {
  check(
    page(`<div class="sidebar-layout overlay"><form><p>${FIRST}</p><p>${SECOND}</p></form></div>`),
    ['paragraph', FIRST],
    ['paragraph', SECOND],
  )
})

test('a broken page keeps its text', () => {
  check(
    `<p>${FIRST}<p>${SECOND}<div><p>${THIRD}`,
    ['paragraph', FIRST],
    ['paragraph', SECOND],
    ['paragraph', THIRD],
  )
})

test('a page without a report has no text, and says so', () => {
  for (const html of ['', '<html></html>', page('<script>const x = "<p>no</p>"</script>')]) {
    const article = parsePage({ source: 'a.html', body: html })
    assert.equal(article.text, '')
    assert.ok(article.notes.some(({ code }) => code === 'no-text'))
  }
})

test('a page without a word on its address has the one that answered', () => {
  const body = page(`<article><p>${FIRST}</p></article>`)
  const urlOf = (source: string, url?: string) => parsePage({ source, url, body }).url
  assert.equal(urlOf('a.html'), null)
  assert.equal(urlOf('https://paper.test/a'), 'https://paper.test/a')
  assert.equal(urlOf('a.warc', 'https://paper.test/a'), 'https://paper.test/a')
})

test('a report that breaks off before a request to subscribe is paywalled', () => {
  const paywalled = (rest: string, head = '') =>
    parsePage({ source: 'a.html', body: page(`<article><p>${FIRST}</p>${rest}</article>`, head) })
      .paywalled
  for (const cue of [
    'Subscribe to continue reading',
    'To continue reading this article, please sign in',
    'This article is only available to subscribers.',
    'This story is reserved for our subscribers',
    'You’ve reached your limit of free articles this month.',
    'Subscriber-only content',
  ])
    assert.equal(paywalled(`<div class="wall"><p>${cue}</p></div>`), true, cue)
  for (const harmless of [
    'Subscribe to our newsletter',
    'Already a subscriber? Log in',
    'Sign up to get the best of Wexmoor in your inbox',
    'He asked members to subscribe to the appeal for the bridge.',
  ])
    assert.equal(paywalled(`<p>${harmless}</p>`), false, harmless)
  assert.equal(
    paywalled(`${`<p>${SECOND}</p>`.repeat(30)}<p>Subscribe to continue reading</p>`),
    false,
  )
  const free = '<meta itemprop="isAccessibleForFree" content="true">'
  assert.equal(paywalled('<p>Subscribe to continue reading</p>', free), false)
})

test('a page whose class calls it locked is paywalled, one with a locked part is not', () => {
  const paywalled = (tag: string, name: string) =>
    parsePage({ source: 'a.html', body: page(`<${tag} class="${name}"><p>${FIRST}</p></${tag}>`) })
      .paywalled
  for (const name of ['paywalled', 'story is-premium wide', 'article--locked', 'subscriber-only'])
    assert.equal(paywalled('article', name), true, name)
  for (const name of [
    '',
    'premium',
    'no-paywall',
    'unlocked',
    'has-paywall-script',
    'ad-locked-out',
  ])
    assert.equal(paywalled('article', name), false, name)
  assert.equal(paywalled('div', 'subscriber-only'), false)
})

test('a short text behind a paywall says so, a long one does not', () => {
  const locked = '<meta name="article:content_tier" content="locked">'
  const codes = (body: string) =>
    parsePage({ source: 'a.html', body: page(body, locked) }).notes.map(({ code }) => code)
  assert.deepEqual(codes(`<p>${FIRST}</p>`), ['paywalled'])
  assert.deepEqual(codes(`<p>${SECOND}</p>`.repeat(30)), [])
})

test('a live blog says so', () => {
  const head = '<script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>'
  const notes = (html: string) => parsePage({ source: 'a.html', body: html }).notes
  assert.deepEqual(
    notes(page(`<p>${FIRST}</p>`, head)).map(({ code }) => code),
    ['live-blog'],
  )
  assert.deepEqual(notes(page(`<p>${FIRST}</p>`)), [])
})
