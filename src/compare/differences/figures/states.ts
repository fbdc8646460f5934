/** What may befall those that news counts, and the stems that tell it. */
const STATES: readonly (readonly [state: string, stems: string])[] = [
  ['killed', 'kill die toll fatal fatality perish drown slain murder'],
  ['injured', 'injur injury wound hurt hospitalis hospitaliz'],
  ['missing', 'missing unaccount'],
  ['arrested', 'arrest detain captur apprehend custody nab jail'],
  ['charged', 'charg indict'],
  ['trapped', 'trap strand bury'],
  ['rescued', 'rescu sav'],
  ['evacuated', 'evacuat displac homeless'],
  ['damaged', 'damag destroy flatten collaps wreck burn torch gut'],
  ['infected', 'infect'],
  ['marching', 'march rally protest demonstrat crowd'],
]

const STATE_OF: ReadonlyMap<string, string> = new Map(
  STATES.flatMap(([state, stems]) =>
    stems.split(' ').map((stem): [string, string] => [stem, state]),
  ),
)

/** States that people are in; what is damaged is a thing. */
const OF_PEOPLE: ReadonlySet<string> = new Set(
  'killed injured missing arrested charged trapped rescued evacuated infected marching'.split(' '),
)

/** The state that a stem tells, or null. */
export function stateOf(stem: string): string | null {
  return STATE_OF.get(stem) ?? null
}

export function befallsPeople(state: string): boolean {
  return OF_PEOPLE.has(state)
}

const PEOPLE =
  'person man woman child boy girl baby victim civilian resident villager soldier troop student ' +
  'patient passenger crew family member pupil guest staff refugee migrant fatality casualty ' +
  'injury death national citizen suspect youth teenager adult police personnel other'

const PERSON_NOUNS: ReadonlySet<string> = new Set(PEOPLE.split(' '))
const PERSON_ENDINGS = ['er', 'or', 'ist', 'ian', 'ee', 'man', 'woman', 'ant']

/** Does this singular noun name people, as "worker", "tourist" and "child" do? */
export function namesPeople(noun: string): boolean {
  return PERSON_NOUNS.has(noun) || PERSON_ENDINGS.some((end) => noun.endsWith(end))
}
