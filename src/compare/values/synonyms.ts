import { foldSpelling } from '../../text/spelling.ts'
import { stem } from '../../text/stem.ts'
import { editDistance } from './names/spelled-names.ts'

/** Words that an editor may put for each other without telling anything else. A line is a group. */
const GROUPS = `
home house residence
building structure
chief head boss leader director
quake earthquake tremor temblor
protester demonstrator protestor marcher activist
policeman officer police authorities officials
worker employee staff
lawmaker legislator politician
vessel ship boat
plane aircraft jet
car vehicle automobile
kid child youngster
teenager teen youth
woman female
man male
area region district zone
town village city
street road
firm company business corporation
cash money fund
weapon arm arms gun
plan scheme proposal programme
deal agreement accord pact
talk meeting discussion negotiation summit
probe investigation inquiry
vote ballot poll
rise hike increase growth
fall drop decline decrease plunge slump dip slide
cut reduction
budget spending
help aid assistance bailout
attack assault raid strike
robbery theft heist burglary raid
series string spate
victory win triumph
fire blaze inferno
blast explosion
fear worry concern anxiety
anger fury outrage
crisis emergency
trip visit tour journey
remark comment statement word
release statement
result outcome
cause reason
aim goal target objective
part section portion
start beginning outset
end close finish
avoid avert prevent stave
close shut shutter
begin began begun start commence launch open
end finish conclude stop halt cease
build built construct erect
buy bought purchase acquire
sell sold offload
get got receive obtain gain
give gave given hand provide grant offer
take took taken seize grab
make made create produce
show reveal disclose display demonstrate
run ran lead led head manage
find found discover uncover locate recover
locate situate base
hit strike struck rock jolt shake shook
kill slay slain
injure wound hurt
arrest detain nab capture apprehend
charge accuse
say said tell told state add note remark declare announce report explain
ask request urge call
help aid assist
need require
want seek sought wish
try attempt bid
flee fled escape
save rescue
march walk
gather assemble rally converge
hurl throw threw thrown toss lob fling pelt
smash break broke broken shatter ram crash
burn torch
dispatch send sent deploy
launch dispatch send
respond react reply answer
reject refuse deny decline
approve pass back endorse
plan intend
expect anticipate
rise rose risen climb jump soar increase
fall fell fallen drop decline sink sank sunk slip plunge
big large huge massive major great vast giant
small little tiny minor
strong powerful mighty
important key crucial vital critical
new fresh recent
old former ex-
fast quick rapid swift
angry furious irate
hard tough difficult
dead deceased
many numerous several multiple
whole entire
final last
first initial
main principal chief
common frequent
serious severe grave
prone vulnerable susceptible
early initial
neighbouring nearby adjacent
retain defend keep kept hold held
knockout stoppage
pollute poison contaminate taint foul
lift raise rose
medicine practice
resident inhabitant local villager
lawyer attorney solicitor barrister counsel
doctor physician medic
killer gunman shooter attacker assailant suspect
killing murder slaying shooting homicide
judge magistrate justice
jail prison
sentence term
court tribunal
trial hearing case
verdict ruling judgment judgement decision
game match fight bout contest
team side squad club
champion titleholder
title crown belt
player footballer athlete
coach manager
film movie picture
show programme series
song track single
study research survey paper
scientist researcher expert
test trial experiment
profit earnings income
sale revenue turnover
share stock
chairman chair chairwoman
election poll vote
candidate nominee contender
soldier troop serviceman
border frontier
army military forces
bomb explosive device
rebel insurgent militant fighter
flood flooding deluge
storm hurricane cyclone typhoon
purchase takeover acquisition deal
product item goods
software program application
flaw bug vulnerability hole
update patch fix
user customer client consumer
collide crash
die perish succumb
select choose chose chosen pick name appoint
nominate choose chosen pick name
announce unveil
supervise oversee oversaw monitor
oust eject expel excommunicate depose
leave left quit resign exit depart
replace succeed supplant
join enter
allow let permit enable
prevent block bar stop
continue go
increase boost
decrease lower reduce
also additionally
`

/** "limo" is short for "limousine". */
function isShortened(short: string, long: string): boolean {
  return short.length >= 4 && long.startsWith(short)
}

const GROUP_OF: ReadonlyMap<string, ReadonlySet<number>> = readGroups()

function readGroups(): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>()
  for (const [index, line] of GROUPS.trim().split('\n').entries())
    for (const word of line.split(' ')) {
      const key = stem(foldSpelling(word))
      const known = groups.get(key)
      if (known) known.add(index)
      else groups.set(key, new Set([index]))
    }
  return groups
}

/** "practise" and "practice" differ by country alone. */
function foldHiss(word: string): string {
  return word.replace(/[cz]/g, 's')
}

/** "jewellery" and "jewelry" begin and end alike; so do few words that are not one. */
function areSpellings(a: string, b: string): boolean {
  if (a.length < 7 || b.length < 7 || a[0] !== b[0]) return false
  return a.slice(0, 4) === b.slice(0, 4) && a.slice(-2) === b.slice(-2) && editDistance(a, b) <= 2
}

/** A word's stem, the same with its hissing letters made one, and its groups. */
type Sense = { readonly stem: string; readonly hissed: string; readonly groups: readonly number[] }

/** Words already looked up; a story asks for the same few thousand again and again. */
const SENSES = new Map<string, Sense>()
const MOST_SENSES = 50_000

function senseOf(word: string): Sense {
  const known = SENSES.get(word)
  if (known !== undefined) return known
  if (SENSES.size >= MOST_SENSES) SENSES.clear()
  const folded = stem(foldSpelling(word))
  const groups = [...(GROUP_OF.get(folded) ?? [])]
  const sense = { stem: folded, hissed: foldHiss(folded), groups }
  SENSES.set(word, sense)
  return sense
}

/** Do two lower-cased words say about the same: "homes" and "houses", "avoid" and "avert"? */
export function areSynonyms(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [senseOf(a), senseOf(b)]
  if (one.hissed === other.hissed || areSpellings(a, b)) return true
  if (isShortened(one.stem, other.stem) || isShortened(other.stem, one.stem)) return true
  return one.groups.some((group) => other.groups.includes(group))
}

/** Two words that `areSynonyms` takes for one share one of these: no others need be held together. */
export function meetingKeys(word: string): string[] {
  const { stem: folded, hissed, groups } = senseOf(word)
  return [`=${hissed}`, word.slice(0, 4), folded.slice(0, 4), ...groups.map((group) => `#${group}`)]
}
