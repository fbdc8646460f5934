// Made by `npm run train`: counted in the texts that also teach what a name is (see NOTICE).

/** Stems of usual English words by the share of articles that have them: at least so many do. */
export const USUAL_WORDS: readonly (readonly [share: number, stems: string])[] = [
  [
    0.3,
    'about all also an and are as at be but by can do first for from had has hav he if in is it lik mor not of on one or other out so som that the their ther they thi tim to was we wer what when which who will with would year you',
  ],
  [
    0.2,
    'after becaus been call day did get her his how into its just know mak many me most my new no now only our over peopl right see tak them then thes two up very way well work your',
  ],
  [
    0.14,
    'america any back befor between com could dur end even go good great him includ last later littl look mad may mean much nam need really sam say start stat than thing think thos through today us want wher whil world',
  ],
  [
    0.1,
    'again am another area around bas being best both chang city conside continu country develop differe doing down early every few find form general giv going gon got hom however kind known let lif liv long lot month mov na nationa number oh own part plac play said she should show sinc someth still such though thre try under unit used why yeah',
  ],
  [
    0.07,
    'actuall against along althoug alway among beautif becam becom began begin better bit born ca car caus communi complet creat does don each east exampl experie far feel figur follow forc found four friend full governm group guy head help high history hous importa interes interna keep larg lead left lin lov major must nation never next north off often okay old open order plan point politic preside probabl process profess provid public put questio remain return run school second serv servic set several small south special study success support sur system talk tell thank thought too took uh um underst univers until use week went west',
  ],
  [
    0.05,
    'abl across action ago air allow already alright anyth appear ask august away believ big book bring build busines cam cas center century challen class clos common cours cultur current decid died discove discuss effort either els especia event ever everyth fact family fiv fre further futur gam god hand hold hop hour human idea industr informa issu january job land law learn least leav light local locat main man march matter mayb meet member might million morn music night october offic onc organiz origina park particu party past perform period persona popular populat possibl present pretty problem product read reason receiv record releas remembe represe respons result seem seen septemb shar short sid sit six sometim story street strong taken team third togethe top town track turn upon using view visit war whol within without women word writ yes yet york',
  ],
  [
    0.035,
    'accept achiev act add additio age almost announc anyway april army art articl associa attract availab award bad behind black body brother built career carry certain charact choic citizen clear colleg company congres connect constit contain contrib control coupl cultura cut de deal death decembe decisio definit democra describ despit direct driv due economi educati english enjoy enough establi europ exist explain express fac famous father featur field fight film finally finish focus food former gav generat georg given goal grow half hall happen hard hear himself histori hug imag indepen influen instead institu intervi involv island itself john join july jun languag largest lat launch leader led legisla less limit link list london lost market materia men met mexico middl mind minut modern money natural near noth novembe offer officia opportu paper pass peac per person player pleas positio post power practic produc project protect quit rais rather real recent recogni red regard region relatio republi requir researc residen revolut river road rock rol room rul scienc season section similar singl situati social society someon sourc spac sport stand standar star station stay stop structu stuff styl summer ten term theory thousan titl told toward train transpo travel tru typ valu video villag walk watch water whateve whit win woman wrot young',
  ],
]
