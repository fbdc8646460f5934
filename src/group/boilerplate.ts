import type { Fingerprint } from '../model/grouping.ts'

/** What outlets printed before, and what of an article they print under any headline. */
export type Boilerplate = {
  /** Hashes of the article's paragraphs that say nothing about it: walls, appeals, blurbs. */
  find(print: Fingerprint): ReadonlySet<number>
  note(print: Fingerprint): void
}

/** Under so many headlines that have little in common a paragraph is nobody's … */
const UNLIKE = 3
/** … and under so many in any case. */
const MANY = 5
/** Paragraphs of outlets that are remembered; beyond, the oldest are forgotten. */
const MOST = 600_000

type Title = readonly number[]

const NONE: ReadonlySet<number> = new Set()

/**
 * A paragraph that an outlet has printed under headlines of other words counts for nothing: "Verify
 * your address to read on" joins no reports, nor does it in another outlet with the same program. A
 * follow-up repeats paragraphs, too, but has others of its own, and a headline that shares words.
 */
export function createBoilerplate(): Boilerplate {
  const titles = new Map<string, readonly Title[]>()
  const nobodys = new Set<number>()
  return {
    find({ printed }) {
      if (!printed) return NONE
      const { outlet, title, paragraphs } = printed
      const known = (paragraph: number) => titles.get(`${outlet} ${paragraph}`) ?? []
      const seenElsewhere = (paragraph: number) =>
        nobodys.has(paragraph) || known(paragraph).some((each) => isUnlike(each, title))
      // Nothing but what stood under another headline is no report at all.
      if (paragraphs.every(seenElsewhere)) return new Set(paragraphs)
      const found = paragraphs.filter(
        (paragraph) => nobodys.has(paragraph) || isNobodys([...known(paragraph), title]),
      )
      return found.length === 0 ? NONE : new Set(found)
    },
    note({ printed }) {
      for (const paragraph of printed?.paragraphs ?? []) {
        if (nobodys.has(paragraph)) continue
        const key = `${printed?.outlet} ${paragraph}`
        const known = titles.get(key) ?? []
        const title = printed?.title ?? []
        if (known.some((each) => isSame(each, title))) continue
        titles.set(key, [...known, title])
        if (isNobodys([...known, title])) nobodys.add(paragraph)
      }
      for (const oldest of titles.keys()) {
        if (titles.size <= MOST) break
        titles.delete(oldest)
      }
    },
  }
}

/** Is a paragraph printed under so many headlines none of theirs? */
function isNobodys(titles: readonly Title[]): boolean {
  if (titles.length >= MANY) return true
  return (
    titles.length >= UNLIKE &&
    titles.every((a, i) => titles.slice(0, i).every((b) => isUnlike(a, b)))
  )
}

/** Do two headlines share less than two words, and less than half of the shorter one's? */
function isUnlike(a: Title, b: Title): boolean {
  const shared = a.filter((word) => b.includes(word)).length
  return shared < 2 && shared * 2 < Math.min(a.length, b.length)
}

function isSame(a: Title, b: Title): boolean {
  return a.length === b.length && a.every((word) => b.includes(word))
}
