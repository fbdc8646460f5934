/** What carries words rather than says them: its owner is the one who speaks. */
const MESSAGES =
  wordSet(`statement letter email e-mail mail message memo memorandum report post tweet
  blog website site page document filing release communique communiqué note article editorial
  lawsuit suit complaint indictment motion brief column book speech testimony affidavit ruling judgment judgement verdict petition notice video
  interview press-release text transcript advert advertisement poster sign banner leaflet paper study`)

/** Groups that speak as one. */
const GROUPS = wordSet(`agency army association authority bank board body broadcaster bureau cabinet
  campaign channel charity church city club commission committee company corporation council court
  department embassy firm force foundation government group institute institution inquiry journal
  league magazine ministry military movement museum navy network newspaper office organisation
  organization outlet panel paper party police publisher regulator school service society state
  station team tribunal union university watchdog website`)

/** Does the noun name something that carries words, as a letter does? */
export function isMessage(noun: string): boolean {
  return MESSAGES.has(noun)
}

/** Groups that a text names first and then calls by what they are: "the paper said". */
const UNNAMED_GROUPS = wordSet(`agency body broadcaster charity company club corporation daily firm
  foundation group magazine network newspaper organisation organization outlet paper publisher
  regulator site station university watchdog website weekly`)

/** Is the noun what a group is called once its name has been given, as a company is? */
export function isUnnamedGroup(noun: string): boolean {
  return UNNAMED_GROUPS.has(noun)
}

/** What news calls a business whose name it has given: "the carmaker", "the search giant". */
const BUSINESSES =
  wordSet(`airline automaker bank brewer broker business builder carmaker carrier chain
  chipmaker company conglomerate corporation developer drugmaker enterprise firm giant group insurer
  lender maker manufacturer miner multinational operator planemaker producer publisher retailer
  shipbuilder start-up startup supplier supermarket utility vendor`)

/** Is the noun what a business is called once its name has been given? */
export function isBusiness(noun: string): boolean {
  return BUSINESSES.has(noun)
}

/** Does the noun name a group that speaks as one, as a ministry does? */
export function isGroup(noun: string): boolean {
  return GROUPS.has(noun)
}

/** Does the noun name one human being? The endings of trades and roles tell most of them. */
export function isHuman(noun: string): boolean {
  if (HUMANS.has(noun)) return true
  return noun.length > 4 && HUMAN_ENDING.test(noun) && !THINGS.has(noun)
}

/** Is it a word for a human being and for nothing else, whatever its tag? */
export function isHumanNoun(noun: string): boolean {
  return HUMANS.has(noun)
}

/** Is the noun one of those that taggers take for verbs before a name: "spokesman Berg"? */
export function isTitleNoun(noun: string): boolean {
  return HUMANS.has(noun) || (/(?:.man|[^i]er)$/.test(noun) && !THINGS.has(noun))
}

const HUMAN_ENDING = /(?:[^i]er|or|ist|ian|man|ant|ee|eur|crat)$/

/** Common words with the ending of a trade. */
const THINGS =
  wordSet(`after other never under rather further however together whether number order paper
  matter water letter answer power quarter computer newspaper winter summer weather corner center river
  tower border disaster chapter cluster shelter poster filter trailer ladder theater error floor
  color motor sector factor tumor mirror corridor harbor labor honor favor behavior humor terror horror
  grant plant restaurant warrant committee degree coffee guarantee twist exist consist assist human
  significant important relevant instant distant constant major minor prior exterior interior offer
  cover consider remember deliver enter differ either another neither december november october
  september layer server router printer helicopter tanker trawler freighter cruiser bomber boiler
  container hunger danger anger manner dinner finger silver fever tender`)

const HUMANS =
  wordSet(`official resident witness president chief head aide expert student survivor victim
  judge coach captain colonel general admiral sergeant diplomat chair spokesperson someone somebody
  aunt uncle mum dad person guard nurse secretary deputy delegate activist representative executive detective friend
  colleague relative neighbour neighbor parent mother father wife husband son daughter boy girl
  king queen prince princess pilot guide monk priest nun rabbi imam pope bishop cardinal saint
  veteran patient client correspondent columnist graduate candidate insider source senate advocate analyst chef
  critic clerk cook fan host heir guest inmate native partner poet prosecutor refugee rival thief
  tsar czar youth baroness duchess countess duke count baron lord lady dame sir md mp ceo cfo`)

/** Does the noun name more than one? */
export function isPlural(noun: string): boolean {
  return IRREGULAR_PLURALS.has(noun) || (noun.endsWith('s') && !/(?:ss|us|is)$/.test(noun))
}

/** Does the noun name more than one human being, as "residents" does? */
export function arePeople(noun: string): boolean {
  if (!isPlural(noun)) return false
  return IRREGULAR_PLURALS.has(noun) || isHuman(noun.slice(0, -1)) || isGroup(noun.slice(0, -1))
}

const IRREGULAR_PLURALS = wordSet(
  'people police men women children staff crew spokesmen others many some authorities',
)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}
