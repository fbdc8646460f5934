// Dark or light, where the reader wants another than the system's.
{
  const root = document.documentElement
  const stored = readStored()
  if (stored) root.dataset.theme = stored
  const button = document.querySelector('[data-theme-switch]')
  if (button instanceof HTMLButtonElement) {
    button.hidden = false
    button.addEventListener('click', () => {
      const asked = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
      const next = (root.dataset.theme ?? asked) === 'dark' ? 'light' : 'dark'
      root.dataset.theme = next
      store(next)
    })
  }

  function readStored() {
    try {
      return localStorage.getItem('theme')
    } catch {
      return null
    }
  }

  /** @param {string} theme */
  function store(theme) {
    try {
      localStorage.setItem('theme', theme)
    } catch {
      // A browser that keeps nothing asks again.
    }
  }
}
