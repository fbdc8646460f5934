import { spellPattern } from './spell-path.ts'

/** What a host's robots.txt says to us. */
export type RobotsRules = {
  readonly rules: readonly RobotsRule[]
  /** Milliseconds between two requests; null where it asks for none. */
  readonly crawlDelay: number | null
}

/** The pattern is spelled as `spellPattern` spells it. */
export type RobotsRule = { readonly allow: boolean; readonly pattern: string }

export const NO_RULES: RobotsRules = { rules: [], crawlDelay: null }

type Group = { agents: string[]; rules: RobotsRule[]; crawlDelay: number | null }

const LINE = /^(user-?agent|allow|disallow|crawl-delay)[ \t]*[: \t][ \t]*(.*)$/i

/**
 * Reads robots.txt as RFC 9309 has it: the groups that name the agent hold, all of them together;
 * where none does, those for everyone. What is no rule is passed over, whatever it is.
 */
export function parseRobots(text: string, agent: string): RobotsRules {
  const groups = parseGroups(text)
  const own = groups.filter((group) => group.agents.includes(agent.toLowerCase()))
  const chosen = own.length > 0 ? own : groups.filter((group) => group.agents.includes('*'))
  return {
    rules: chosen.flatMap((group) => group.rules),
    crawlDelay: chosen.map((group) => group.crawlDelay).find((delay) => delay !== null) ?? null,
  }
}

function parseGroups(text: string): Group[] {
  const groups: Group[] = []
  let naming = false
  for (const line of text.split(/\r\n?|\n/)) {
    const [, name, value] = LINE.exec(line.replace(/#.*$/, '').trim()) ?? []
    if (name === undefined) continue
    const isAgent = name.toLowerCase().startsWith('user')
    if (isAgent && !naming) groups.push({ agents: [], rules: [], crawlDelay: null })
    naming = isAgent
    const group = groups.at(-1)
    if (group) addLine(group, name.toLowerCase(), value.trim())
  }
  return groups
}

function addLine(group: Group, name: string, value: string): void {
  if (name.startsWith('user')) group.agents.push(parseAgent(value))
  else if (name === 'crawl-delay') group.crawlDelay ??= parseDelay(value)
  else if (value !== '') group.rules.push({ allow: name === 'allow', pattern: spellPattern(value) })
}

/** The product's name at the beginning; a version or more after it makes no difference. */
function parseAgent(value: string): string {
  if (/^\*(?:\s|$)/.test(value)) return '*'
  return (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase()
}

function parseDelay(value: string): number | null {
  return /^\d+(?:\.\d+)?$/.test(value) ? Number(value) * 1000 : null
}
