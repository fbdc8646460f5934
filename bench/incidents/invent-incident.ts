// An invented incident: what happened, before anybody reports it.
import type { Lottery } from '../lottery.ts'
import { inventPerson, type Town } from './world.ts'

export type Person = {
  readonly name: string
  readonly age: number
  readonly noun: 'man' | 'woman' | 'boy' | 'girl'
}

export type Incident = {
  readonly id: number
  readonly town: Town
  /** Days since the stream began. */
  readonly day: number
  readonly hour: number
  readonly kind: 'shooting' | 'robbery' | 'accident' | 'standoff' | 'break-in'
  readonly victims: readonly Person[]
  readonly suspect: Person
  readonly isFatal: boolean
  readonly place: string
  readonly street: string
  readonly block: number
  readonly quarter: string
  readonly weapon: string
  readonly loot: string
  readonly car: string
  readonly wound: string
  readonly witness: string
  readonly officer: string
}

const KINDS = [
  'shooting',
  'shooting',
  'shooting',
  'robbery',
  'robbery',
  'accident',
  'standoff',
  'break-in',
] as const
const PLACES = [
  'a gas station',
  'an apartment complex',
  'a bar',
  'a parking lot',
  'a convenience store',
  'a home',
  'a nightclub',
  'a fast food restaurant',
  'a park',
  'a pawn shop',
  'a motel',
  'a car wash',
  'a barber shop',
  'a basketball court',
  'a dollar store',
  'a pharmacy',
]
const WEAPONS = [
  'a handgun',
  'a shotgun',
  'a rifle',
  'a semi-automatic pistol',
  'a revolver',
  'an assault rifle',
  'a BB gun',
]
const LOOT = [
  'an undisclosed amount of cash',
  'cash and cigarettes',
  'a cell phone and a wallet',
  'jewelry',
  'prescription pills',
  'a safe',
  'several firearms',
  'a purse',
]
const CARS = [
  'a silver SUV',
  'a black sedan',
  'a white pickup truck',
  'a red Honda',
  'a dark minivan',
  'a gray Nissan',
  'a stolen Ford',
  'a blue Chevrolet',
  'a bicycle',
  'a motorcycle',
]
const WOUNDS = [
  'the leg',
  'the chest',
  'the head',
  'the arm',
  'the abdomen',
  'the back',
  'the foot',
  'the shoulder',
  'the neck',
  'the hand',
]
const WITNESSES = [
  'heard about six shots and then tires squealing',
  'thought the noise was fireworks until people began to run',
  'was washing dishes when a bullet came through the window',
  'saw two people in hooded sweatshirts run behind the building',
  'held a towel against the wound until paramedics came',
  'was walking a dog when the yelling started',
  'had just put the children to bed',
  'has asked the city for cameras and street lights for years',
  'recognized the attacker from the neighborhood',
  'hid behind the counter with two customers',
]

export function inventIncident(
  id: number,
  day: number,
  towns: readonly Town[],
  lottery: Lottery,
): Incident {
  const town = lottery.drawEarly(towns)
  const kind = lottery.draw(KINDS)
  const victims = lottery.chance(0.2) ? 2 + lottery.below(2) : 1
  return {
    id,
    town,
    day,
    hour: lottery.below(24),
    kind,
    victims: Array.from({ length: victims }, () => inventVictim(lottery)),
    suspect: { ...inventVictim(lottery), noun: 'man' },
    isFatal: kind === 'shooting' && lottery.chance(0.4),
    place: lottery.draw(PLACES),
    street: lottery.draw(town.streets),
    block: (lottery.below(90) + 1) * 100,
    quarter: lottery.draw(town.quarters),
    weapon: lottery.drawEarly(WEAPONS),
    loot: lottery.draw(LOOT),
    car: lottery.draw(CARS),
    wound: lottery.draw(WOUNDS),
    witness: lottery.draw(WITNESSES),
    officer: lottery.draw(town.spokespeople),
  }
}

function inventVictim(lottery: Lottery): Person {
  const age = lottery.chance(0.12) ? 3 + lottery.below(14) : 17 + lottery.below(50)
  const male = lottery.chance(0.7)
  const noun = age < 17 ? (male ? 'boy' : 'girl') : male ? 'man' : 'woman'
  return { name: inventPerson(lottery), age, noun }
}
