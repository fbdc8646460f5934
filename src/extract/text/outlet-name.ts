import { byScript } from '../../text/by-script.ts'

/** Outlets and agencies whose names no common word of newspapers tells. */
const KNOWN = new Set(
  `abc abc net au|abc australia|afp|agence france-presse|al arabiya|al jazeera|al jazeera english|al-jazeera|anadolu|anadolu agency|ansa|ap|ap news|ars technica|asahi shimbun|associated press|axios|bbc|bbc online|bbc sport|bellingcat|bloomberg|breitbart|business insider|buzzfeed|cbc|cbs|channel 4|clarín|cnbc|cnet|cnn|corriere della sera|c-span|daily beast|dawn|der spiegel|der standard|deutsche welle|die welt|die zeit|dpa|dw|efe|el mundo|el país|el pais|engadget|euronews|faz|financial times|folha de s.paulo|forbes|foreign affairs|foreign policy|fortune|fox|france 24|frankfurter allgemeine zeitung|globo|haaretz|hindustan times|huffpost|il sole 24 ore|indian express|insider|interfax|itv|jiji press|kyodo|la repubblica|la stampa|la vanguardia|le figaro|le monde|le parisien|le soir|libération|los angeles times|mail online|mailonline|mother jones|msnbc|national geographic|nature|nbc|neue zürcher zeitung|new statesman|new york|new yorker|newsweek|nhk|nikkei|nikkei asia|npr|nzz|o globo|pa|pa media|pbs|pbs newshour|politico|press association|propublica|proto thema|ptv|quartz|radio free europe|radio new zealand|reuters|ria novosti|rnz|rte|rté|rt|salon|science|semafor|slate|sputnik|süddeutsche zeitung|svt|taz|tass|techcrunch|the atlantic|the conversation|the economist|the hill|the hindu|the independent|the intercept|the nation|the new york|the new yorker|the register|the verge|the week|the wire|time|upi|usa today|vice|voa|voice of america|vox|wired|xinhua|yle|yomiuri shimbun|yonhap|zdf`.split(
    '|',
  ),
)

const NOUN =
  '(?:advertiser|advocate|age|agency|argus|bee|broadcasting|bulletin|bugle|business|chronicle|citizen|commerce|constitution|courant|courier|daily|democrat|dispatch|echo|enquirer|examiner|express|free press|gazette|globe|guardian|herald|independent|inquirer|insider|intelligencer|irish times|journal|leader|ledger|mail|mercury|messenger|mirror|monitor|news|newspaper|newswire|observer|online|packet|plain dealer|post|post-dispatch|press|press agency|radio|record|recorder|register|reporter|republic|review|scotsman|sentinel|spectator|standard|star|statesman|sun|telegram|telegraph|times|today|tribune|tv|union|voice|weekly|wire|world)'
const WITH_NOUN = new RegExp(
  `(?:^${NOUN} of |${NOUN}(?: (?:online|live|uk|us|usa|world|magazine|agency))?$|^(?:daily|sunday|radio|tv) )`,
  'i',
)
const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?((?:[a-z\d-]+\.)+[a-z]{2,10})\/?$/i
const CAPITALISED = byScript(
  /^(?:[\p{Lu}\d][\p{L}\p{M}\d.'’&-]*|of|the|and|&|de|la|le|del|der|in|for)(?: (?:[\p{Lu}\d][\p{L}\p{M}\d.'’&-]*|of|the|and|&|de|la|le|del|der|in|for))*$/u,
)

const LONGEST = 50

/** The outlet that a line names and does nothing else, or null. */
export function outletName(line: string): string | null {
  if (line.length > LONGEST) return null
  const domain = DOMAIN.exec(line)
  if (domain) return domain[1].toLowerCase()
  const name = line.replace(/^[([]|[)\]]$/g, '').trim()
  if (KNOWN.has(name.toLowerCase()) || KNOWN.has(name.toLowerCase().replace(/^the /, '')))
    return name
  const bare = name.replace(/^the /i, '')
  const words = bare.split(' ').length
  // "Daily Mail", "The Tolla Evening Post": of more words without an article a headline is made.
  const few = words <= (bare === name ? 3 : 4)
  return few &&
    words >= (bare === name ? 2 : 1) &&
    CAPITALISED(name).test(name) &&
    WITH_NOUN.test(bare)
    ? name
    : null
}

/** "The Tolla Bearer, 6 May 2031", "Tolla Post | World": the outlet before a mark, and what is behind it. */
export function outletBefore(
  line: string,
): { readonly outlet: string; readonly rest: string } | null {
  const parts = /^(.{2,50}?)(?:,|\s[|•·/–—-])\s+(.{3,60})$/.exec(line)
  const outlet = parts && outletName(parts[1])
  return outlet ? { outlet, rest: parts[2] } : null
}
