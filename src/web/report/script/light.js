// biome-ignore-all lint/correctness/noUnusedVariables: choose.js stands in the same scope.
// Lights up the counterparts of chosen words in every column. Without scripts, links and :target
// do the same one step at a time.

const columns = [...document.querySelectorAll('.column')]
const strip = document.querySelector('.columns')
const inspector = /** @type {HTMLElement | null} */ (document.querySelector('.inspector'))
const calm = matchMedia('(prefers-reduced-motion: reduce)')

/** @type {string | null} */
let chosenGroup = null

/** The words of a group, in the order of the columns. @param {string} group */
function wordsOf(group) {
  return /** @type {HTMLElement[]} */ ([...document.querySelectorAll(`.s.g-${group}`)])
}

/** @param {string | null} group */
function light(group) {
  for (const words of document.querySelectorAll('.s.lit')) words.classList.remove('lit')
  for (const words of document.querySelectorAll('.s[aria-current]'))
    words.removeAttribute('aria-current')
  chosenGroup = group
  if (group !== null) for (const words of wordsOf(group)) words.classList.add('lit')
}

/** Chooses words: lights their group and brings each column to its counterpart. */
/** @param {HTMLElement} words @param {string} group */
function choose(words, group) {
  light(group)
  words.setAttribute('aria-current', 'true')
  const own = words.closest('.column')
  for (const column of columns) {
    const counterpart = column === own ? words : column.querySelector(`.s.g-${group}`)
    if (counterpart instanceof HTMLElement) bringIntoColumn(counterpart, column)
  }
  if (own) bringIntoStrip(own)
  tell(group, words)
  bringIntoPage()
}

/** Brings the columns under the line that says what is lit, unless they stand there already. */
function bringIntoPage() {
  requestAnimationFrame(() => {
    const top = inspector?.getBoundingClientRect().top ?? 0
    const bottom = strip?.getBoundingClientRect().bottom ?? 0
    if (top < 48 || bottom > innerHeight + 1) inspector?.scrollIntoView({ block: 'start' })
  })
}

/** @param {HTMLElement} words @param {Element} column */
function bringIntoColumn(words, column) {
  const box = words.getBoundingClientRect()
  const frame = column.getBoundingClientRect()
  const top = column.scrollTop + box.top - frame.top - frame.height / 3
  column.scrollTo({ top, behavior: calm.matches ? 'auto' : 'smooth' })
}

/** @param {Element} column */
function bringIntoStrip(column) {
  if (!strip) return
  const box = column.getBoundingClientRect()
  const frame = strip.getBoundingClientRect()
  if (box.left >= frame.left - 1 && box.right <= frame.right + 1) return
  const left = strip.scrollLeft + box.left - frame.left
  strip.scrollTo({ left, behavior: calm.matches ? 'auto' : 'smooth' })
}

/** What groups are called by the first letter of their keys, and what of their place in the lists follows. */
const KINDS = /** @type {const} */ ({
  f: ['Stated by', '.support'],
  d: ['They differ:', 'h3'],
  q: ['Words of', 'h3 bdi'],
  r: ['Shared wording', null],
  t: ['One event', null],
  u: ['A detail', null],
  c: ['A line of the brief', null],
})

/** What a group is called. @param {string} group */
function nameOf(group) {
  const kind = KINDS[/** @type {keyof typeof KINDS} */ (group[0])]
  if (!kind) return 'Words'
  const [name, selector] = kind
  const place = selector && document.getElementById(group)?.querySelector(selector)
  return place ? `${name} ${place.textContent}` : name
}

/** Says in a line what is lit, and what else the words are part of. */
/** @param {string} group @param {HTMLElement} words */
function tell(group, words) {
  if (!inspector) return
  const own = words.closest('.column')
  const holding = columns.filter((column) => column.querySelector(`.s.g-${group}`))
  const others = holding.filter((column) => column !== own)
  const letters = others.map((column) => column.id.replace('column-', '')).join(', ')
  const line = document.createElement('span')
  line.textContent = others.length
    ? `${nameOf(group)}. Also in ${letters}; arrow keys go between them.`
    : `${nameOf(group)}. In this column alone.`
  const more = otherGroups(group, words).map((other) =>
    button(nameOf(other), () => choose(words, other)),
  )
  inspector.replaceChildren(line, ...listLinks(group), ...more, button('Clear', clearChoice))
  inspector.hidden = false
}

/** The other groups of words that have counterparts. @param {string} group @param {Element} words */
function otherGroups(group, words) {
  const own = words.closest('.column')
  return [...words.classList]
    .flatMap((name) => (name.startsWith('g-') ? [name.slice(2)] : []))
    .filter(
      (other) => other !== group && wordsOf(other).some((each) => each.closest('.column') !== own),
    )
    .slice(0, MOST_OTHERS)
}

const MOST_OTHERS = 5

/** @param {string} text @param {() => void} act */
function button(text, act) {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = text
  made.addEventListener('click', act)
  return made
}

/** A link back to where the lists show the group. @param {string} group */
function listLinks(group) {
  if (!document.getElementById(group)) return []
  const link = document.createElement('a')
  link.href = `#${group}`
  link.textContent = group.startsWith('c') ? 'Back to the brief' : 'In the lists'
  return [link]
}

function clearChoice() {
  light(null)
  if (inspector) inspector.hidden = true
  if (location.hash) history.replaceState(null, '', location.pathname + location.search)
}
