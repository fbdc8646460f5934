// A switch between light and dark, kept for the next time where the browser keeps anything.

const root = document.documentElement

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
