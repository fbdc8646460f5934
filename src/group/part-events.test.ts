import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Article, plainArticle } from '../model/article.ts'
import { partEvents } from './part-events.ts'

const FERRY = [
  'The evening ferry from Tolla to Halmere ran aground on a sandbank on Tuesday with 84 people on board, and rescuers brought all of them ashore within three hours, the coast guard said. Mira Lund, who was on her way home from work, felt a jolt before the lights went out. Captain Orrin Vey, 51, was questioned by the harbour police of Tolla on Wednesday.',
  'Rescuers brought 84 passengers ashore after the Tolla ferry hit a sandbank off Halmere on Tuesday night. Nobody was hurt. The coast guard said that Captain Orrin Vey had steered too close to the shore, and the harbour police questioned him. A tug is to pull the ferry free on Thursday at high water, the operator Lund Lines said.',
  'Captain Orrin Vey of the ferry that ran aground between Tolla and Halmere has told police that his steering failed. All 84 people on board were saved on Tuesday. Lund Lines, which runs the ferry, said that the gear had been repaired twice in the spring, and that a smaller boat takes its place until the sandbank is left.',
]
const MILL = [
  'Fire destroyed the old flour mill of Wexmoor early on Monday, and two firefighters were taken to hospital with burns. The mayor, Dana Brekke, said that the building of 1887 could not be saved. Some 60 neighbours left their homes for the night while the roof came down. The cause is not known, and an inspector will search the cellar.',
  'Two firefighters were burnt when the flour mill in Wexmoor went up in flames on Monday. Neighbours saw sparks above the roof at four in the morning. “It was the heart of the town,” said Dana Brekke, the mayor. An insurer puts the loss at nine million crowns, and an inspector looks for the cause in the cellar.',
]

const make = (texts: readonly string[], given: Partial<Article> = {}) =>
  texts.map((text) => plainArticle(text, given))

test('articles of one event are one part', () => {
  assert.deepEqual(partEvents(make(FERRY)), [[0, 1, 2]])
  assert.deepEqual(partEvents(make([FERRY[0]])), [[0]])
  assert.deepEqual(partEvents([]), [[]])
})

test('articles of two events are two, the larger first, whatever their order', () => {
  assert.deepEqual(partEvents(make([...MILL, ...FERRY])), [
    [2, 3, 4],
    [0, 1],
  ])
  assert.deepEqual(partEvents(make([FERRY[0], MILL[0], FERRY[1], MILL[1], FERRY[2]])), [
    [0, 2, 4],
    [1, 3],
  ])
  assert.deepEqual(partEvents(make([FERRY[0], MILL[0]])), [[0], [1]])
})

test('a text of a few words goes with what it is most like', () => {
  const short = 'The mill of Wexmoor burnt down, its mayor said.'
  assert.deepEqual(partEvents(make([...FERRY, ...MILL, short])), [
    [0, 1, 2],
    [3, 4, 5],
  ])
  assert.deepEqual(partEvents(make([FERRY[0], 'The lake is calm today.'])), [[0, 1]])
  assert.deepEqual(partEvents(make(['One.', 'Two.', 'Three.'])), [[0, 1, 2]])
})

test('a text in a language that is not read stays with the others', () => {
  const german = plainArticle(
    'Ein Feuer hat in der Nacht zum Montag die alte Mühle zerstört. '.repeat(12),
    { language: 'de' },
  )
  assert.deepEqual(partEvents([...make(FERRY), german]), [[0, 1, 2, 3]])
})
