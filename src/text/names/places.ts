import { isCountry } from './countries.ts'

/** Places of more than one word or so common in news that no context is needed to tell them. */
const PLACES = new Set(
  `alabama;alaska;arizona;arkansas;california;colorado;connecticut;delaware;florida;hawaii;idaho;illinois;indiana;
   iowa;kansas;kentucky;louisiana;maine;maryland;massachusetts;michigan;minnesota;mississippi;missouri;montana;
   nebraska;nevada;new hampshire;new jersey;new mexico;new york;north carolina;north dakota;ohio;oklahoma;oregon;
   pennsylvania;rhode island;south carolina;south dakota;tennessee;texas;utah;vermont;virginia;west virginia;
   wisconsin;wyoming;alberta;british columbia;manitoba;new brunswick;newfoundland;nova scotia;ontario;quebec;
   saskatchewan;yukon;new south wales;queensland;tasmania;united states;united kingdom;northern ireland;
   united arab emirates;saudi arabia;south africa;south korea;north korea;south sudan;sri lanka;new zealand;
   costa rica;el salvador;ivory coast;cote divoire;hong kong;puerto rico;papua new guinea;sierra leone;
   burkina faso;dominican republic;czech republic;central african republic;crimea;gaza;west bank;kashmir;siberia;
   middle east;latin america;north america;south america;central america;south asia;east asia;southeast asia;
   central asia;eastern europe;western europe;horn of africa;north africa;west africa;east africa;
   washington;new delhi;new orleans;los angeles;san francisco;san diego;las vegas;st petersburg;buenos aires;
   rio de janeiro;sao paulo;mexico city;kuala lumpur;phnom penh;ho chi minh city;tel aviv;addis ababa;cape town;
   london;paris;berlin;rome;madrid;moscow;beijing;tokyo;brussels;vienna;athens;warsaw;kyiv;cairo;tehran;baghdad;
   jerusalem;damascus;beirut;riyadh;ankara;istanbul;islamabad;karachi;mumbai;kabul;dhaka;jakarta;bangkok;manila;
   seoul;pyongyang;shanghai;sydney;melbourne;canberra;wellington;ottawa;toronto;montreal;vancouver;chicago;boston;
   houston;dallas;miami;seattle;atlanta;philadelphia;detroit;nairobi;lagos;johannesburg;pretoria;geneva;zurich;
   stockholm;oslo;copenhagen;helsinki;dublin;edinburgh;glasgow;manchester;birmingham;liverpool;belfast;cardiff;
   amsterdam;the hague;hague;lisbon;barcelona;milan;munich;frankfurt;hamburg;prague;budapest;bucharest;sofia;
   belgrade;pacific;atlantic;arctic;mediterranean;caribbean;balkans;scandinavia;pacific ocean;atlantic ocean;
   indian ocean;arctic ocean;red sea;black sea;dubai;doha;havana;caracas;bogota;lima`
    .split(';')
    .map((name) => name.trim()),
)

/** Is this, in folded words, a place that every reader knows? */
export function isKnownPlace(words: readonly string[]): boolean {
  return (words.length === 1 && isCountry(words[0])) || PLACES.has(words.join(' '))
}
