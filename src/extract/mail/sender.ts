/** Who sent a mail: an outlet, or a person who writes for one. */
export type Sender = { readonly outlet: string | null; readonly byline: string | null }

const AT_OUTLET = /^(.{3,60}?)\s+(?:from|at|of|for|with|via|\|)\s+(\S.{1,60})$/i
/** Domains that give anybody an address tell nothing of the outlet. */
const ANYBODYS =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|aol|icloud|me|gmx|web|proton|protonmail|mail)\./i

/** "The Morning Brief" <brief@…> is an outlet, "Ana Pell" <ana.pell@courier.example> a person of one. */
export function readSender(name: string | null, address: string | null): Sender {
  const shown = name?.replace(/^["'\s]+|["'\s]+$/g, '') || null
  const [local = '', domain = ''] = (address ?? '').toLowerCase().split('@')
  if (!shown || shown.includes('@')) return { outlet: nameOfDomain(domain), byline: null }
  const both = AT_OUTLET.exec(shown)
  if (both && isPerson(both[1], local, true)) return { outlet: both[2], byline: both[1] }
  if (isPerson(shown, local, false)) return { outlet: nameOfDomain(domain), byline: shown }
  return { outlet: shown, byline: null }
}

/** A person's address spells the name; two capitalised words before "from" are a name as well. */
function isPerson(shown: string, local: string, beforeOutlet: boolean): boolean {
  const words = shown.split(/[\s.]+/).filter((word) => word.length > 1)
  if (words.length < 2 || words.length > 4) return false
  if (!words.every((word) => /^\p{Lu}/u.test(word))) return false
  const last = (words.at(-1) ?? '').toLowerCase()
  const spelled =
    local.includes(last) && local.startsWith((words[0] ?? '')[0]?.toLowerCase() ?? '?')
  return (
    spelled ||
    (beforeOutlet && !/^(?:the|news|daily|weekly|morning|evening)$/i.test(words[0] ?? ''))
  )
}

function nameOfDomain(domain: string): string | null {
  if (!domain.includes('.') || ANYBODYS.test(domain)) return null
  return domain.replace(/^(?:e?mail|mailer|news|newsletters?|e|m|alerts?|info|reply|go|send)\./, '')
}
