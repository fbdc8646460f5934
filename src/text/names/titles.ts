const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Forms of address. They are part of how an outlet names somebody, not of the name. */
export const HONORIFICS = words(
  'mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend fr father sister madam',
)

/** Offices and trades that stand before a name and are not part of it. */
export const OFFICES = words(`
  activist actor actress admiral adm adviser advisor agent ambassador analyst archbishop attorney author bishop
  brigadier brig candidate captain capt cardinal chairman chairwoman chair chancellor chief co-founder coach col
  colonel commander cmdr commissioner congressman congresswoman constable const corporal cpl councillor councilman
  councilwoman counsel delegate deputy detective det director dr economist editor envoy executive founder general
  gen governor gov historian imam inspector insp investigator journalist judge justice lawmaker lawyer leader
  lieutenant lieut lt major maj marshal mayor minister mp negotiator officer official owner pastor pilot pm
  premier president pres prosecutor rabbi ranger rep representative researcher scientist secretary sec sen senator
  sergeant sgt sheikh sheriff skipper spokesman spokesperson spokeswoman superintendent supt teacher treasurer
  tsar warden writer`)

/** What narrows an office: "acting", "foreign", "deputy". Offices may do so too. */
export const OFFICE_QUALIFIERS = words(`
  acting agriculture assistant associate attorney chief co co-chief communications culture defence defense deputy
  economy education emeritus energy environment ex ex- executive federal finance first foreign former head health
  home interior justice labor labour lead national opposition party police presidential press prime principal
  private provincial regional security senior special staff state supreme then trade transport vice white house`)
