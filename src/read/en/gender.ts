/** What a person's names and titles tell of the pronoun that stands for them. */
export type Gender = 'he' | 'she' | null

/** The gender that titles, or else first names, speak for; null where they leave it open. */
export function genderOf(titles: readonly string[], firstNames: readonly string[]): Gender {
  return firstTold(titles, BY_TITLE) ?? firstTold(firstNames, BY_FIRST_NAME)
}

/** Is the word one of the first names that English news is full of? */
export function isFirstName(word: string): boolean {
  return BY_FIRST_NAME.has(word)
}

function firstTold(words: readonly string[], genders: ReadonlyMap<string, Gender>): Gender {
  for (const word of words) {
    const told = genders.get(word)
    if (told) return told
  }
  return null
}

const TITLES = {
  he: `mr mr. mister sir lord king prince father brother son husband actor chairman congressman
    spokesman businessman policeman fireman fisherman councilman alderman baron duke count sheikh
    imam rabbi pope cardinal bishop pastor`,
  she: `mrs mrs. ms ms. miss madam lady dame queen princess mother sister daughter wife actress
    chairwoman congresswoman spokeswoman businesswoman policewoman councilwoman baroness duchess
    countess widow nun`,
}

/** Common first names that speak for one gender, in the languages that English news is full of. */
const FIRST_NAMES = {
  he: `aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro alex
    alexander alexei alfred ali alistair amir anatoly anders andré andre andreas andrei andrew andy
    angus anthony antonio antónio arnold arthur arturo barack barry bashar ben benjamin bernard
    bernie bert bill billy bob boris brad bradley brandon brendan brett brian bruce bruno bryan
    calvin cameron carl carlos charles charlie chen chris christian christoph christopher chuck
    clarence clark claude clifford clint colin connor craig curtis dale damien dan daniel danny
    dario darren dave david dean declan denis dennis derek desmond diego dieter dimitri dmitri
    dmitry dominic dominique don donald doug douglas duncan dwight eamon earl ed eddie edgar edmund
    eduardo edward edwin elijah eliot elliott emanuel emil emmanuel enrique eric erich erik ernest
    ethan eugene evan evgeny fabio felipe felix fernando fidel filip francesco francis francisco
    franco frank françois franz fred frederick fritz gabriel gareth gary gavin geoff geoffrey
    george georges gerald gerard gerhard giorgio giovanni giuseppe glenn gordon graham grant greg
    gregory guillaume gustavo guy hamid hans harold harry harvey hassan hector heinz helmut henri
    henrik henry herbert herman hiroshi horst howard hugh hugo hussein ian ibrahim igor ilya imran
    isaac ismail ivan jack jackson jacob jacques jake jamal james jamie jan jared jason javier jay
    jean jeff jeffrey jens jeremy jerome jerry jesse jesús jim jimmy joachim joão joe joel johan
    johann john johnny jon jonas jonathan jordan jorge josé jose josef joseph josh joshua juan
    julian julio jürgen justin kamal karl keith ken kenneth kevin khalid kim klaus kofi konstantin
    kurt kyle lance larry lars laurence laurent lawrence lee leo leon leonard leonid leroy lewis
    liam lloyd louis luca lucas luigi luis luke mahmoud malcolm manuel marc marcel marco marcus
    mario mark martin marvin matt matteo matthew maurice max maxim michael michel miguel mikael
    mike mikhail milan miloš mitch mohamed mohammad mohammed morgan muhammad mustafa nasser nathan
    neil nelson nicholas nick nicolas nigel nikita nikolai noah noel norman oleg oliver omar oscar
    osman otto owen pablo paolo patrick paul pavel pedro pete peter petr phil philip philippe
    pierre piotr quentin rafael raj rajesh ralph ramon randy raphael rashid raul ray raymond
    reginald rex ricardo richard rick rob robert roberto robin rodrigo roger roland roman ron
    ronald ronnie ross roy rudolf rupert russell ryan saeed said salman sam samuel scott sean
    sebastian sergei sergey sergio seth shane shaun shinzo simon spencer stan stanley stefan stefano
    stephen steve steven stuart sven tariq ted terence terry theodore thomas tim timothy toby todd
    tom tomas tommy tony travis trevor tyler umar vernon victor viktor vincent vitaly vladimir
    volodymyr wade wallace walter warren wayne werner will william winston wolfgang xavier yasser
    yuri yusuf zachary`,
  she: `abigail adele adriana agnes aisha alexandra alice alicia alison allison amanda amber amelia
    amina amy ana anastasia andrea angela angelina anita ann anna anne annette annie antonia aung
    audrey barbara beatrice becky bella benazir bernadette beth bethany betty beverly bridget
    brittany camilla carla carly carmen carol carole caroline carolyn catherine cathy cecilia
    charlene charlotte cheryl chloe christina christine cindy claire clara claudia colleen condoleezza
    courtney cristina crystal cynthia daisy dana danielle deborah debra delia denise diana diane
    dina dolores donna doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza
    elizabeth ella ellen eloise elsa ema emily emma erica erin esther eva eve evelyn faith fatima
    fiona florence frances francesca freya gabriela gabrielle gail gemma georgia geraldine gillian
    gina gladys gloria grace greta hannah harriet hayley heather heidi helen helena hilary hillary
    holly ida imelda ingrid irene iris irina isabel isabella ivana jackie jacqueline jane janet
    janice jasmine jean jeanne jennifer jenny jessica jill joan joanna joanne jocelyn josephine joy
    joyce juanita judith judy julia julie june kamala karen karin kate katherine kathleen kathryn
    kathy katie katrina kayla kelly kerry kiara kimberly kirsten kristen kristin laura lauren leah
    leila lena leslie lily linda lisa lois lori lorraine louise lucia lucy lydia lynn madeleine
    maggie malala marcia margaret maria marie marilyn marina marion marjorie marta martha mary
    maureen megan melanie melinda melissa mercedes meredith michelle mildred miriam molly monica
    nadia nancy naomi natalia natalie natasha nicole nina nora olga olivia pamela patricia paula
    pauline penelope penny petra phyllis priscilla priti rachel raisa rebecca regina renee rhonda
    rita roberta rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah
    shannon sharon sheila shelley shirley sofia sonia sophia sophie stacey stella stephanie
    susan susannah suzanne svetlana sylvia tamara tanya tara tatiana teresa theresa tiffany tina
    tracy ursula valentina valerie vanessa vera veronica victoria viktoria violet virginia vivian
    wanda wendy winnie yasmin yolanda yulia yvette yvonne zoe`,
}

const BY_TITLE = byWord(TITLES)
const BY_FIRST_NAME = byWord(FIRST_NAMES)

function byWord(lists: Record<'he' | 'she', string>): ReadonlyMap<string, Gender> {
  const words = new Map<string, Gender>()
  for (const gender of ['he', 'she'] as const) {
    for (const word of lists[gender].split(/\s+/)) {
      words.set(word, words.has(word) ? null : gender)
    }
  }
  return words
}
