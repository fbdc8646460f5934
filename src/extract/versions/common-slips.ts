/**
 * Slips that are common in English and are no words themselves, as wrong/right. They stand for all
 * words that hold them, "recieved" as well, or with a `$` for those that end so.
 */
const COMMON: readonly string[] = [
  'abscence/absence absense/absence accesib/accessib accidently/accidentally accomod/accommod',
  'accross/across acheiv/achiev acknowleg/acknowledg adn$/and adress/address agian/again',
  'agress/aggress alledg/alleg allready/already amoung/among anual/annual apparant/apparent',
  'aquire/acquire arguement/argument assasin/assassin athiest/atheist attemp$/attempt',
  'availib/availab avaliable/available beacuse/because becomming/becoming becuase/because',
  'begining/beginning beleiv/believ benefical/beneficial buisness/business bussiness/business',
  'calender/calendar campagin/campaign candiate/candidate catagor/categor cemetary/cemetery',
  'cheif/chief choosen/chosen comittee/committee comming/coming commision/commission',
  'commited/committed commitee/committee compair/compare completly/completely',
  'concious/conscious congradulat/congratulat consistant/consistent contraversy/controversy',
  'controversal/controversial convienien/convenien curch/church daugther/daughter',
  'decison/decision defendent/defendant definat/definit definatly/definitely',
  'desicion/decision desparate/desperate develope$/develop dissapear/disappear',
  'dissapoint/disappoint ecomony/economy eigth/eighth embarass/embarrass emmision/emission',
  'enviroment/environment equiptment/equipment exagerat/exaggerat excede/exceed',
  'excellant/excellent existance/existence experiance/experience explaination/explanation',
  'familar/familiar febuary/february finaly/finally financal/financial firey/fiery',
  'foriegn/foreign forseeable/foreseeable fourty/forty fufil/fulfil garantee/guarantee',
  'gaurd/guard goverment/government governer/governor grammer/grammar greatful/grateful',
  'happend/happened harrass/harass heirarchy/hierarchy hieght/height hte$/the',
  'humourous/humorous hygene/hygiene imediat/immediat immediatly/immediately',
  'incidently/incidentally independance/independence independant/independent',
  'intelligance/intelligence interupt/interrupt invesitgat/investigat investiagt/investigat',
  'irresistab/irresistib jewelery/jewellery knowlege/knowledge labratory/laboratory',
  'lenght/length liason/liaison libary/library lisence/license maintainance/maintenance',
  'maintenence/maintenance managment/management manuever/maneuver medeval/medieval',
  'millenium/millennium minature/miniature miniscule/minuscule ministery/ministry',
  'mischevious/mischievous mispell/misspell neccess/necess necesary/necessary',
  'negotation/negotiation neice/niece nieghbo/neighbo noticable/noticeable occassion/occasion',
  'occuranc/occurrenc occured/occurred occurence/occurrence occuring/occurring',
  'offical/official ommit/omit oppertunit/opportunit oppurtunit/opportunit orginal/original',
  'paralell/parallel parliment/parliament particulary/particularly passtime/pastime',
  'peolpe/people peopel/people percieve/perceive perfomance/performance permenant/permanent',
  'permissable/permissible persistant/persistent personel$/personnel politican/politician',
  'posession/possession prefered/preferred presense/presence presidental/presidential',
  'presure/pressure prevelant/prevalent privelege/privilege priviledge/privilege',
  'probaly/probably proccess/process professer/professor proffesion/profession',
  'proffesor/professor promiss/promis prosection/prosecution publically/publicly',
  'pursuade/persuade quaterly/quarterly questionaire/questionnaire realy$/really',
  'reccomend/recommend reciept/receipt recieve/receive recomend/recommend referal/referral',
  'refered/referred refering/referring reknown/renown religous/religious remeber/remember',
  'repitition/repetition representive/representative resistence/resistance',
  'responsab/responsib resturant/restaurant rythm/rhythm sargent/sergeant scedul/schedul',
  'secratary/secretary secretery/secretary seige/siege senarior/scenario seperat/separat',
  'sieze/seize similiar/similar sincerly/sincerely speach/speech stategy/strategy',
  'strenght/strength succede/succeed succesful/successful successfull$/successful',
  'sucess/success sufficent/sufficient supercede/supersede suprem$/supreme suprise/surprise',
  'surveilance/surveillance taht$/that teh$/the temperment/temperament temperture/temperature',
  'tendancy/tendency terrorits/terrorist therefor$/therefore thier/their threatend/threatened',
  'threshhold/threshold tommorow/tomorrow tommorrow/tomorrow tounge/tongue',
  'tragicly/tragically truely/truly tyrany/tyranny unanimus/unanimous unforseen/unforeseen',
  'unfortunatly/unfortunately univeristy/university untill/until vaccum/vacuum',
  'vegatab/vegetab vehical/vehicle vetran/veteran violance/violence visable/visible',
  'vistor/visitor volcanoe$/volcano wellfare/welfare wether$/whether wich$/which wierd/weird',
  'witheld/withheld withold/withhold writting/writing yeild/yield',
].flatMap((line) => line.split(' '))

const STEMS = COMMON.map((pair) => pair.split('/')).map(([wrong = '', right = '']) => ({
  wrong: wrong.replace('$', ''),
  right,
  whole: wrong.endsWith('$'),
}))

/** Is one of the two a slip that everybody makes? */
export function isCommonSlip(a: string, b: string): boolean {
  return isCommon(a, b) || isCommon(b, a)
}

function isCommon(slip: string, word: string): boolean {
  return STEMS.some(({ wrong, right, whole }) => {
    const at = slip.indexOf(wrong)
    if (at < 0 || (whole && at + wrong.length < slip.length)) return false
    return slip.slice(0, at) + right + slip.slice(at + wrong.length) === word
  })
}
