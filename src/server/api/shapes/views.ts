import { z } from 'zod'
import type { ParallelView } from '../../../present/view/parallel.ts'
import type { ComparisonView } from '../../../present/view/view.ts'

const SPAN = z.strictObject({ start: z.int(), end: z.int() })

/** Later versions may say more of each of these, and never less. */
const open = z.looseObject

const PLACE = open({
  article: z.int().describe('Index into `articles`.'),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  paragraph: z.int().nullable(),
  anchor: z.string().nullable(),
  shared: z.array(SPAN),
  values: z.array(SPAN),
  isPart: z.boolean().describe('It tells only part of what it is shown for.'),
}).meta({
  id: 'Place',
  description: "A passage: `text` is exactly its article's from start to end.",
})

const NOTE = open({
  level: z.enum(['info', 'warning', 'error']),
  code: z.string(),
  message: z.string(),
  article: z.int().nullable(),
  place: PLACE.nullable(),
})

const WORDING = open({ text: z.string(), places: z.array(PLACE) })

const ARTICLE = open({
  id: z.string(),
  siglum: z.string().describe('The letter that stands for it.'),
  label: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
  words: z.int(),
  account: z.int().describe('Index into `accounts`; -1 where it stands in none.'),
})

const ACCOUNT = open({
  id: z.string(),
  sigla: z.string(),
  label: z.string(),
  articles: z.array(z.int()),
  basis: z.string().describe('Why these are one account.'),
})

const FACT = open({
  key: z.string().describe('What it is known by while the story grows.'),
  statement: PLACE,
  statements: z.array(PLACE),
  accounts: z.int(),
  attributedTo: z.array(z.string()),
  cells: z.array(
    open({
      account: z.int(),
      statements: z.array(PLACE),
      differs: z.boolean(),
      isPart: z.boolean(),
    }),
  ),
  differences: z.array(z.string()),
})

const DIFFERENCE = open({
  key: z.string(),
  kind: z.string(),
  about: z.string(),
  compatible: z.boolean().describe('Can all sides hold?'),
  verdict: z.string(),
  positions: z.array(
    open({
      value: z.string().describe('As printed.'),
      accounts: z.int(),
      statements: z.array(PLACE),
      wordings: z.array(WORDING),
      articles: z.array(z.int()),
    }),
  ),
})

const QUOTE = open({
  key: z.string(),
  speaker: z.string().nullable(),
  accounts: z.int(),
  shared: z.boolean(),
  variants: z.array(open({ text: z.string(), places: z.array(PLACE), fullest: z.boolean() })),
})

const LASTING = z.string().nullable().describe('What links and notes hang on.')

const EVENT = open({
  key: z.string(),
  lasting: LASTING,
  label: z.string(),
  statements: z.array(PLACE),
})

const ENTITY = open({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'organisation', 'place', 'other']),
  spellings: z.array(open({ text: z.string(), count: z.int(), articles: z.array(z.int()) })),
})

/** A comparison ready to be shown. */
export const VIEW = open({
  title: open({ text: z.string(), article: z.int().nullable() }).nullable(),
  articles: z.array(ARTICLE),
  accounts: z.array(ACCOUNT),
  warnings: z.array(NOTE),
  brief: z.array(
    open({
      ...{ key: z.string(), lasting: LASTING, text: z.string(), cites: z.array(PLACE) },
      disputes: z.array(open({ key: z.string(), about: z.string() })),
    }),
  ),
  facts: z.array(FACT),
  differences: z.array(DIFFERENCE),
  spellings: z.array(DIFFERENCE),
  quotes: z.array(QUOTE),
  unique: z.array(open({ key: z.string(), place: PLACE, account: z.int() })),
  copies: z.array(open({ key: z.string(), places: z.array(PLACE), words: z.int() })),
  entities: z.array(ENTITY),
  timeline: z.array(EVENT),
  notes: z.array(NOTE),
}).meta({ id: 'View', description: 'What the page of a story shows.' })

const COUNTERPART = open({
  place: PLACE,
  groups: z.array(z.string()),
  isQuote: z.boolean(),
  values: z.array(SPAN),
})

const CELLS = z.array(z.array(COUNTERPART)).describe('For each of `beside` its passages.')

/** One account in its own order, with the others beside it. */
export const PARALLEL = open({
  lead: z.int().describe("Index into the view's `articles`."),
  beside: z.array(z.int()),
  rows: z.array(
    open({
      role: z.string(),
      segments: z.array(open({ text: z.string(), groups: z.array(z.string()) })),
      cells: CELLS,
      also: z.array(z.int()).describe('Articles that have a counterpart and no column.'),
    }),
  ),
  absent: z.array(open({ key: z.string(), accounts: z.int(), cells: CELLS })),
}).meta({ id: 'Parallel', description: 'One article, and beside each paragraph the others.' })

/** What the shapes promise is what the views have: another name or type does not compile. */
export type Promised = [Holds<ComparisonView, typeof VIEW>, Holds<ParallelView, typeof PARALLEL>]

type Holds<View extends Loosely<z.infer<Shape>>, Shape extends z.ZodType> = [View, Shape]

/** The fields that a shape names, read-only as those of views are. */
type Loosely<T> = T extends readonly (infer Each)[]
  ? readonly Loosely<Each>[]
  : T extends object
    ? { readonly [Key in keyof T as string extends Key ? never : Key]: Loosely<T[Key]> }
    : T
