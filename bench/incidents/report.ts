// How outlets tell an incident: each leaves things out, and each has words of its own.
import type { Lottery } from '../lottery.ts'
import type { Incident, Person } from './invent-incident.ts'
import type { Outlet } from './world.ts'

export type Report = { readonly title: string; readonly paragraphs: readonly string[] }

/** What is known when the report is written. */
export type Stage = 'first' | 'named' | 'charged' | 'sentenced'

const HOURS = [
  'just after midnight',
  'around 2 a.m.',
  'early in the morning',
  'at about 9 a.m.',
  'around noon',
  'shortly before 3 p.m.',
  'around 5:30 p.m.',
  'just after 8 p.m.',
  'around 10:15 p.m.',
]

/** One report of an incident. The day's name is that of the incident. */
export function inventReport(
  incident: Incident,
  stage: Stage,
  weekday: string,
  outlet: Outlet,
  lottery: Lottery,
): Report {
  const told = {
    incident,
    stage,
    weekday,
    lottery,
    named: stage !== 'first' || lottery.chance(0.25),
  }
  const body = [
    lottery.draw(LEADS[stage])(told),
    ...PARTS.filter(() => lottery.chance(0.55)).map((part) => lottery.draw(part)(told)),
    ...(lottery.chance(0.6) ? [lottery.draw(APPEALS)(told)] : []),
    ...(lottery.chance(0.7) ? [outlet.signOff] : []),
  ]
  return { title: lottery.draw(TITLES[stage])(told), paragraphs: body }
}

type Told = {
  readonly incident: Incident
  readonly stage: Stage
  readonly weekday: string
  readonly lottery: Lottery
  readonly named: boolean
}
type Teller = (told: Told) => string

const victim = ({ incident, named, lottery }: Told): string =>
  describe(incident.victims[0], named, lottery)

function describe({ name, age, noun }: Person, named: boolean, lottery: Lottery): string {
  if (named) return lottery.chance(0.6) ? `${name}, ${age},` : name
  return lottery.chance(0.6)
    ? `a ${age}-year-old ${noun}`
    : lottery.chance(0.5)
      ? `a ${noun}, ${age},`
      : `a ${noun}`
}

const WHAT: Readonly<Record<Incident['kind'], readonly Teller[]>> = {
  shooting: [
    (t) => `${victim(t)} was ${t.incident.isFatal ? 'shot and killed' : 'shot'}`,
    (t) =>
      `gunfire left ${victim(t)} ${t.incident.isFatal ? 'dead' : `wounded in ${t.incident.wound}`}`,
    (t) =>
      `${victim(t)} ${t.incident.isFatal ? 'died after being shot' : 'is recovering from a gunshot wound'}`,
  ],
  robbery: [
    (t) => `a robber with ${t.incident.weapon} held up ${victim(t)}`,
    (t) => `${victim(t)} was robbed at gunpoint of ${t.incident.loot}`,
    (t) => `an armed man demanded ${t.incident.loot} from ${victim(t)}`,
  ],
  accident: [
    (t) =>
      `${victim(t)} was accidentally shot in ${t.incident.wound} while ${t.incident.weapon} was being cleaned`,
    (t) => `${t.incident.weapon} went off by accident and hit ${victim(t)}`,
  ],
  standoff: [
    (t) =>
      `a man armed with ${t.incident.weapon} barricaded himself for hours and threatened ${victim(t)}`,
    () => 'a standoff between officers and an armed man ended peacefully',
  ],
  'break-in': [
    (t) => `${victim(t)} fired at an intruder`,
    (t) => `two men kicked in the door and pointed ${t.incident.weapon} at ${victim(t)}`,
  ],
}

const what = (t: Told): string => t.lottery.draw(WHAT[t.incident.kind])(t)
const hour = ({ incident }: Told): string => HOURS[Math.floor((incident.hour / 24) * HOURS.length)]
const upper = (text: string): string => text[0].toUpperCase() + text.slice(1)

const LEADS: Readonly<Record<Stage, readonly Teller[]>> = {
  first: [
    (t) =>
      `${t.incident.town.name.toUpperCase()} - Police are investigating after ${what(t)} at ${t.incident.place} ${t.weekday}.`,
    (t) =>
      `${upper(what(t))} ${hour(t)} ${t.weekday} in ${t.incident.town.name}, according to police.`,
    (t) =>
      `Officers with the ${t.incident.town.name} Police Department say ${what(t)} on ${t.incident.street} ${t.weekday}.`,
    (t) =>
      `Authorities in ${t.incident.town.county} are looking for answers after ${what(t)} in the ${t.incident.quarter} neighborhood.`,
  ],
  named: [
    (t) =>
      `${upper(victim(t))} has been identified as the victim of the ${t.incident.kind} at ${t.incident.place} in ${t.incident.town.name}.`,
    (t) =>
      `Police released the name of the person hurt on ${t.incident.street} ${t.weekday}: ${victim(t)} of ${t.incident.town.name}.`,
  ],
  charged: [
    (t) =>
      `${t.incident.suspect.name}, ${t.incident.suspect.age}, has been charged in the ${t.incident.kind} on ${t.incident.street} in ${t.incident.town.name}.`,
    (t) =>
      `A suspect is behind bars after ${what(t)} ${t.weekday}. ${t.incident.suspect.name} was booked into the ${t.incident.town.county} jail.`,
  ],
  sentenced: [
    (t) =>
      `${t.incident.suspect.name} was sentenced to ${t.lottery.below(30) + 3} years in prison for the ${t.incident.kind} of ${victim(t)} in ${t.incident.town.name}.`,
    (t) =>
      `A ${t.incident.town.county} judge sent ${t.incident.suspect.name} to prison in a case that began when ${what(t)} on ${t.incident.street}.`,
  ],
}

const TITLES: Readonly<Record<Stage, readonly Teller[]>> = {
  first: [
    (t) => `Police: ${upper(what({ ...t, named: false }))} in ${t.incident.town.name}`,
    (t) => `${t.incident.town.name} police investigate ${t.incident.kind}`,
    (t) => `${upper(t.incident.kind)} reported at ${t.incident.place} on ${t.incident.street}`,
    (t) => `${upper(what({ ...t, named: false }))}, police say`,
  ],
  named: [
    (t) => `Victim of ${t.incident.town.name} ${t.incident.kind} identified`,
    (t) =>
      `Police identify ${t.incident.victims[0].noun} in ${t.incident.street} ${t.incident.kind}`,
  ],
  charged: [
    (t) => `Suspect charged in ${t.incident.town.name} ${t.incident.kind}`,
    (t) => `${t.incident.suspect.name} arrested after ${t.incident.kind}`,
  ],
  sentenced: [
    (t) => `${t.incident.town.name} man sentenced for ${t.incident.kind}`,
    (t) => `${t.incident.suspect.name} gets prison for ${t.incident.kind}`,
  ],
}

/** What a report may add, in the order of a report. Of each part one wording is taken. */
const PARTS: readonly (readonly Teller[])[] = [
  [
    (t) =>
      `It happened ${hour(t)} ${t.weekday} in the ${t.incident.block} block of ${t.incident.street}.`,
    (t) =>
      `Officers were called to the ${t.incident.block} block of ${t.incident.street} ${hour(t)}.`,
    (t) => `The call came in ${hour(t)} from ${t.incident.place} near ${t.incident.street}.`,
  ],
  [
    (t) =>
      `When they arrived, they found ${victim(t)} suffering from a wound to ${t.incident.wound}.`,
    (t) =>
      `The victim was taken to ${t.incident.town.hospital}, where doctors treated an injury to ${t.incident.wound}.`,
    (t) =>
      `${upper(victim(t))} was rushed to ${t.incident.town.hospital} in ${t.incident.isFatal ? 'grave' : 'stable'} condition.`,
  ],
  [
    (t) => `The gunman fled in ${t.incident.car}, police said.`,
    (t) =>
      `Investigators are looking for ${t.incident.car} that was seen leaving ${t.incident.place}.`,
    (t) => `Detectives recovered ${t.incident.weapon} and shell casings at the scene.`,
    (t) => `The attacker got away with ${t.incident.loot} in ${t.incident.car}.`,
  ],
  [
    (t) =>
      `"We believe this was an isolated incident," said Sgt. ${t.incident.officer}, a spokesman for the department.`,
    (t) => `"We are following several leads at this time," Lt. ${t.incident.officer} said.`,
    (t) => `${t.incident.officer}, who speaks for the police, said the motive is not known.`,
  ],
  [
    (t) => `A neighbor ${t.incident.witness}.`,
    (t) => `A woman who lives nearby said she ${t.incident.witness}.`,
  ],
  [
    (t) =>
      t.incident.victims.length > 1
        ? `In all ${t.incident.victims.length} people were hurt, among them ${describe(t.incident.victims[1], t.named, t.lottery)}.`
        : 'No one else was hurt.',
    () => 'No arrests have been made and the investigation is ongoing.',
    (t) =>
      t.stage === 'first'
        ? 'The names were not released pending notification of family.'
        : `Court records show ${t.incident.suspect.name} has a prior conviction.`,
  ],
  [
    (t) => `The ${t.incident.quarter} neighborhood has seen several violent crimes this year.`,
    (t) =>
      `Police in ${t.incident.town.name} have worked ${t.lottery.below(60) + 4} such cases this year.`,
  ],
]

const APPEALS: readonly Teller[] = [
  (t) =>
    `Anyone with information is asked to call ${t.incident.town.name} Police at 555-0100 or Crime Stoppers at 555-0199.`,
  () =>
    'Anyone with information about this crime is urged to contact detectives. Callers may remain anonymous and may be eligible for a cash reward.',
]
