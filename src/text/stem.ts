/** The bases of common verbs and nouns that change their shape. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    be: 'am is are was were been being',
    have: 'has had having',
    go: 'goes went gone',
    say: 'said says',
    tell: 'told',
    leave: 'left',
    die: 'dead death deaths dying died dies deadly',
    begin: 'began begun',
    break: 'broke broken',
    fall: 'fell fallen',
    find: 'found',
    fight: 'fought',
    flee: 'fled',
    fly: 'flew flown flight flights',
    give: 'gave given',
    hold: 'held',
    hurt: 'hurts',
    lose: 'lost',
    make: 'made',
    meet: 'met',
    pay: 'paid',
    rise: 'rose risen',
    run: 'ran',
    see: 'saw seen',
    sell: 'sold',
    send: 'sent',
    shoot: 'shot shots',
    sink: 'sank sunk',
    speak: 'spoke spoken',
    spend: 'spent',
    steal: 'stole stolen',
    strike: 'struck stricken',
    take: 'took taken',
    throw: 'threw thrown',
    win: 'won',
    write: 'wrote written',
    person: 'people persons',
    man: 'men',
    woman: 'women',
    child: 'children',
    foot: 'feet',
  }).flatMap(([base, forms]) => forms.split(' ').map((form): [string, string] => [form, base])),
)

/** Words with these ends are no plurals: "crisis", "bus", "class". */
const SINGULAR_ENDS = ['ss', 'us', 'is', "'s"]

/**
 * A key under which the forms of a lower-cased English word meet: "killed" and "killing",
 * "houses" and "house". It is good for telling whether two words are one, never for showing.
 */
export function stem(word: string): string {
  const plain = word.endsWith("'s") ? word.slice(0, -2) : word
  const base = IRREGULAR.get(plain)
  if (base) return cutE(base)
  if (plain.length < 4) return plain
  return cutE(cutVerbEnding(cutPlural(plain)))
}

function cutPlural(word: string): string {
  if (!word.endsWith('s') || SINGULAR_ENDS.some((end) => word.endsWith(end))) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return word.slice(0, -1)
}

function cutVerbEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  for (const ending of ['ing', 'ed']) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, -ending.length)
    if (rest.length >= 3 && /[aeiouy]/.test(rest)) return undouble(rest)
  }
  return word
}

/** "stopp" → "stop", but "kill" and "pass" stay. */
function undouble(word: string): string {
  const last = word.at(-1)
  return last === word.at(-2) && last !== 'l' && last !== 's' && last !== 'e'
    ? word.slice(0, -1)
    : word
}

function cutE(word: string): string {
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word
}
