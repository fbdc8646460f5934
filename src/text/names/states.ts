/** States, provinces and districts with what news agencies and the post cut them to. */
const LINES = `
alabama: ala; arizona: ariz az; arkansas: ark; california: calif ca; colorado: colo; connecticut: conn ct; delaware: del;
florida: fla fl; georgia: ga; illinois: ill il; indiana: ind; kansas: kan ks; kentucky: ky; maryland: md; massachusetts: mass;
michigan: mich mi; minnesota: minn mn; montana: mont; nebraska: neb; nevada: nev nv; new hampshire: nh; new jersey: nj;
new mexico: nm; new york: ny; north carolina: nc; north dakota: nd; oklahoma: okla; oregon: ore; pennsylvania: pa;
rhode island: ri; south carolina: sc; south dakota: sd; tennessee: tenn tn; texas: tex tx; utah: ut; vermont: vt;
virginia: va; washington: wash dc; west virginia: wva wv; wisconsin: wis wi; wyoming: wyo wy; british columbia: bc;
ontario: ont; quebec: que; saskatchewan: sask; new south wales: nsw`

const STATES = new Map<string, string>()
for (const line of LINES.trim().split(/;\s+/)) {
  const [state, cuts] = line.split(': ')
  for (const cut of cuts.split(' ')) STATES.set(cut, state)
}

/** "california" for the folded word "calif"; null for any other word. */
export function stateOf(word: string): string | null {
  return STATES.get(word) ?? null
}

/** Is the lower-case word a state cut short, as it is printed: "calif.", "n.y."? */
export function isCutState(lower: string): boolean {
  return lower.endsWith('.') && STATES.has(lower.replaceAll('.', ''))
}
