/** Families of query parameters that say how a reader came, by how their names begin. */
const FAMILIES: readonly string[] = [
  'utm_',
  'at_',
  'ns_',
  'pk_',
  'mtm_',
  'matomo_',
  'piwik_',
  'hsa_',
  'wt_',
  'wt.',
  'fb_',
  '_hs',
  'oly_',
  'vero_',
  'mkt_',
  'itm_',
  'stm_',
  'trk_',
  'guce_',
  'amp_',
  'echobox',
  'mc_',
  'intc_',
  'g2i_',
]

/** Parameters that say the same under a name of their own. No page is told from another by them. */
const NAMES: ReadonlySet<string> = new Set(
  (
    'fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id hpt ttag ' +
    'mkwid s_kwcid ef_id _ga _gl _openstat xtor xtref spm cmp cmpid cmpld icid ito ocid intcid intcmp int_source ' +
    'int_medium int_campaign sc_campaign sc_channel sc_source campaign_id guccounter soc_src soc_trk tsrc smid smtyp ' +
    'srnd sref ref_src ref_url refsrc referrer referer reflink leadsource taid ftag ftcamp _lrsc sr_share sharetype ' +
    'sharetoken gift giftcopy unlocked_article_code feedtype feedname rssid rss usqp replytocom cxrecs_s ncid recruiter ' +
    'dlbk __source refsource original_referer wprov partner_code jsessionid phpsessid'
  ).split(' '),
)

/** Parameters that may tell pages apart: they are left out where the value tells that they do not. */
const BY_VALUE: readonly { readonly name: RegExp; readonly value: RegExp }[] = [
  // A number of some length may be the page's own.
  { name: /^ref$/, value: /^(?!.*\d{3})/s },
  // Forums ask for a kind of page with "mod=viewthread", papers say "mod=hp_lead_pos10".
  { name: /^mod$/, value: /^(?:[a-z]{2,20}_|rss|e2)/i },
  {
    name: /^(?:source|src|from|via|partner|emc|medium|channel|share|shared|feed)$/,
    value:
      /^(?:|rss|atom|feed|twitter|tw|x|facebook|fb|linkedin|whatsapp|telegram|reddit|pinterest|tumblr|instagram|bluesky|threads|social|app|email|mail|newsletter|push|home(?:page)?|front|search|google|googlenews|bing|msn|yahoo|apple_?news|flipboard|share|sharing|copy|link|related|1|true)(?:[\W_].*)?$/is,
  },
]

/** Is this parameter about the way to the page, and not about which page it is? */
export function isTracking(name: string, value: string): boolean {
  const folded = name.toLowerCase()
  if (NAMES.has(folded)) return true
  if (FAMILIES.some((family) => folded.startsWith(family))) return true
  return BY_VALUE.some((rule) => rule.name.test(folded) && rule.value.test(value))
}
