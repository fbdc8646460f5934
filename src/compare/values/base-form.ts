import { stem } from '../../text/stem.ts'

/** Common verbs whose past has another stem. */
const PASTS =
  'begin began begun,break broke broken,bring brought,build built,buy bought,catch caught,' +
  'choose chose chosen,come came,deal dealt,draw drew drawn,drive drove driven,fall fell fallen,' +
  'feel felt,fight fought,find found,flee fled,fly flew flown,give gave given,go went gone,' +
  'grow grew grown,hear heard,hide hid hidden,hold held,keep kept,know knew known,lead led,' +
  'leave left,lose lost,make made,meet met,pay paid,rise rose risen,run ran,see saw seen,' +
  'seek sought,sell sold,send sent,shake shook shaken,shoot shot,sink sank sunk,speak spoke spoken,' +
  'spend spent,stand stood,steal stole stolen,strike struck stricken,swear swore sworn,' +
  'sweep swept,take took taken,teach taught,tell told,think thought,throw threw thrown,win won,' +
  'write wrote written,die dead death,kill killing'

const BASES: ReadonlyMap<string, string> = new Map(
  PASTS.split(',').flatMap((line) => {
    const [base, ...forms] = line.split(' ')
    return forms.map((form): [string, string] => [form, base])
  }),
)

/** The stem of a lower-cased word, its past joined with its present: "held" with "hold". */
export function baseForm(word: string): string {
  const known = KNOWN.get(word)
  if (known !== undefined) return known
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  const base = stem(BASES.get(word) ?? word)
  KNOWN.set(word, base)
  return base
}

/** Words already looked up; a story asks for the same few thousand again and again. */
const KNOWN = new Map<string, string>()
const MOST_KNOWN = 50_000
