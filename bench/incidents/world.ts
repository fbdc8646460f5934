// An invented country: its towns with their streets, hospitals, police and newsrooms.
import { Lottery } from '../lottery.ts'

export type Outlet = { readonly name: string; readonly signOff: string; readonly style: number }

export type Town = {
  readonly name: string
  readonly county: string
  readonly streets: readonly string[]
  readonly quarters: readonly string[]
  readonly hospital: string
  readonly spokespeople: readonly string[]
  readonly outlets: readonly Outlet[]
}

const words = (list: string) => list.trim().split(/\s+/)

const STARTS = words(
  'Al Bar Bel Bren Cal Car Cor Dal Dar Den Dun El Fal Far Glen Hal Har Hol Ken Lan Lar Lin Mal Mar Mel Mon Nor Oak Pel Ram Ros Sal Sel Stan Tal Tor Ver Wal West Wil Win Yar',
)
const ENDS = words(
  'bury by dale den field ford gate ham haven hurst land ley lin mere mont more mouth port ridge sen shire stead stone ton vale ville wick wood worth',
)
const GIVEN = words(
  'Aaron Adele Alonzo Amara Andre Anita Antwan Ashley Bella Brandon Briana Caleb Carla Carlos Cedric Chloe Corey Damon Danielle Darius Deon Derek Desmond Diego Elena Eric Ethan Felix Frank Gloria Hector Hugo Imani Isaac Jada Jamal Jasmine Jerome Joel Jordan Kayla Keith Kendra Kyle Lamar Leon Lucas Marcus Maria Marvin Maya Miguel Nadia Nathan Nina Omar Oscar Patrice Quentin Rachel Ramon Reggie Rosa Russell Sasha Shawn Simone Tamara Terrence Theo Tracy Tyrone Vera Victor Wanda Wesley Xavier Yolanda Zane',
)
const KINDS = words('Street Street Avenue Road Drive Lane Boulevard Court Way Place')
const TREES = words(
  'Maple Elm Cedar Birch Willow Chestnut Walnut Spruce Aspen Juniper Laurel Magnolia Poplar Sycamore Hickory Main Church Mill Park Lake River Hill Spring Bridge Station College Market Union Liberty Franklin Jackson Lincoln Madison Monroe Harrison Grant Sherman Douglas',
)
const QUARTERS = words('North South East West Old Upper Lower Mill Harbor Garden')

export function inventPerson(lottery: Lottery): string {
  return `${lottery.draw(GIVEN)} ${inventSurname(lottery)}`
}

function inventSurname(lottery: Lottery): string {
  return lottery.draw(STARTS) + lottery.draw(ENDS)
}

const SIGN_OFFS = [
  (name: string) => `Stay with ${name} for updates on this developing story.`,
  (name: string) => `Copyright ${name}. Send news tips to the newsroom of ${name}.`,
  (name: string) => `${name} will bring you more information as it becomes available.`,
  (name: string) => `Follow ${name} for the latest news and weather where you live.`,
]

/** Towns, the larger first: those have more streets and more outlets. */
export function inventTowns(count: number): Town[] {
  const lottery = new Lottery(count)
  const national = [0, 1].map((i) => inventOutlet(`Union Press ${i + 1}`, lottery))
  return Array.from({ length: count }, () => {
    const name = lottery.draw(STARTS) + lottery.draw(ENDS)
    const county = `${lottery.draw(STARTS)}${lottery.draw(ENDS)} County`
    const call = `${lottery.draw(words('W K'))}${lottery.draw(words('AB CD EL GR MR NT PL RS TV ZQ'))}-${lottery.below(90) + 4}`
    const local = [call, `${name} Herald`, `${county} Times`, `${name} Patch`]
    return {
      name,
      county,
      streets: Array.from({ length: 60 }, () => `${lottery.draw(TREES)} ${lottery.draw(KINDS)}`),
      quarters: QUARTERS.map((quarter) => `${quarter} ${inventSurname(lottery)}`),
      hospital: `${inventSurname(lottery)} Medical Center`,
      spokespeople: [0, 1, 2].map(() => inventPerson(lottery)),
      outlets: [...local.map((outlet) => inventOutlet(outlet, lottery)), ...national],
    }
  })
}

function inventOutlet(name: string, lottery: Lottery): Outlet {
  return { name, signOff: lottery.draw(SIGN_OFFS)(name), style: lottery.below(3) }
}
