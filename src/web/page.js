// Makes the page better where scripts run: lit counterparts in every column, arrow keys, a switch
// between light and dark. Without it, links and :target do the same one step at a time.

const root = document.documentElement
const columns = [...document.querySelectorAll('.column')]
const strip = document.querySelector('.columns')
const inspector = /** @type {HTMLElement | null} */ (document.querySelector('.inspector'))
const calm = matchMedia('(prefers-reduced-motion: reduce)')

/** @type {string | null} */
let chosenGroup = null

// Light and dark

const KEY = 'synoptic-theme'
const toggle = /** @type {HTMLElement | null} */ (document.querySelector('.theme'))
const darkScheme = matchMedia('(prefers-color-scheme: dark)')

function isDark() {
  return root.dataset.theme ? root.dataset.theme === 'dark' : darkScheme.matches
}

function nameToggle() {
  if (toggle) toggle.textContent = isDark() ? 'Light' : 'Dark'
}

function switchTheme() {
  root.dataset.theme = isDark() ? 'light' : 'dark'
  nameToggle()
  try {
    localStorage.setItem(KEY, root.dataset.theme)
  } catch {
    // A page opened from a file may keep nothing; the switch works all the same.
  }
}

try {
  const kept = localStorage.getItem(KEY)
  if (kept === 'dark' || kept === 'light') root.dataset.theme = kept
} catch {
  // As above.
}
if (toggle) {
  toggle.hidden = false
  toggle.addEventListener('click', switchTheme)
  darkScheme.addEventListener('change', nameToggle)
  nameToggle()
}

// Lighting up

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
  tell(group, own)
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

const KINDS = {
  f: 'One statement',
  d: 'One difference',
  q: 'One quote',
  r: 'Shared wording',
  t: 'One event',
  u: 'A detail',
}

/** Says in a line what is lit. @param {string} group @param {Element | null} own */
function tell(group, own) {
  if (!inspector) return
  const name = document.getElementById(group)?.dataset.name
  const kind = name ?? KINDS[/** @type {keyof typeof KINDS} */ (group[0])] ?? 'Cited words'
  const holding = columns.filter((column) => column.querySelector(`.s.g-${group}`))
  const others = holding.filter((column) => column !== own)
  const letters = others.map((column) => column.id.replace('column-', '')).join(', ')
  const line = document.createElement('span')
  line.textContent = others.length
    ? `${kind}. Also in ${letters}; arrow keys go between them.`
    : `${kind}. In this column alone.`
  const clear = document.createElement('button')
  clear.type = 'button'
  clear.textContent = 'Clear'
  clear.addEventListener('click', clearChoice)
  inspector.replaceChildren(line, ...listLinks(group), clear)
  inspector.hidden = false
}

/** A link back to where the lists show the group. @param {string} group */
function listLinks(group) {
  if (!document.getElementById(group)) return []
  const link = document.createElement('a')
  link.href = `#${group}`
  link.textContent = 'In the lists'
  return [link]
}

function clearChoice() {
  light(null)
  if (inspector) inspector.hidden = true
  if (location.hash) history.replaceState(null, '', location.pathname + location.search)
}

// Choosing by pointer, by link and by key

/** The group that words belong to first. @param {Element} words */
function groupOf(words) {
  return words instanceof HTMLElement ? (words.dataset.group ?? null) : null
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target.closest('a') : null
  if (!target) return
  const group = target.matches('.columns .s') ? groupOf(target) : null
  if (group === null) return
  event.preventDefault()
  history.replaceState(null, '', location.pathname + location.search)
  choose(target, group)
})

/** A link from the lists comes to a place: choose the words that begin there. */
function followHash() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const group = place?.classList.contains('t') ? place.id.replace(/(-\d+)+$/, '') : null
  if (!place || group === null) return
  const column = place.closest('.column')
  const all = wordsOf(group).filter((words) => words.closest('.column') === column)
  const after = all.find(
    (words) => place.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  // Cited words light up with the statement that they are part of.
  const cited = group.startsWith('c') ? after && groupOf(after) : null
  if (after) choose(after, cited ?? group)
}

addEventListener('hashchange', followHash)
if (location.hash) followHash()

/** The nearest linked words before or after. @param {HTMLElement} from @param {1 | -1} step */
function neighbour(from, step) {
  const all = /** @type {HTMLElement[]} */ ([
    ...(from.closest('.column')?.querySelectorAll('a.s') ?? []),
  ])
  return all[all.indexOf(from) + step]
}

/** The counterpart in the next column that has one. @param {HTMLElement} from @param {1 | -1} step */
function counterpart(from, step) {
  const group = chosenGroup ?? groupOf(from)
  const at = columns.findIndex((column) => column.contains(from))
  for (let next = at + step; group !== null && columns[next]; next += step) {
    const found = columns[next].querySelector(`.s.g-${group}`)
    if (found instanceof HTMLElement) return found
  }
  return undefined
}

const KEYS = /** @type {const} */ ({
  ArrowLeft: [counterpart, -1],
  ArrowRight: [counterpart, 1],
  ArrowUp: [neighbour, -1],
  ArrowDown: [neighbour, 1],
})

strip?.addEventListener('keydown', (event) => {
  if (!(event instanceof KeyboardEvent) || event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === 'Escape') return clearChoice()
  const from = event.target
  if (!(from instanceof HTMLElement) || !from.matches('.s')) return
  const [find, step] = KEYS[/** @type {keyof typeof KEYS} */ (event.key)] ?? []
  if (!find || !step) return
  event.preventDefault()
  const to = find(from, step)
  if (!to) return
  const group = find === counterpart ? (chosenGroup ?? groupOf(from)) : groupOf(to)
  if (!to.hasAttribute('href')) to.tabIndex = -1
  to.focus({ preventScroll: true })
  if (group !== null) choose(to, group)
})
