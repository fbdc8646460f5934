/** What may stand where an article was asked for. */
export type WallKind = 'consent' | 'login' | 'block' | 'not-found' | 'away'

/** How such pages are called, whole or before the name of their site. */
export const WALL_TITLES: Readonly<Record<WallKind, readonly RegExp[]>> = {
  consent: [
    /^(?:we (?:value|respect|care about) your privacy|your (?:privacy|choices)(?: (?:choices|matters|settings))?|before you continue(?: to .{1,40})?|(?:cookie|privacy) (?:consent|settings|preferences|notice|choices)|consent(?: required)?)$/i,
    /^(?:datenschutz-?einstellungen|ihre privatsphäre|einwilligung|votre vie privée|gestion des cookies|tu privacidad)$/i,
  ],
  login: [
    /^(?:log ?in|sign ?in|login required|(?:log|sign) ?in to (?:continue|read|view|access)(?: .{1,30})?|(?:log|sign) ?in to your account|register(?: now| to (?:continue|read))?|create (?:an|your|a free) account|subscribe to (?:read|continue)|anmelden|se connecter|iniciar sesión)$/i,
  ],
  block: [
    /^(?:just a moment|one moment, please|attention required!?|access (?:to this page has been )?denied|403(?: forbidden| error)?|forbidden|are you (?:a )?(?:human|robot)|(?:please )?verif(?:y|ying)(?: that)? you are (?:a )?human|human verification|robot check|captcha|security check(?: required)?|pardon our interruption|checking your browser.{0,40}|ddos-guard|you have been blocked|bot detection|request (?:blocked|rejected))$/i,
  ],
  'not-found': [
    /^(?:(?:error )?404(?: error)?(?:[ :–-]+(?:(?:page|file|article) )?not found)?|(?:the |this )?(?:page|article|story|content) (?:was |is |can(?:no|['’])t be |could not be )?(?:not found|found|not available|no longer available|does not exist|unavailable)|not found|(?:page|article) (?:missing|removed)|oops!?|nothing found|seite nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|pagina non trovata|pagina niet gevonden)$/i,
  ],
  away: [
    /^(?:(?:site |we are |we['’]re )?(?:down for |under )(?:scheduled )?maintenance|maintenance(?: mode)?|we(?:['’]ll| will) be (?:right )?back(?: soon)?|503(?: service (?:temporarily )?unavailable)?|service (?:temporarily )?unavailable|(?:account|website|site) (?:has been )?suspended|domain (?:for sale|expired))$/i,
  ],
}

/**
 * How their lines begin. They speak to the reader and stand at the beginning of a paragraph, without
 * marks: what a report quotes of them is not meant.
 */
export const WALL_LINES: Readonly<Record<WallKind, readonly RegExp[]>> = {
  consent: [
    /^we (?:value|respect|care about) your privacy\b/i,
    /^(?:we|this (?:site|website|page)) and (?:our|its|\d+) (?:\d+ )?(?:\w+ )?(?:partners|vendors|third parties)\b/i,
    /^(?:we|this (?:site|website|page)|our (?:site|website)) uses? cookies\b/i,
    /^(?:before you continue|by clicking|with your (?:agreement|consent|permission))\b.{0,120}\b(?:cookies?|accept|agree|consent|partners)\b/i,
    /^(?:accept|agree|allow|reject|refuse|manage)(?: (?:all|and|&|to|the|your|cookies?|continue|proceed|close|use|consent|preferences|settings|choices|options|more))+\W*$/i,
    /^(?:please )?(?:accept|allow|enable) (?:all |our |third[- ]party )?cookies\b/i,
    /^(?:wir und unsere|wir (?:verwenden|nutzen|benötigen)) .{0,40}(?:partner|cookies|zustimmung)/i,
    /^(?:nous et nos|nous utilisons|avec votre accord) .{0,60}(?:partenaires|cookies)/i,
    /^(?:nosotros y nuestros|utilizamos|usamos) .{0,40}(?:socios|cookies)/i,
    /^(?:noi e i nostri|noi e terze parti|utilizziamo) .{0,60}(?:partner|cookie)/i,
    /^(?:wij en onze|wij gebruiken) .{0,40}(?:partners|cookies)/i,
  ],
  login: [
    /^(?:please |you (?:must|need to|have to) (?:be )?)?(?:log(?:ged)? ?in|sign(?:ed)? ?in|register|subscribe|create (?:a|an|your)(?: free)? account|sign up)(?: (?:now|today|for free|here|or \w+))? (?:to|for|or) (?:continue|read|view|access|see|unlock|keep|get|log|sign|register|subscribe)\b/i,
    /^(?:to (?:continue|keep|finish) reading|to read (?:this|the (?:full|rest|whole))|to (?:access|view) this)\b.{0,60}\b(?:log|sign|register|subscribe|account)\b/i,
    /^(?:already (?:a (?:subscriber|member)|have an account|registered)|don['’]t have an account|forgot(?:ten)? (?:your )?password|enter your (?:e-?mail|password))\b/i,
    /^you(?:['’]ve| have) (?:reached|used|read|exceeded) (?:your|all|the) .{0,40}\b(?:free|monthly|complimentary)\b/i,
    /^this (?:article|story|content|page) is (?:(?:only |exclusively )?(?:available )?(?:only |exclusively )?(?:for|to)|reserved for) (?:our )?(?:\w+ )?(?:subscribers|members|registered)\b/i,
  ],
  block: [
    /^(?:please wait while we (?:check|verify)|checking (?:if the site connection|your browser)|verif(?:y|ying)(?: that)? you are (?:a )?human|(?:please )?(?:confirm|prove)(?: that)? you(?:['’]re| are) (?:not a (?:ro)?bot|(?:a )?human))\b/i,
    /^.{0,80}\bneeds to review the security of your connection\b/i,
    /^(?:please )?(?:enable|turn on) (?:javascript|js|cookies)(?: and (?:javascript|cookies))?(?: (?:to continue|and|in your|to view)|$|\W*$)/i,
    /^(?:sorry,? )?(?:you have been blocked|you don['’]t have permission to access|access (?:to this (?:page|site|resource) )?(?:has been |is )?denied)\b/i,
    /^(?:our systems? (?:have|has) detected|we(?:['’]ve| have) detected) (?:unusual|automated|suspicious|an? ad)\b/i,
    /^(?:please )?complete the (?:security check|captcha)|^press (?:&|and) hold\b|^i['’]m not a robot\b/i,
    /^as you were browsing,? something about your browser\b/i,
    /^(?:please |we noticed .{0,40})?(?:disable|turn off|pause|whitelist|you(?:['’]re| are) using an) (?:your |us in your )?ad ?-?blocker\b/i,
    /^(?:this (?:content|site|page|website)|we(?:['’]re| are)|our (?:site|website)) .{0,60}\b(?:unavailable|not available|unable to (?:provide|give|serve))\b.{0,80}\b(?:country|region|location|europe|european)\b/i,
  ],
  'not-found': [
    /^(?:sorry|oops|uh-oh|whoops|hmm)?[,.!…—– ]*(?:but )?(?:we )?(?:can(?:no|['’])t|could ?n[o'’]t|were unable to|are unable to) (?:seem to )?(?:find|locate) (?:the|that|this|a) (?:page|article|story|address)\b/i,
    /^(?:sorry|oops|uh-oh|whoops)?[,.!…—– ]*(?:the |this |that )?(?:page|article|story|content|link|url|address)(?: (?:that )?you(?:['’]re| are|['’]ve| have|) ?(?:were )?(?:looking for|requested|trying to (?:reach|view|access)|followed|entered))?,? (?:can(?:no|['’])t be|could not be|was not|is not|isn['’]t|wasn['’]t|does not|doesn['’]t|no longer|is no longer|has been|may have been|might have been) (?:found|exist|exists|available|moved|removed|deleted|here)\b/i,
    /^(?:error )?404\b.{0,60}$/i,
    /^(?:die (?:gewünschte |angeforderte )?seite|la page (?:demandée|que vous)|la página (?:que|solicitada)|la pagina) .{0,60}(?:nicht gefunden|n['’]existe|introuvable|no existe|no se encuentra|non (?:esiste|è stata trovata))/i,
  ],
  away: [
    /^(?:we(?:['’]re| are)|the site is|this site is|our site is) (?:currently |temporarily )?(?:down|offline|undergoing|performing|unavailable)\b/i,
    /^we(?:['’]ll| will) be (?:right )?back (?:soon|shortly|online)\b/i,
  ],
}
