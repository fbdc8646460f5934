// Choosing words by pointer, by a link from the lists and by the arrow keys.

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
  if (after) choose(after, group)
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
