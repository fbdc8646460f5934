/** English words that every article has: they say nothing about what it tells. */
export const CLOSED_WORDS: ReadonlySet<string> = new Set(
  `a about above across after again against ago all almost alone along already also although always am
  among an and another any anyone anything are aren't around as at away be became because become been
  before began behind being below between both but by came can can't come could couldn't did didn't do
  does doesn't doing don't done down during each either else enough etc even ever every everyone
  everything few for from further gave get gets getting give given go goes going gone got had hadn't has
  hasn't have haven't having he he'd he'll he's her here hers herself him himself his how however i i'd
  i'll i'm i've if in indeed instead into is isn't it it's its itself just keep kept know known last later
  least less let like made make makes making many may maybe me might more most much must my myself near
  neither never no nobody none nor not nothing now of off often on once one only onto or other others our
  ours out over own per perhaps put quite rather really said same saw say saying says see seen several
  shall she she'd she's should shouldn't since so some someone something soon still such take taken takes
  than that that's the their theirs them themselves then there there's these they they'd they'll they're
  they've this those though three through thus to today together told too took toward towards two under
  until up upon us use used very via want was wasn't we we'd we'll we're we've well went were weren't what
  when where whether which while who whom whose why will with within without won't would wouldn't yes
  yesterday yet you you'd you'll you're you've your yours`.split(/\s+/),
)

/** Names of days and months. They tell when, not who. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue
  tues wed thu thur thurs fri sat sun am pm est edt gmt pst pdt cst cdt`.split(/\s+/),
)
