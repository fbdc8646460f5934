import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseArticle } from '../parse-article.ts'
import { furnitureRole } from './furniture.ts'

const BODY =
  'The council of Wexmoor voted on Tuesday to close the old bridge, which 4,000 people cross each day.'

function rolesOf(body: string): string[] {
  return parseArticle({ source: 'a.txt', body }).blocks.map((block) => block.role)
}

function check(body: string, ...expected: string[]): void {
  assert.deepEqual(rolesOf(body), expected, body)
}

test('the first short line without an end mark is the headline', () => {
  check(`Wexmoor closes its bridge\n\n${BODY}`, 'headline', 'paragraph')
  check(`Wexmoor closes its bridge\n${BODY}\n${BODY}`, 'headline', 'paragraph', 'paragraph')
  check(`Who will mend the bridge?\n\n${BODY}`, 'headline', 'paragraph')
  check(`Storm nears the U.S.\n\n${BODY}`, 'headline', 'paragraph')
  check(`By Ann Other\n\nWexmoor closes its bridge\n\n${BODY}`, 'credit', 'headline', 'paragraph')
})

test('a sentence or a quote that opens a text is no headline', () => {
  check(`The bridge is closed.\n\n${BODY}`, 'paragraph', 'paragraph')
  check(`“The bridge is closed!”\n\n${BODY}`, 'paragraph', 'paragraph')
  check(BODY, 'paragraph')
  check('Wexmoor closes its bridge', 'paragraph')
})

test('a few words between two paragraphs are a subheading', () => {
  check(`${BODY}\nRising costs\n${BODY}`, 'paragraph', 'subheading', 'paragraph')
  check(`${BODY}\nHe said no.\n${BODY}`, 'paragraph', 'paragraph', 'paragraph')
  check(`${BODY}\n- two lanes\n${BODY}`, 'paragraph', 'paragraph', 'paragraph')
})

test('captions are told by their label or their credit', () => {
  const captions = [
    'The old bridge at Wexmoor. Photograph: Ann Other/Harbour Press',
    'The old bridge at Wexmoor. Ann Other/Reuters',
    'Mayor Bo Lind at the bridge on Monday. (AP Photo/Ann Other)',
    'Workers close the road, via Getty Images',
    'Photo: The old bridge at Wexmoor.',
    'FILE - Mayor Bo Lind speaks at the bridge in Wexmoor, March 3, 2031.',
    'Workers close the bridge on Monday. (Ann Other/Harbour Press)',
    'Workers close the bridge on Monday. Ann Other for The Harbour Press',
    'Photo by Ann Other',
    'Photo courtesy of the Wexmoor Museum',
    'Courtesy of Wexmoor Police',
    'Image caption The old bridge',
  ]
  for (const line of captions) assert.equal(furnitureRole(line, false), 'caption', line)
  const reporting = [
    'The photographs: three men on a bridge, nobody else.',
    'The mayor told Reuters the bridge was safe.',
    'The figure was confirmed by the agency. (AP)',
    'The talks will go on, he said. – AP/Reuters',
    'Video released on Monday shows the bridge.',
    'Video by Ann Other shows the bridge falling.',
    'Photo by photo, the film tells of the bridge.',
    'Courtesy of the mayor, every child had a bun.',
    'File a claim by Monday, the insurer said.',
    'The mayor had one rival. Ann Other for governor',
  ]
  for (const line of reporting) assert.equal(furnitureRole(line, false), null, line)
})

test('links, appeals and advertising are furniture', () => {
  const furniture = [
    'Advertisement',
    'after newsletter promotion',
    '[ Why the bridge matters to WexmoorOpens in new window ]',
    'Read more: The bridge in pictures',
    'RELATED: Five bridges to see',
    'Sign up to our daily newsletter',
    'Follow the Harbour Press on X',
    'Get the day’s top stories in your inbox with our newsletter.',
    'Share this article',
    'Facebook Twitter WhatsApp',
    'Want more news like this? Sign up for our newsletter.',
    'To get more stories like this, sign up to our newsletter here.',
    'Text BRIDGE to 12345 for breaking news.',
    'This is a developing story. Check back for updates.',
    'This story is developing and will be updated.',
    'More to follow...',
    'Ann Other can be reached at a.other@harbour.example.',
    'Contact Ann Other: 555-0134',
    'See something wrong in this story? Let us know.',
    'Watch the video above.',
    'Read the full report here.',
    '* * *',
    'This article was amended on 3 May to correct a name.',
    'Copyright 2031 Harbour Press. All rights reserved.',
    'news@harbour.example',
  ]
  for (const line of furniture) assert.notEqual(furnitureRole(line, false), null, line)
  const reporting = [
    'Share prices fell by a fifth.',
    'Follow-up talks are planned for Monday.',
    'Support the rebels had from abroad dried up.',
    'Register of deeds Ann Other resigned.',
    'Related charges were dropped in March.',
    'Watch officers saw the boat at dawn.',
    'Sign language will be taught in Wexmoor.',
    'Live ammunition was found.',
    'Residents were urged to sign up for flood alerts.',
    'If you live near the river, leave now, police said.',
    'Like his father, he subscribed to no newspaper.',
    'Text messages between the two were read out.',
    'This is a developing country.',
    'The story is developing slowly, and no one minds.',
    'Check back doors, police told residents.',
    'Contact with the ship was lost at noon.',
    'See the bridge from above, and you see why it fell.',
    'Comments by the mayor angered the unions.',
    'Heavy rain contributed to the crash.',
  ]
  for (const line of reporting) assert.equal(furnitureRole(line, false), null, line)
})

test('lines that name writers, agencies and days are credits and datelines', () => {
  const expected = [
    ['By Ann Other', 'credit'],
    ['BY ANN OTHER AND BO LIND', 'credit'],
    ['(Reporting by Ann Other; editing by Bo Lind)', 'credit'],
    ['Additional reporting by Bo Lind in Oslo', 'credit'],
    ['Harbour Press writer Bo Lind contributed to this report.', 'credit'],
    ['– Bloomberg/Guardian', 'credit'],
    ['Harbour Press writer Bo Lind in Wexmoor contributed.', 'credit'],
    ['The Associated Press contributed.', 'credit'],
    ['Additional reporting: Bo Lind', 'credit'],
    ['With Reuters', 'credit'],
    ['Harbour Press with AFP', 'credit'],
    ['Ann Other/Harbour Press', 'credit'],
    ['Ann Other, Staff Writer', 'credit'],
    ['Reuters', 'credit'],
    ['Published 12 May 2031 at 14:05 BST', 'dateline'],
    ['Updated: 10:15, 3 March 2031', 'dateline'],
    ['Tuesday, March 4, 2031', 'dateline'],
    ['WEXMOOR, Kent (AP) —', 'dateline'],
  ] as const
  for (const [line, role] of expected) assert.equal(furnitureRole(line, false), role, line)
  const reporting = [
    'By Monday the bridge was open again.',
    'Many writers contributed.',
    'Heavy rain and two open gates contributed.',
    'With rain forecast, the council closed the bridge.',
    'With Reuters reporting a fall in prices, the shares dropped.',
    'Editing: the art of leaving out',
    'Published figures show a fall.',
    'Updated rules will come in on 3 March 2031, the ministry said in London.',
    'Bo Lind is the editor of a magazine that opposed the bridge.',
    '- Two lanes closed',
  ]
  for (const line of reporting) assert.equal(furnitureRole(line, false), null, line)
})

test('a line about the writer at the end is a credit', () => {
  const bio = 'Ann Other is a reporter for the Harbour Press.'
  check(`${BODY}\n${BODY}\n${bio}`, 'paragraph', 'paragraph', 'credit')
  check(`${BODY}\n${bio}\n${BODY}`, 'paragraph', 'paragraph', 'paragraph')
})

test('a credit behind the last sentence of a paragraph is a block of its own', () => {
  const blocksOf = (ending: string) => {
    const { text, blocks } = parseArticle({ source: 'a.txt', body: `${BODY}\n\n${BODY}${ending}` })
    return blocks.slice(1).map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`)
  }
  const signed = (credit: string) => [`paragraph: ${BODY}`, `credit: ${credit}`]
  assert.deepEqual(blocksOf(' – Meridian/Sentinel'), signed('– Meridian/Sentinel'))
  assert.deepEqual(blocksOf(' —AP'), signed('—AP'))
  assert.deepEqual(blocksOf(' - With Reuters and AFP.'), signed('- With Reuters and AFP.'))
  for (const ending of [' “No.” – Ann Other', ' – all of them.', ' It is blue – Wexmoor Blue.'])
    assert.deepEqual(blocksOf(ending), [`paragraph: ${BODY}${ending}`])
})
