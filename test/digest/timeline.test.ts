import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEnglish } from '../../src/app/english.ts'
import { compareArticles, parseArticle } from '../../src/index.ts'

/** The timeline of invented texts, one article each, as "start: statement | statement". */
function timelineOf(bodies: string[], publishedAt: string | null = '2031-03-05'): string[] {
  const articles = bodies.map((body, index) =>
    parseArticle({ source: `paper-${index}.txt`, body, ...(publishedAt ? { publishedAt } : {}) }),
  )
  return compareArticles(articles, loadEnglish()).timeline.map(
    ({ when, statements }) => `${when.start}: ${statements.map(({ text }) => text).join(' | ')}`,
  )
}

function check(text: string, expected: string[]): void {
  assert.deepEqual(timelineOf([text]), expected)
}

test('a time belongs to its own verb', () => {
  check('A jury on Tuesday convicted Ada Winter of robbing the Orsk savings bank in June 2029.', [
    '2029-06-01: robbing the Orsk savings bank in June 2029',
    '2031-03-04: A jury on Tuesday convicted Ada Winter of robbing the Orsk savings bank in June 2029.',
  ])
})

test('each of two clauses is shown at its own time', () => {
  check('The theatre opened in 1987, and the new roof was finished in 2011.', [
    '1987-01-01: The theatre opened in 1987',
    '2011-01-01: the new roof was finished in 2011.',
  ])
})

test('a time that bounds a state, names a thing or repeats is no event', () => {
  check('The bridge has been closed since Monday.', [])
  check('Winter played for the club from 2015 to 2019.', [])
  check('The company did not change its 2030 outlook.', [])
  check('The judge said the May 3 attack was planned.', [])
  check('He was tried for the May 3, 2029 attempted robbery.', [])
  check('The deal will add to earnings after 2032.', [])
  check('Lorries crossed the bridge every night after ten o’clock.', [])
})

test('a clause that leans on another is shown with its sentence', () => {
  check('The club was founded in 1901 by Ada Winter, who died in 1950.', [
    '1901-01-01: The club was founded in 1901 by Ada Winter',
    '1950-01-01: The club was founded in 1901 by Ada Winter, who died in 1950.',
  ])
  check('Who would have thought so in May 2030?', [])
})

test('“today” in somebody’s mouth is not the day of the article', () => {
  check('“We won a great match today,” Ada Winter told the crowd.', [])
})

test('before midnight is the end of the day', () => {
  check('The thief was caught on Tuesday shortly before midnight.', [
    '2031-03-04T23:59: The thief was caught on Tuesday shortly before midnight.',
  ])
  check('The vote began on Tuesday shortly after midnight.', [
    '2031-03-04T00:00: The vote began on Tuesday shortly after midnight.',
  ])
})

test('what had been by a weekday is past, what will have been is ahead', () => {
  check('More than 900 people had signed the letter by Tuesday.', [
    '2031-03-04: More than 900 people had signed the letter by Tuesday.',
  ])
  check('The farms will have water again by the end of June.', [
    '2031-06-22: The farms will have water again by the end of June.',
  ])
})

test('a day without its year takes the one that another account gives', () => {
  const texts = [
    'Ada Winter robbed the savings bank of Orsk on June 24, 2029, the court heard.',
    'Ada Winter robbed the savings bank of Orsk on June 24, the court heard.',
  ]
  const [row, ...more] = timelineOf(texts, null)
  assert.deepEqual([row?.slice(0, 10), row?.split(' | ').length, more], ['2029-06-24', 2, []])
})

test('days that no date places are told of in a note', () => {
  const articles = [parseArticle({ source: 'a.txt', body: 'The old bridge fell on Friday.' })]
  const { notes, timeline } = compareArticles(articles, loadEnglish())
  assert.deepEqual(timeline, [])
  assert.deepEqual(
    notes.filter(({ code }) => code === 'days-without-date').map(({ message }) => message),
    [
      'An article has no date, so “Friday” could not be placed in the timeline. ' +
        'For files, `compare --date` gives it.',
    ],
  )
})

test('a year or a day in a name is no time', () => {
  check('They stood before a banner that read “Orsk 2029” and waved to the ships.', [])
  check('They met at Expo 2029 and never parted.', [])
  check('Ada Winter read it in Orsk Today on the train.', [])
  check('The lion was shown to 14-year-old children, who drew it.', [])
  check('The new bridge in Orsk was opened in 2029.', [
    '2029-01-01: The new bridge in Orsk was opened in 2029.',
  ])
})

test('what is counted from an event of no known day is not placed', () => {
  check('A year later the ship was sold to a yard in Tolla.', [])
  check('The ship had been painted a week earlier.', [])
  check('The ship was sold three years ago.', ['2028-01-01: The ship was sold three years ago.'])
})

test('the ends of a stretch are no times of events', () => {
  check('He is charged with robbing banks between May 1, 2029, and June 8, 2030.', [])
  check('The company filed false returns for the years 2026 through 2029.', [])
  check('The records, dating back to 2029, were burned.', [])
  check('As of April, 900 people had signed the letter.', [])
  check('The plan would save nine million crowns over the next decade.', [])
  check('He robbed a bank on May 1, 2029, and another one on June 8, 2030.', [
    '2029-05-01: He robbed a bank on May 1, 2029, and another one on June 8, 2030.',
  ])
})

test('a time without a day is of the day that the text last spoke of', () => {
  check(
    'The Adeline sailed on Monday with nine men.\n\nIn the evening she ran aground off Tolla.',
    [
      '2031-03-03: The Adeline sailed on Monday with nine men.',
      '2031-03-03T17:00: In the evening she ran aground off Tolla.',
    ],
  )
  check('Of Monday he said nothing. “We sailed on Sunday,” she said. At noon they were found.', [
    '2031-03-02: “We sailed on Sunday,” she said.',
    '2031-03-03: Of Monday he said nothing.',
    '2031-03-03T12:00: At noon they were found.',
  ])
})

test('nothing has happened after its report, but much is planned', () => {
  const at = (text: string) => timelineOf([text], '2031-03-05T06:30')
  assert.deepEqual(at('Two men were held and released in the evening.'), [])
  assert.deepEqual(at('The council will meet in the evening.'), [
    '2031-03-05T17:00: The council will meet in the evening.',
  ])
  assert.deepEqual(at('Two men were held on Tuesday and released in the evening.'), [
    '2031-03-04: Two men were held on Tuesday',
    '2031-03-04T17:00: Two men were held on Tuesday and released in the evening.',
  ])
  check('A row over the plan set off strikes in Orsk on Friday.', [
    '2031-02-28: A row over the plan set off strikes in Orsk on Friday.',
  ])
  check('The draft of the law is to be voted on Thursday.', [
    '2031-03-06: The draft of the law is to be voted on Thursday.',
  ])
  check('The council voted on Thursday.', ['2031-02-27: The council voted on Thursday.'])
})

test('when a text was changed is no event of its story', () => {
  check('UPDATE 2:52 p.m. -- More papers were found in the cellar.', [])
})

test('what is shown whole is shown once, at its day rather than at a year', () => {
  check('The quake struck on Tuesday a region that the flood of 2029 had destroyed.', [
    '2031-03-04: The quake struck on Tuesday a region that the flood of 2029 had destroyed.',
  ])
})

test('words said at an hour are a part of the day, and words said on a day are not', () => {
  check(
    '“There is no treaty before there is a treaty,” Ada Winter said on Tuesday night in Orsk.',
    [
      '2031-03-04T20:00: “There is no treaty before there is a treaty,” Ada Winter said on Tuesday night in Orsk.',
    ],
  )
  check('“There is no treaty before there is a treaty,” Ada Winter said on Tuesday in Orsk.', [])
  check('Ada Winter said on Tuesday night that the bridge had fallen.', [])
})
