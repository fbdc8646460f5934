import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRenamed, type Renamable } from './renamed.ts'

const words = (word: string, count = 80) =>
  Array.from({ length: count }, (_, i) => `${word}${i}`).join(' ')

const BODY = words('plough')

const named = (path: string, more: Partial<Renamable> = {}): Renamable => ({
  addresses: [path.startsWith('/') ? `https://paper.test${path}` : path],
  title: 'Plough found',
  text: `Plough found\n\n${BODY}`,
  publishedAt: '2031-05-06T10:00:00Z',
  ...more,
})

const edited = (title: string, body = BODY): Partial<Renamable> => ({
  title,
  text: `${title}\n\n${body}`,
})

const check = (title: string, known: Renamable, found: Renamable, expected: boolean) =>
  test(title, () => assert.equal(isRenamed(known, found), expected))

const OLD = named('/news/plough-found')
const OLD_ID = named('/news/plough-found-12345678')

check(
  'a new headline and slug over the same text',
  OLD,
  named('/news/x', edited('Plough3 found')),
  true,
)
check(
  'the text edited a little as well',
  OLD,
  named('/x', edited('Plough3', `${BODY} and more`)),
  true,
)
check(
  'an id that stayed and a text that grew to twice its size',
  OLD_ID,
  named('/news/plough3-12345678', edited('Plough3 found', `${BODY} ${words('field', 90)}`)),
  true,
)
check(
  'without an id such a text is another',
  OLD,
  named('/news/plough3', edited('Plough3 found', `${BODY} ${words('field', 90)}`)),
  false,
)
check(
  'an id in common and nothing else, as that of a section',
  OLD_ID,
  named('/news/harvest-12345678', edited('Harvest', words('harvest'))),
  false,
)
check(
  'the same words under a headline that they know nothing of, as a wall has them',
  named('/a-1', edited('Barge sinks', words('subscribe'))),
  named('/a-2', edited('Mayor resigns', words('subscribe'))),
  false,
)
check('another outlet', OLD, named('https://other.test/x', edited('Plough3 found')), false)
check(
  'what comes every day in the same words',
  OLD,
  named('/x', { publishedAt: '2031-05-07T10:00:00Z' }),
  false,
)
check('a day alone and its hour', OLD, named('/x', { publishedAt: '2031-05-06' }), true)
check('one dated and one not', OLD, named('/x', { publishedAt: null }), false)
check(
  'a short text',
  named('/a', edited('Plough', words('plough', 20))),
  named('/b', edited('Plough', words('plough', 20))),
  false,
)
check('no address', named('/a', { addresses: ['entry:f1:x'] }), named('/b'), false)

/** A report that a program wrote: a template with a place and a number. */
const quake = (place: string, strength: string): Renamable =>
  named(`/quakes/${place.toLowerCase()}`, {
    title: `Tremor of ${strength} shakes ${place}`,
    text: `Tremor of ${strength} shakes ${place}\n\nA tremor with a strength of ${strength} shook the region around ${place} in the night, the survey said. ${words('shelter')}`,
  })

check('one template filled twice', quake('Karsen', '4.1'), quake('Vollmar', '3.2'), false)
check(
  'the same place on another day of the template',
  quake('Karsen', '4.1'),
  quake('Karsen', '3.2'),
  false,
)
check(
  'a headline with a name that the old one had not, over the text that knows it',
  named('/a', edited('Village shaken', `Karsen lies near a town called Vollmar. ${BODY}`)),
  named('/b', edited('Vollmar shaken', `Karsen lies near a town called Vollmar. ${BODY}`)),
  true,
)
