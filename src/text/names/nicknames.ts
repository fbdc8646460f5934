/** Common English given names, each line one name with its short forms. */
const LINES = `
abigail abby; albert al bert; alexander alex sandy sasha; alexandra alex sandra; alfred alf fred; andrew andy drew;
anthony tony; archibald archie; arthur art; barbara barb; barnaby barney; benjamin ben benny bibi; bernard bernie;
catherine cathy kate katie cate kathy; katherine kate kathy katie; charles charlie chuck; christine chris tina;
christopher chris kit; clifford cliff; cynthia cindy; daniel dan danny; david dave davy; deborah deb debbie;
dennis denny; donald don donnie; dorothy dot dottie; douglas doug; edward ed eddie ted ned; edwin ed;
elizabeth liz beth betty eliza lizzie; emily em; eugene gene; francis frank; frances fran; franklin frank;
frederick fred freddie; gabriel gabe; geoffrey geoff; gerald gerry jerry; gregory greg; harold harry hal;
henry harry hank; herbert herb bert; howard howie; isabella bella; jacob jake; james jim jimmy jamie;
janet jan; jeffrey jeff; jennifer jen jenny; jeremy jerry; jessica jess jessie; john jack johnny; jonathan jon;
joseph joe joey; joshua josh; judith judy; kenneth ken kenny; kimberly kim; lawrence larry; laurence larry;
leonard len lenny leo; leslie les; louis lou; margaret maggie meg peggy; martin marty; matthew matt;
melissa mel; michael mike mick mickey; mitchell mitch; nancy nan; nathaniel nat nate; nathan nate; nicholas nick;
oliver ollie; oscar ozzie; pamela pam; patricia pat patty trish; patrick pat paddy; peter pete; philip phil;
rachel rach; randall randy; raymond ray; rebecca becky; richard rick dick ricky rich; robert bob rob bobby robbie;
roger rodge; ronald ron ronnie; rosemary rose; rudolph rudy; russell russ; samuel sam; samantha sam; sandra sandy sandi; sarah sally;
stanley stan; stephanie steph; stephen steve; steven steve; stuart stu; susan sue susie; terence terry; terrence terry;
theodore ted teddy; thomas tom tommy; timothy tim; valerie val; victor vic; victoria vicky; vincent vince vinnie;
vladimir vlad; walter walt wally; wesley wes; william bill billy will willie; winston win; zachary zach zack`

const GROUPS = new Map<string, Set<number>>()
for (const [group, line] of LINES.split(';').entries())
  for (const name of line.trim().split(/\s+/))
    GROUPS.set(name, (GROUPS.get(name) ?? new Set()).add(group))

/** Can both be the given name of one person: "Jim" and "James"? Names are folded. */
export function areNicknames(a: string, b: string): boolean {
  const groups = GROUPS.get(a)
  const others = GROUPS.get(b)
  if (!groups || !others) return false
  for (const group of groups) if (others.has(group)) return true
  return false
}

/** Is the folded word one of the English given names known here? */
export function isGivenName(word: string): boolean {
  return GROUPS.has(word)
}

/** The names, by number, that the folded word is or is short for. */
export function nicknameGroups(word: string): Iterable<number> {
  return GROUPS.get(word) ?? []
}
