// Dark or light, where the reader wants another than the system's. The desk keeps it with what else
// was chosen; a report in a file keeps it in the browser.
{
  const root = document.documentElement
  const button = document.querySelector('[data-theme-switch]')
  const address = button instanceof HTMLElement ? button.dataset.themeSwitch : ''
  const stored = address ? null : readStored()
  if (stored) root.dataset.theme = stored
  if (button instanceof HTMLButtonElement) {
    button.hidden = false
    button.addEventListener('click', () => {
      const asked = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
      const next = (root.dataset.theme ?? asked) === 'dark' ? 'light' : 'dark'
      root.dataset.theme = next
      if (!address) return store(next)
      const body = new URLSearchParams([['scheme', next]])
      void fetch(address, { method: 'POST', body, keepalive: true, redirect: 'manual' })
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
