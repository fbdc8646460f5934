/**
 * The commonest function words of languages in Latin letters, closed classes only. About thirty each, so that their
 * counts can be compared.
 */
export const PROFILES: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for was on with as by at from has said it his he were which be have this they not but an are who had',
  de: 'der die und das in den von zu mit ist des nicht sich auf für ein eine im dem auch als es an hat wird bei aus nach sie er dass',
  fr: 'le la les de des et à en un une du que qui est dans pour par sur au pas plus il ce ont aux avec se son été cette',
  es: 'el la los las de y que en un una del por con se su para al es no lo como más fue ha este pero sus entre sobre le',
  it: 'il la di che e un in per una è con del della non sono le dei al si lo da gli ha alla più nel anche dal come delle',
  pt: 'o a os as de e que do da em um uma para com não por dos das se no na mais foi ao é como mas pelo pela são',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook door bij naar uit heeft maar wordt was als hij over',
  sv: 'och i att det som en på är av för med den till har inte om ett han de var sig från men kan så när hon efter vid ska',
  da: 'og i at det er en til af på som for med den de har ikke der et han fra var sig om men så efter ved blev kan også',
  no: 'og i det er på en til av som for med å den de har ikke at et han fra var seg om men så etter ved ble kan også',
  fi: 'ja on ei että se oli hän mutta ovat kun myös joka mukaan ole sen kuin jo ne tai olla vain niin sekä ovat hänen jos',
  pl: 'w i na z do że się nie o to jest za od po jak przez dla są ale który przy tym oraz przed został także był jego ich',
  cs: 'a v se na je že s z do to o i jako za pro by ve po k od si podle ale jsou byl který také před jeho však',
  sk: 'a v sa na je že s z do to o aj ako za pre by vo po k od si podľa ale sú bol ktorý pred jeho však bude',
  sl: 'in v je na se da za so z ki po pa od tudi kot bi o še do pri ne ni bo ali že leta med bil',
  hr: 'i u je na se da su za od s o a koji iz to kao ne će do bi nije što ali po te kako biti samo više',
  hu: 'a az és hogy nem is egy van volt meg de csak már el ki azt még ez vagy mint lesz szerint majd után pedig ha',
  ro: 'și de în a la că care pe cu o din nu un este pentru mai au fi ca prin sau dar lui fost al sunt după s-a',
  tr: 've bir bu da de için ile olarak olan daha çok en gibi ise kadar sonra ne var değil göre oldu ancak her dedi ya olduğu',
  id: 'yang dan di dengan untuk ini itu dari tidak dalam akan pada juga oleh ke ada karena bahwa saat telah sudah atau kata bisa para',
  vi: 'và của là có không được cho trong với người các một những đã này để về khi từ ông tại đến cũng như sẽ ra',
  sw: 'na ya wa kwa ni la za katika kuwa hiyo huyo huo cha hii alisema yake baada pia kama wake ambao vya lakini hata',
  ca: 'el la els les de i que en un una del per amb al es no ha més com però seva són als dels aquest ser també va',
  tl: 'ang ng sa mga na at ay ni si para nang ito hindi kay din rin ito mula dahil may isang kanyang siya pero',
  so: 'iyo oo ka ku in uu ah ay waa la u ee si aan lagu laga kale isaga waxaa ayaa kala soo inay sheegay',
}
