// Keys: every page works without them.
{
  const lines = () =>
    /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.line:not([hidden])')])
  const differences = () =>
    /** @type {HTMLElement[]} */ ([
      ...document.querySelectorAll('.difference.clashes, .cell.lead:has(mark), .note.clashes'),
    ])
  let line = -1
  let difference = -1
  let began = ''

  /** @type {Readonly<Record<import('../../../present/desk/keys.ts').KeyAct, (key: string) => void>>} */
  const ACTS = {
    openPalette: () => dispatchEvent(new Event('palette')),
    nextLine: () => goTo(line + 1),
    lastLine: () => goTo(line - 1),
    openLine: () => {
      const details = lines()[line]?.querySelector('details')
      if (details) details.open = !details.open
    },
    followLine: () => followLine('h2 a'),
    showParallel: () => {
      if (document.querySelector('.parallel')) return showDifference(difference - 1)
      const story =
        lines()[line]?.dataset.story ?? document.querySelector('.story')?.getAttribute('data-story')
      if (story) location.assign(`/story/${story}/parallel`)
    },
    markSeen: () => mark([lines()[line]], (each) => (isSeen(each) ? 'unseen' : 'seen')),
    markAbove: () => mark(lines().slice(0, line + 1), () => 'seen'),
    markStar: () =>
      mark([lines()[line]], (each) => (each.classList.contains('starred') ? 'unstar' : 'star')),
    chooseLine: () => dispatchEvent(new Event('choose-line')),
    mergeChosen: () => dispatchEvent(new Event('merge-chosen')),
    showWhy: () => dispatchEvent(new Event('show-why')),
    hideLine: () => mark([lines()[line]], () => 'hide'),
    undo: () => ask('undo', []),
    nextDifference: () => showDifference(difference + 1),
    lastDifference: () => showDifference(difference - 1),
    lastLead: () => followLink('.leads [rel=prev]'),
    nextLead: () => followLink('.leads [rel=next]'),
    showFresh: () => followLink('a[data-fresh]'),
    showAccount: (key) => {
      const segment = document.querySelectorAll('.segments a')[Number(key) - 1]
      const isHere = segment?.getAttribute('aria-current') === 'true'
      followLink(isHere ? '.witnesses .all a' : `.segments li:nth-child(${key}) a`)
    },
    search: () => document.getElementById('q')?.focus(),
    goToday: () => goToPage('/'),
    goCheck: () => goToPage('/check'),
    goPoints: () => goToPage('/points'),
    goOutlets: () => goToPage('/outlets'),
    goSources: () => goToPage('/sources'),
    showKeys: () => listKeys(),
    leave: () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  }
  const BY_KEYS = new Map(KEY_TABLE.map(([keys, act]) => [/** @type {string} */ (keys), act]))
  const isOff = document.documentElement.dataset.keys === 'off'

  addEventListener('keydown', (event) => {
    const { target, key } = event
    const inField = target instanceof Element && target.matches('input, textarea, select')
    const inDialog = document.querySelector('dialog[open]') !== null
    const name = nameOf(event, inField || inDialog)
    if (name === null) return
    if (key === 'Enter' && target instanceof Element && target.matches('a, button, summary')) return
    const doing = BY_KEYS.get(name)
    if (!doing) return
    event.preventDefault()
    ACTS[doing](key)
  })
  // What the palette was asked to do, once it is closed.
  addEventListener('act', (event) => {
    if (!(event instanceof CustomEvent)) return
    ACTS[/** @type {import('../../../present/desk/keys.ts').KeyAct} */ (event.detail)]('')
  })

  /**
   * What was pressed, as the table writes it; null for what is written into a field, and for single
   * letters and marks where they are switched off.
   * @param {KeyboardEvent} event @param {boolean} isTyping
   */
  function nameOf({ key, ctrlKey, metaKey, altKey }, isTyping) {
    if (altKey) return null
    if (ctrlKey || metaKey) return `mod+${key.toLowerCase()}`
    if (isTyping) return key === 'Escape' && !document.querySelector('dialog[open]') ? key : null
    if (isOff && key.length === 1) return null
    const name = began ? `${began} ${key}` : /^[1-9]$/.test(key) ? '1–9' : key
    began = key === 'g' && !began ? 'g' : ''
    return name
  }

  /** Goes to a page that the bar leads to. @param {string} path */
  function goToPage(path) {
    const link = document.querySelector(`.top nav a[href="${path}"]`)
    if (link instanceof HTMLAnchorElement) location.assign(link.href)
  }

  /** The keys, as the table has them. */
  function listKeys() {
    const dialog = document.createElement('dialog')
    dialog.className = 'keys-dialog'
    dialog.setAttribute('aria-label', 'Keys')
    const list = dialog.appendChild(document.createElement('dl'))
    for (const [keys, , does] of KEY_TABLE) {
      const name = list.appendChild(document.createElement('dt'))
      for (const each of keys.split(/[ +]/)) {
        const shown = name.appendChild(document.createElement('kbd'))
        shown.textContent = each === 'mod' ? 'Ctrl' : each === 'Escape' ? 'Esc' : each
      }
      list.appendChild(document.createElement('dd')).textContent = does
    }
    const close = dialog.appendChild(document.createElement('button'))
    close.textContent = 'Close'
    close.addEventListener('click', () => dialog.close())
    dialog.addEventListener('close', () => dialog.remove())
    document.body.append(dialog)
    dialog.showModal()
  }

  /** @param {number} wanted */
  function goTo(wanted) {
    const all = lines()
    if (all.length === 0) return
    line = Math.max(0, Math.min(all.length - 1, wanted))
    for (const each of all) each.removeAttribute('aria-current')
    all[line].setAttribute('aria-current', 'true')
    all[line].focus({ preventScroll: true })
    all[line].scrollIntoView({ block: 'nearest' })
  }

  /** @param {HTMLElement} element */
  function isSeen(element) {
    return element.classList.contains('seen')
  }

  /**
   * Does to lines what the first of them asks for.
   * @param {(HTMLElement | undefined)[]} chosen
   * @param {(first: HTMLElement) => string} choose
   */
  function mark(chosen, choose) {
    const all = chosen.filter((each) => each !== undefined)
    if (all.length === 0) return
    const what = choose(all[0])
    ask(
      what,
      all.map(({ id }) => id),
    )
  }

  /**
   * Asks the list, which shows what came of it, to do something with stories.
   * @param {string} what
   * @param {readonly string[]} stories
   */
  function ask(what, stories) {
    dispatchEvent(new CustomEvent('desk-act', { detail: { what, stories } }))
  }

  /** @param {string} selector */
  function followLink(selector) {
    const link = document.querySelector(selector)
    if (link instanceof HTMLAnchorElement) link.click()
  }

  /** @param {string} selector */
  function followLine(selector) {
    const link = lines()[line]?.querySelector(selector)
    if (link instanceof HTMLAnchorElement) link.click()
  }

  /** @param {number} wanted */
  function showDifference(wanted) {
    const all = differences()
    if (all.length === 0) return
    difference = (wanted + all.length) % all.length
    all[difference].scrollIntoView({ block: 'center' })
    all[difference].tabIndex = -1
    all[difference].focus({ preventScroll: true })
  }
}
