import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EntityKind, Reading } from '../../model/reading.ts'
import { inventReading } from '../invented-story.ts'
import { linkEntities } from './link-entities.ts'

/** A reading whose names are marked: "Mayor [Ana Sol] spoke. [Sol=Ana Sol] left [Porto/place]." */
function read(marked: string, id: string): Reading {
  const marks = [...marked.matchAll(/\[([^\]=/]+)(?:=([^\]/]+))?(?:\/(\w+))?\]/g)]
  const text = marked.replace(/\[([^\]=/]+)[^\]]*\]/g, '$1')
  const reading = inventReading(text, id)
  const { starts, ends } = reading.tokens
  let from = 0
  const mentions = marks.map(([, printed, name, kind]) => {
    const start = text.indexOf(printed, from)
    from = start + printed.length
    const firstToken = starts.findIndex((at) => at >= start)
    const endToken = ends.findIndex((at) => at >= from) + 1
    return {
      start,
      end: from,
      kind: toKind(kind),
      sentence: 0,
      firstToken,
      endToken,
      name: name ?? printed,
      form: 'name' as const,
    }
  })
  return { ...reading, mentions }
}

function toKind(word: string | undefined): EntityKind {
  return word === 'place' || word === 'organisation' ? word : 'person'
}

/** Each entity as "name/kind: article form×count, …". */
function link(...texts: string[]): string[] {
  const readings = texts.map((text, i) => read(text, `p${i + 1}`))
  return linkEntities(readings).entities.map(
    ({ name, kind, forms }) =>
      `${name}/${kind}: ${forms.map((each) => `${each.article} ${each.text}×${each.count}`).join(', ')}`,
  )
}

test('spellings of one name are joined, with their forms by article', () => {
  assert.deepEqual(
    link(
      '[Volodar Brenskyy] spoke and [Brenskyy=Volodar Brenskyy] left.',
      '[Volodar Brenskiy] spoke.',
      'Mr [Brensky] spoke.',
    ),
    [
      'Volodar Brenskyy/person: p1 Brenskyy×1, p1 Volodar Brenskyy×1, p2 Volodar Brenskiy×1, p3 Brensky×1',
    ],
  )
})

test('an abbreviation that one article explains is known in the others', () => {
  assert.deepEqual(
    link(
      'The [Grain Workers League/organisation] ([PSO=Grain Workers League/organisation]) met.',
      'The [PSO/organisation] met.',
    ),
    ['Grain Workers League/organisation: p1 Grain Workers League×1, p1 PSO×1, p2 PSO×1'],
  )
})

test('a name that one outlet writes small is found', () => {
  assert.deepEqual(
    link('The [High Tide Court/organisation] sat.', 'Judges of the high tide court sat.'),
    ['High Tide Court/organisation: p1 High Tide Court×1, p2 high tide court×1'],
  )
})

test('a common word is no name because another outlet uses it as one', () => {
  assert.deepEqual(
    link('The ship [Grace/organisation] sank.', 'By the grace of the sea they lived.'),
    ['Grace/organisation: p1 Grace×1'],
  )
})

test('the kind is what most mentions say', () => {
  assert.match(
    link('[Sarn Ford/place]', '[Sarn Ford/place]', '[Sarn Ford]')[0],
    /^Sarn Ford\/place/,
  )
})

test('two people with one surname stay two', () => {
  assert.equal(link('[Paul Oxley] and [James Oxley] met.', '[Paul Oxley] left.').length, 2)
})

test('the order of the articles makes no difference', () => {
  const texts = ['[Ana Sol] of [Sarn/place]', '[Anna Sol]', '[Sol] in [Sarn/place]', '[Bo Sol]']
  const readings = texts.map((text, i) => read(text, `p${i + 1}`))
  assert.deepEqual(linkEntities(readings).entities, linkEntities([...readings].reverse()).entities)
})

test('a word that only some put before a name is no part of it', () => {
  assert.deepEqual(link('[Nominates Ana Sol] now.', '[Ana Sol] was named.', '[Ana Sol] came.'), [
    'Ana Sol/person: p1 Nominates Ana Sol×1, p2 Ana Sol×1, p3 Ana Sol×1',
  ])
})

test('a short given name alone is its bearer, where only one can be meant', () => {
  assert.deepEqual(link('[Benjamin Harbin] came. [Ben] left.'), [
    'Benjamin Harbin/person: p1 Ben×1, p1 Benjamin Harbin×1',
  ])
  assert.equal(link('[Rosa Harbin] came. [Ben] left.').length, 2)
})
