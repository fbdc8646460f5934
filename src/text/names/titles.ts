const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Forms of address that say nothing of rank: an outlet's way of naming somebody. */
export const COURTESIES = words('mr mrs ms miss mx madam')

/** Forms of address. They are part of how an outlet names somebody, not of the name. */
export const HONORIFICS = words(
  'mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend fr father sister sr madam msgr',
)

/** Offices and trades that stand before a name and are not part of it. */
export const OFFICES = words(`
  activist actor actress adm admiral adviser advisor agent ald alderman ambassador analyst anchor
  archbishop asst ayatollah astronaut astronomer attorney atty author bishop boxer brig brigadier ceo candidate capt captain cardinal
  cellist cllr chair chairman chairwoman chancellor chief climber cmdr cmdt co-founder coach col colonel
  columnist comedian commander commissioner commodore composer conductor congressman congresswoman const
  constable corporal correspondent councillor councilman councilwoman counsel cpl delegate deputy
  defender dep det detective director dist dr drummer economist editor engineer envoy executive farmer fisherman forward
  founder gen general goalkeeper golfer gov governor guitarist historian host imam insp inspector
  investigator journalist judge justice kicker lawmaker lawyer leader lieut lieutenant linebacker lt
  maj major manager marshal mayor midfielder midwife minister monsignor mullah mp negotiator novelist nurse officer official
  owner paramedic pastor pfc photographer pilot playwright pm poet pte premier pres presenter president
  producer prosecutor quarterback rabbi ranger rapper referee rep reporter representative researcher
  scientist sec secretary sen senator sergeant sgt sheikh sheriff singer skipper speaker spokesman
  spokesperson spokeswoman striker substitute superintendent supt surgeon surveyor teacher treasurer trooper
  tsar tycoon undersheriff winger violinist warden writer`)

/** What narrows an office: "acting", "foreign", "deputy". Offices may do so too. */
export const OFFICE_QUALIFIERS = words(`
  acting agriculture assistant asst commerce associate attorney chief co co-chief communications culture defence defense dep deputy dist
  economy education emeritus energy environment ex ex- executive federal finance first foreign former head health
  heavyweight home house interior justice labor labour lead majority minority national opposition party police presidential press prime principal
  private provincial rear regional security senior special staff state supreme then trade transport vice white`)
