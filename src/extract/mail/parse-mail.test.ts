import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../../model/article.ts'
import { detectDocument } from '../document/detect-document.ts'
import { parseDocument } from '../parse-document.ts'

/** Reads a mail whose characters stand for bytes. */
async function read(mail: string, source = 'mail.eml'): Promise<Article> {
  const body = new Uint8Array(Buffer.from(mail.replace(/\n/g, '\r\n'), 'latin1'))
  const kind = detectDocument(source, body)
  assert.ok(kind === 'mail' || kind === 'web-archive')
  const [article] = await parseDocument(kind, { source, body })
  return article
}

const paragraphsOf = ({ text, blocks }: Article) =>
  blocks.flatMap(({ start, end, role }) => (role === 'paragraph' ? [text.slice(start, end)] : []))

const head = (more: string, subject = 'Ferry aground') =>
  `Received: from mx.test by mail.test; Tue, 6 May 2031 21:00:02 +0200
From: "The Tolla Bearer" <news@bearer.test>
To: you@home.test
Subject: ${subject}
Date: Tue, 06 May 2031 21:00:00 +0200
MIME-Version: 1.0
${more}

`

const FIRST =
  'The evening ferry from Tolla ran aground on a sandbank on Tuesday with 84 people on board.'
const SECOND = 'Rescuers brought all of them ashore within three hours, the coast guard said.'
const THIRD = '“We felt a jolt,” said Mira Lund, who was on her way home. “It’s all I know.”'

test('subject, sender and day are the headline, the outlet and the day', async () => {
  const article = await read(`${head('Content-Type: text/plain')}${FIRST}\n\n${SECOND}\n`)
  assert.deepEqual(
    [article.title, article.outlet, article.byline, article.publishedAt],
    ['Ferry aground', 'The Tolla Bearer', null, '2031-05-06T19:00:00Z'],
  )
  assert.deepEqual(paragraphsOf(article), [FIRST, SECOND])
})

const QP = `=93We felt a jolt,=94 said Mira Lund, who was on her way home. =93It=92s all=
 I know.=94`

test('quoted-printable of Western Windows in plain text', async () => {
  const type =
    'Content-Type: text/plain; charset="windows-1252"\nContent-Transfer-Encoding: quoted-printable'
  assert.deepEqual(paragraphsOf(await read(`${head(type)}${FIRST}\n\n${QP}\n`)), [FIRST, THIRD])
})

test('of nested alternatives the HTML is read, in base64 and UTF-8, and the pictures are not', async () => {
  const html = `<html><body><table><tr><td><p>${FIRST} <a href="https://x.test/1">Read the full story</a></p><p>${THIRD}</p><p><a href="https://x.test">Unsubscribe</a> from this list.</p></td></tr></table></body></html>`
  const base64 = (text: string) =>
    (
      Buffer.from(text, 'utf8')
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\n')
  const mail = `${head('Content-Type: multipart/mixed; boundary="a=_1"')}
--a=_1
Content-Type: multipart/related; boundary=b2

--b2
Content-Type: multipart/alternative; boundary=c3

--c3
Content-Type: text/plain; charset=utf-8

Your program shows no HTML.
--c3
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

${base64(html)}
--c3--
--b2
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--b2--
--a=_1--
`
  assert.deepEqual(paragraphsOf(await read(mail)), [FIRST, THIRD])
})

test('where the HTML has only a fraction of it, the plain part is read', async () => {
  const mail = `${head('Content-Type: multipart/alternative; boundary=x')}
--x
Content-Type: text/plain

${FIRST}

${SECOND}

--x
Content-Type: text/html

<html><body><img src="cid:all" alt=""><p>See the picture above.</p></body></html>
--x--
`
  assert.deepEqual(paragraphsOf(await read(mail)), [FIRST, SECOND])
})

test('encoded words in the subject and the name, and words on how a mail came', async () => {
  const mail = head('Content-Type: text/plain', 'Fwd: Re: =?UTF-8?Q?F=C3=A4hre_aground?=').replace(
    '"The Tolla Bearer"',
    '=?ISO-8859-1?Q?Caf=E9_Post?=',
  )
  const { title, outlet } = await read(`${mail}${FIRST}\n`)
  assert.deepEqual([title, outlet], ['Fähre aground', 'Café Post'])
})

test('eight-bit letters without a charset are Unicode, or else of Western Windows', async () => {
  const words = (bytes: string) => read(`${head('X-Mailer: old')}${bytes} ${FIRST}\n`)
  assert.match((await words('The caf\xe9 is shut.')).text, /The café is shut/)
  assert.match((await words('The caf\xc3\xa9 is shut.')).text, /The café is shut/)
})

test('a mail that carries another is read as the one that it carries', async () => {
  const mail = `${head('Content-Type: multipart/mixed; boundary=x', 'For you')}
--x
Content-Type: text/plain

Have a look.
--x
Content-Type: message/rfc822

From: Halmere Post <post@halmere.test>
Subject: Ferry pulled free
Date: Thu, 08 May 2031 10:00:00 +0000
Content-Type: text/plain

${FIRST}

${SECOND}
--x--
`
  const { title, outlet, publishedAt } = await read(mail)
  assert.deepEqual(
    [title, outlet, publishedAt],
    ['Ferry pulled free', 'Halmere Post', '2031-05-08T10:00:00Z'],
  )
})

test('a mailbox gives each of its mails', async () => {
  const mail = (subject: string) => head('Content-Type: text/plain', subject)
  const box = `From news@bearer.test Tue May  6 21:00:00 2031\n${mail('One')}${FIRST}\n\nFrom news@bearer.test Wed May  7 21:00:00 2031\n${mail('Two')}From there on it was dark.\n\n${SECOND}\n`
  const body = new Uint8Array(Buffer.from(box, 'latin1'))
  const all = await parseDocument('mail', { source: 'news.mbox', body })
  assert.deepEqual(
    all.map(({ id, title }) => [id, title]),
    [
      ['news-1', 'One'],
      ['news-2', 'Two'],
    ],
  )
})

const forwarded = [
  '---------- Forwarded message ---------\nFrom: Halmere Post <post@halmere.test>\nDate: Thu, 8 May 2031 10:00:00 +0000\nSubject: Ferry pulled free\nTo: Mira <mira@home.test>',
  'Begin forwarded message:\n\nFrom: Halmere Post <post@halmere.test>\nSubject: Ferry pulled free\nDate: 8 May 2031 at 10:00\nTo: mira@home.test',
]
for (const above of forwarded)
  test(`of a mail that was forwarded as a text the first one counts: ${above.slice(0, 24)}`, async () => {
    const mail = head('Content-Type: text/plain', 'Fwd: Ferry pulled free').replace(
      'The Tolla Bearer',
      'Mira',
    )
    const article = await read(`${mail}Have a look.\n\n${above}\n\n${FIRST}\n\n${SECOND}\n`)
    assert.deepEqual(
      [article.title, article.outlet, article.publishedAt?.slice(0, 10)],
      ['Ferry pulled free', 'Halmere Post', '2031-05-08'],
    )
    assert.deepEqual(paragraphsOf(article), [FIRST, SECOND])
  })

test('signature and the addresses of links are no text', async () => {
  const mail = `${head('Content-Type: text/plain')}${FIRST} <https://bearer.test/a?id=1>

${SECOND}

-- 
The Tolla Bearer, Quay 1
`
  assert.deepEqual(paragraphsOf(await read(mail)), [FIRST, SECOND])
})

const PAGE = `<html><head><meta charset=3D"utf-8"><title>Ferry aground</title></head><body><article><h1>Ferry=
 aground</h1><p>${FIRST}</p><p>=E2=80=9CWe felt a jolt,=E2=80=9D said Mira Lund, who was on her way home. =E2=80=9CIt=E2=80=99s all I know.=E2=80=9D</p></article></body></html>`

const sealed = [
  [
    'by PGP',
    `${head('Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e')}
--e
Content-Type: application/pgp-encrypted

Version: 1
--e
Content-Type: application/octet-stream; name="encrypted.asc"

-----BEGIN PGP MESSAGE-----
hQEMA5vJxT0
-----END PGP MESSAGE-----
--e--
`,
  ],
  [
    'by PGP in its text',
    `${head('Content-Type: text/plain')}-----BEGIN PGP MESSAGE-----\n\nhQEMA5vJxT0\n-----END PGP MESSAGE-----\n`,
  ],
  [
    'by S/MIME',
    `${head('Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"\nContent-Transfer-Encoding: base64')}MIAGCSqGSIb3DQEHA6CAMIACAQ==\n`,
  ],
] as const
for (const [how, mail] of sealed) {
  test(`a mail that is encrypted ${how} is refused with what to do, and is no article of its subject`, async () => {
    const { text, notes } = await read(mail)
    assert.equal(text, '')
    assert.deepEqual(
      notes.map(({ code, level }) => [code, level]),
      [['encrypted', 'error']],
    )
  })
}

test('a mail that is signed is read', async () => {
  const mail = `${head('Content-Type: multipart/signed; protocol="application/pgp-signature"; boundary=s')}
--s
Content-Type: text/plain

${FIRST}
--s
Content-Type: application/pgp-signature

-----BEGIN PGP SIGNATURE-----
--s--
`
  assert.deepEqual(paragraphsOf(await read(mail)), [FIRST])
})

const archive = (place: string) => `From: <Saved by Blink>
${place}Subject: Ferry aground
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="----Part--x----"


------Part--x----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://bearer.test/ferry

${PAGE}
------Part--x----
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://ads.test/frame

<html><body><p>Buy a boat for your next summer on the lakes, from only nine hundred crowns.</p></body></html>
------Part--x------
`

test('of a web archive the page is read, with its address, and the frames are not', async () => {
  const article = await read(archive('Snapshot-Content-Location: https://bearer.test/ferry\n'))
  assert.deepEqual(paragraphsOf(article), [FIRST, THIRD])
  assert.deepEqual([article.title, article.url], ['Ferry aground', 'https://bearer.test/ferry'])
  assert.doesNotMatch(article.text, /Buy a boat/)
})

test('a web archive is known by its name, and by its parts', async () => {
  assert.equal(detectDocument('a.mhtml', archive('')), 'web-archive')
  assert.equal(detectDocument('a.txt', archive('')), 'web-archive')
})

const kinds = [
  ['a text that quotes a head', 'From: the harbour office\nTo: all\n\nThe ferry is late.', null],
  ['a byline', `By: Mira Lund\nDate: 6 May 2031\n\n${FIRST}`, null],
  ['a text with colons', 'Ferry: 84 on board\nHarbour: shut\n\nIt ran aground.', null],
  ['a mail under another name', head('Content-Type: text/plain'), 'mail'],
  ['a mail of a mailbox', `From news@bearer.test Tue May  6\n${head('X-A: b')}`, 'mail'],
] as const
for (const [name, body, kind] of kinds) {
  test(`${name} is ${kind ?? 'no document'}`, () => {
    assert.equal(detectDocument('a.txt', body), kind)
  })
}
