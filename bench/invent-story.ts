// Invents articles about one event, always the same ones, for measuring speed at any size. The
// story has many facts; each article tells some, the well-known ones more often, in one of a few
// wordings, so that aligning has as much to do as with real reports.

import { Lottery } from './lottery.ts'

const words = (list: string) => list.split(' ')
const NOUNS = words(
  'harbour bridge gate school hospital council inquiry engineer river storm market tower railway ferry cellar family driver farmer nurse teacher warehouse tunnel pump shelter insurer court prosecutor minister budget contract siren warning cable turbine reservoir orchard church library stadium factory quarry vessel crane convoy helicopter camp village suburb airport motorway signal valve archive museum bakery',
)
const VERBS = words(
  'closed flooded reopened inspected rescued blamed promised delayed ordered destroyed repaired searched evacuated abandoned photographed praised criticised funded rejected replaced surrounded guarded drained lifted emptied measured described visited',
)
const ADJECTIVES = words(
  'old northern crowded empty narrow costly public private broken rusted famous hidden local foreign early final sudden heavy quiet damaged',
)
const SYLLABLES = words(
  'tar ves lin dor mak sol ber ran hel pav os ing rud kal mir ston feld wick ham ova ric',
)
const TITLES = [
  'the harbour master',
  'the interior minister',
  'a fire brigade spokesman',
  'the mayor',
  'a hospital director',
  'a union official',
  'a resident',
  'the chief engineer',
]
const DAYS = words('Monday Tuesday Wednesday Thursday Friday Saturday Sunday')
const AGENCIES = ['Reuters', 'AFP', 'the Associated Press', 'the state broadcaster']

/** `count` articles of about 600 words on one invented event. */
export function inventStory(count: number): string[] {
  return Array.from({ length: count }, (_, index) => inventArticle(new Lottery(index + 1)))
}

function inventArticle(lottery: Lottery): string {
  const paragraphs = Array.from({ length: 10 }, () =>
    [inventSentence(lottery), inventSentence(lottery), inventSentence(lottery)].join(' '),
  )
  return [`Storm leaves ${lottery.draw(NOUNS)} ${lottery.draw(ADJECTIVES)}`, ...paragraphs]
    .join('\n\n')
    .concat('\n')
}

/** Facts are numbered by how well known they are; the square makes the first ones common. */
function inventSentence(lottery: Lottery): string {
  const rank = lottery.below(1000) / 1000
  return tellFact(Math.floor(rank * rank * 400), lottery.below(3))
}

function tellFact(fact: number, wording: number): string {
  const lottery = new Lottery(fact + 7919)
  const person = inventName(lottery)
  const [place, number, day] = [inventWord(lottery), lottery.below(300) + 2, lottery.draw(DAYS)]
  const thing = `${lottery.draw(ADJECTIVES)} ${lottery.draw(NOUNS)}`
  const [actor, verb, title] = [lottery.draw(NOUNS), lottery.draw(VERBS), lottery.draw(TITLES)]
  const quote = `The ${actor} ${verb} ${number} of them before the ${thing} gave way`
  const wordings = [
    `The ${actor} ${verb} the ${thing} in ${place} on ${day}, killing at least ${number} people, ${person} said.`,
    `"${quote}," ${person}, ${title}, told ${lottery.draw(AGENCIES)} in ${place}.`,
    `In ${place} the ${thing} was ${verb} by the ${actor} on ${day} and ${number} people died, according to ${lottery.draw(AGENCIES)}.`,
  ]
  return wordings[wording]
}

function inventName(lottery: Lottery): string {
  return `${inventWord(lottery)} ${inventWord(lottery)}`
}

function inventWord(lottery: Lottery): string {
  const word = lottery.draw(SYLLABLES) + lottery.draw(SYLLABLES)
  return word[0].toUpperCase() + word.slice(1)
}
