import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsePage } from './parse-page.ts'

const REPORT =
  'The evening ferry from Tolla ran aground on a sandbank on Tuesday with 84 people on board, and rescuers brought all of them ashore within three hours, the coast guard said.'

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`
}

const codesOf = (html: string) =>
  parsePage({ source: 'a.html', body: html }).notes.map(({ code }) => code)

const walls: readonly (readonly [code: string, title: string, body: string])[] = [
  [
    'consent-page',
    'We value your privacy',
    '<h1>We value your privacy</h1><p>With your agreement, we and our 214 partners store information on your device.</p><button>Agree</button>',
  ],
  [
    'consent-page',
    'The Tolla Bearer',
    '<div class="modal"><h2>Before you continue</h2><p>By clicking “Accept”, you agree that cookies are used by us and our partners.</p></div>',
  ],
  [
    'consent-page',
    'Bearer',
    '<div id="consent"><p>Wir und unsere 120 Partner verarbeiten Ihre Daten.</p></div>',
  ],
  [
    'consent-page',
    'Bearer',
    '<div><p>Nous et nos partenaires utilisons des cookies sur ce site.</p></div>',
  ],
  [
    'login-page',
    'Sign in | The Tolla Bearer',
    '<form><h1>Sign in</h1><label>E-mail</label><input></form>',
  ],
  [
    'login-page',
    'Ferry aground – Bearer',
    '<h1>Ferry aground</h1><div><p>Log in to read this article.</p><p>Already have an account? Sign in.</p></div>',
  ],
  [
    'block-page',
    'Just a moment...',
    '<noscript>Enable JavaScript and cookies to continue</noscript>',
  ],
  [
    'block-page',
    'bearer.test',
    '<p>bearer.test needs to review the security of your connection before proceeding.</p>',
  ],
  [
    'block-page',
    'Access Denied',
    '<h1>Access Denied</h1><p>You don’t have permission to access this page on this server.</p><p>Reference #18.2</p>',
  ],
  ['block-page', 'Bearer', '<p>Please disable your ad blocker to support our work.</p>'],
  ['block-page', 'Bearer', '<h1>Sorry</h1><p>This content is not available in your region.</p>'],
  [
    'not-found-page',
    'Page not found - The Tolla Bearer',
    '<h1>Page not found</h1><p>It may have been moved. Try the search, or go to our front page.</p>',
  ],
  [
    'not-found-page',
    'The Tolla Bearer',
    '<h1>404</h1><p>Sorry, we couldn’t find the page you were looking for.</p>',
  ],
  [
    'not-found-page',
    'The Tolla Bearer',
    '<h1>Oops!</h1><p>The page you requested does not exist.</p>',
  ],
  [
    'not-found-page',
    'Bearer',
    '<h2>Seite nicht gefunden</h2><p>Die gewünschte Seite wurde nicht gefunden.</p>',
  ],
  ['away-page', 'Bearer', '<h1>We’ll be back soon</h1><p>We are down for a few hours.</p>'],
]
for (const [code, title, body] of walls)
  test(`“${title}” is a ${code}: ${body
    .replace(/<[^>]*>/g, ' ')
    .trim()
    .slice(0, 60)}`, () => {
    assert.deepEqual(codesOf(page(title, body)), [code])
  })

const P = `<p>${REPORT}</p>`
const articles: readonly (readonly [name: string, title: string, body: string])[] = [
  [
    'a report beside a banner',
    'Ferry aground',
    `<article><h1>Ferry aground</h1>${P}</article><div class="cookie-banner"><p>We value your privacy. We and our partners store information.</p></div>`,
  ],
  [
    'a report on a page that was not found',
    'Page not found: how a town lost its archive',
    `<h1>Page not found: how a town lost its archive</h1>${P}`,
  ],
  [
    'a report on consent',
    'Court bans cookie walls',
    `<h1>Court bans cookie walls</h1><p>“We value your privacy” is what the court called an empty phrase on Tuesday, and it told the three sites to take such pages down within a month.</p>`,
  ],
  [
    'a report that quotes a wall',
    'Bank locks out its customers',
    `<h1>Bank locks out its customers</h1>${P}<p>“Access denied,” the machines said for hours, and nobody answered the telephone.</p>`,
  ],
  [
    'a long report under a title of a wall',
    'Just a moment',
    `<h1>Just a moment</h1>${P.repeat(6)}`,
  ],
  ['a report on a login', 'Sign in to vote, town says', `<h1>Sign in to vote, town says</h1>${P}`],
]
for (const [name, title, body] of articles)
  test(`${name} is an article`, () => {
    const html = page(title, body)
    assert.deepEqual(codesOf(html), [])
    assert.ok(parsePage({ source: 'a.html', body: html }).text.length > 80)
  })

const LONG_CONSENT = `<h1>We value your privacy</h1><p>With your agreement, we and our 214 partners use cookies and like identifiers to store, see and process personal data such as your visit to this site. Some partners do not ask for your consent and rely on their legitimate interest.</p>${'<p>You can take back your consent or object to what is done on the ground of a legitimate interest at any time by a click on “Learn more” or in our privacy policy. Purposes are these: store or see what is on a device; personalised advertising and content; measuring of advertising and of content; research on those who read. Our partners and vendors are listed with their purposes and preferences.</p>'.repeat(2)}`

test('a request for consent of many words is one, a long report on privacy is not', () => {
  assert.deepEqual(codesOf(page('Bearer', LONG_CONSENT)), ['consent-page'])
  const report = `<h1>Your privacy matters</h1>${P.repeat(6)}<p>The court spoke of consent.</p>`
  assert.deepEqual(codesOf(page('Your privacy matters', report)), [])
})

test('an article that a wall cuts is read as far as it goes, without the words of the wall', () => {
  const body = `<article><h1>Ferry aground</h1><div><p>We value your privacy. We and our partners store information on a device.</p></div>${P}</article>`
  const { text, notes } = parsePage({ source: 'a.html', body: page('Ferry aground', body) })
  assert.deepEqual([text, notes[0].code], [`Ferry aground\n\n${REPORT}`, 'behind-wall'])
})

test('words of consent in a long report are dropped, and nothing is told', () => {
  const body = `<article><h1>Ferry aground</h1>${P.repeat(6)}<p>We use cookies to make this site better.</p></article>`
  const { text, notes } = parsePage({ source: 'a.html', body: page('Ferry aground', body) })
  assert.deepEqual([/cookies/.test(text), notes.length], [false, 0])
})
