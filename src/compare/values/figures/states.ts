import { stem } from '../../../text/stem.ts'

/** What may befall those that news counts, and the words that tell it. */
const STATES: readonly (readonly [state: string, words: string])[] = [
  ['killed', 'killed dead death died toll fatal fatality perished drowned slain murdered'],
  ['injured', 'injured injury wounded wound hurt hospitalised hospitalized'],
  ['missing', 'missing unaccounted'],
  ['arrested', 'arrested detained captured apprehended custody nabbed jailed'],
  ['charged', 'charged indicted'],
  ['trapped', 'trapped stranded buried'],
  ['rescued', 'rescued saved'],
  ['evacuated', 'evacuated displaced homeless'],
  ['damaged', 'damaged destroyed flattened collapsed wrecked burned burnt torched gutted'],
  ['infected', 'infected'],
  ['marching', 'marched rallied protested demonstrated crowd'],
  ['watching', 'watched attendance spectator'],
  ['employed', 'employs employed employing workforce'],
]

const STATE_OF: ReadonlyMap<string, string> = new Map(
  STATES.flatMap(([state, words]) =>
    words.split(' ').map((word): [string, string] => [stem(word), state]),
  ),
)

/** States that people are in; what is damaged is a thing. */
const OF_PEOPLE: ReadonlySet<string> = new Set(
  'killed injured missing arrested charged trapped rescued evacuated infected marching watching employed'.split(
    ' ',
  ),
)

/** The state that a lower-cased word tells, or null. */
export function stateOf(word: string): string | null {
  return STATE_OF.get(stem(word)) ?? null
}

/** The place of a state among all: the gravest come first. */
export function severityOf(state: string): number {
  return STATES.findIndex(([each]) => each === state)
}

export function befallsPeople(state: string): boolean {
  return OF_PEOPLE.has(state)
}

const PEOPLE =
  'person man woman child boy girl baby victim civilian resident villager soldier troop student ' +
  'patient passenger crew family member pupil guest staff refugee migrant fatality casualty ' +
  'wife husband mother father daughter son parent injury death national citizen suspect youth teenager adult police personnel other'

const PERSON_NOUNS: ReadonlySet<string> = new Set(PEOPLE.split(' '))
const PERSON_ENDINGS = ['er', 'or', 'ist', 'ian', 'ee', 'man', 'woman', 'ant']

/** Does this singular noun name people, as "worker", "tourist" and "child" do? */
export function namesPeople(noun: string): boolean {
  return PERSON_NOUNS.has(noun) || PERSON_ENDINGS.some((end) => noun.endsWith(end))
}
