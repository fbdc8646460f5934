/** What a code of a problem means, and what to do: for `/problems/CODE`. */
export type ProblemText = { readonly means: string; readonly todo: string }

const text = (means: string, todo: string): ProblemText => ({ means, todo })

const LATER = 'Nothing: it is asked again later, after longer and longer times.'
const OTHER_ADDRESS = 'Look at the address, and give another one.'
const OUTLET =
  'Open the address in a browser. Where it works there, wait; where it does not, remove it.'

/** What was asked of the desk. */
const QUESTIONS: Readonly<Record<string, ProblemText>> = {
  'bad-query': text(
    'The address asks for something unknown after its question mark, or in its path.',
    'The problem names the parameter, and the parameters that there are. A misspelt one is refused, because leaving it out would show more than was asked for.',
  ),
  'bad-search': text(
    'What was typed has a filter that is not known, or one with a value that it does not take.',
    'The problem names it. `/search` without words lists the filters, each with an example.',
  ),
  'not-saved': text(
    'The search cannot be saved: another has its name, there are very many, or it cannot be made.',
    'The problem says which. Choose another name, or remove a search.',
  ),
  'not-sent': text(
    'A webhook cannot be kept: its address may not be asked, or there are very many.',
    'The problem says which. A host of your own network is named in the setting allow-private-hosts first.',
  ),
  'bad-body': text(
    'What was sent has not the shape that is expected.',
    '`errors` names each place: /body/articles/0/text is the text of the first article. The API’s page has the shape.',
  ),
  'bad-form': text(
    'A form asks for something unknown.',
    'Load the page again and choose once more.',
  ),
  'no-story': text('No story that is kept is like the draft.', 'Name the story that it is about.'),
  empty: text('There is no text in the draft.', 'Paste the text, or send another file.'),
  many: text('The file holds several articles.', 'Send a draft by itself: it is one text.'),
  'bad-json': text(
    'The body could not be read as JSON.',
    'Look for a comma or a quotation mark that is missing.',
  ),
  'not-json': text(
    'The body is of another type.',
    'Send JSON, and say so: Content-Type: application/json.',
  ),
  'too-large': text(
    'Too much was sent at once.',
    'Send it in parts. The API takes 1 MB of JSON, a form 64 kB.',
  ),
  'not-found': text(
    'There is no such page, story or article.',
    'Go to Today or search. What was merged leads on by itself; what was removed is gone.',
  ),
  'wrong-method': text(
    'The address is there, and is asked in another way.',
    'The header Allow says how.',
  ),
  'sign-in': text(
    'The desk is for those who sign in.',
    'Sign in on the desk’s own page, or bring a token as “Authorization: Bearer syn_…”. Who runs the desk adds people with synoptic people add.',
  ),
  'unknown-token': text(
    'The token that was brought is not known.',
    'It was taken back, its person has a new password, or it is another desk’s. Make a new one.',
  ),
  'too-many-guesses': text(
    'So many tokens came from one address that are not known that no more are looked at for a while.',
    'Wait as long as the answer says, then bring a token that is known. A program with an old one tries on by itself: give it a new one, or stop it.',
  ),
  scope: text(
    'The token that was brought may not do this.',
    'Make one with the scope that is named.',
  ),
  'beyond-scope': text(
    'A token was asked for that may more than who asks for it.',
    'Ask for fewer scopes. A token makes none with more than its own, and metrics is for editors.',
  ),
  'no-token': text(
    'A token cannot be made so.',
    'The problem says why: it has a name, may do something, and there are fifty of a person at most.',
  ),
  'no-people': text(
    'Nobody signs in at this desk, so there are no sessions and no tokens.',
    'synoptic people add NAME gives somebody a password; then there are.',
  ),
  'by-session': text(
    'This page is for who is signed in, and a program asked.',
    'A program uses /api/v1/tokens and /api/v1/sessions.',
  ),
  'feed-key': text(
    'The desk is for those who sign in, and its feeds for readers that bring a key.',
    'Settings, Feeds makes an address with a key in it. A program brings a token with the scope feeds.',
  ),
  'unknown-feed-key': text(
    'The key in the address of a feed is not known.',
    'It was taken back or made anew, or its person has a new password. Settings, Feeds makes another.',
  ),
  'other-feed': text(
    'The key in the address is of another feed.',
    'A key reads one feed of one person. Settings, Feeds makes one for this feed.',
  ),
  gone: text(
    'What the feed followed is no more: the search was removed, or the articles of the story went to others.',
    'Take the feed out of your reader. Settings, Feeds lists those that there are.',
  ),
  'wrong-host': text(
    'The desk was asked under a name that is not its own.',
    'Ask for localhost or 127.0.0.1. A page elsewhere whose name was made to point here is kept out so.',
  ),
  'other-site': text(
    'A page of another site tried to change something here.',
    'Do it on a page of the desk. A program leaves the headers Origin and Sec-Fetch-Site out.',
  ),
  busy: text(
    'So many costly questions wait that no more are taken on.',
    'Ask again after the seconds in Retry-After. One is worked on at a time, and eight wait.',
  ),
  comparing: text(
    'The story is being compared just now.',
    'Ask again in a few seconds; ?stale=ok gives the last comparison where there is one.',
  ),
  'took-too-long': text(
    'The work took longer than it may, and was stopped.',
    'Try with fewer or shorter texts. A story of a hundred articles takes a fifth of the time there is.',
  ),
  'took-too-much-memory': text(
    'The work took more memory than it may, and was stopped.',
    'Try with fewer or shorter texts.',
  ),
  'could-not-be-read': text(
    'The work failed.',
    'Please report it, with the line that the log has of it.',
  ),
  stopped: text(
    'The desk was closed while the work was under way.',
    'Open the desk and ask again.',
  ),
  cancelled: text('A person stopped it.', 'Ask again. What was kept until then is kept.'),
  'not-yet': text(
    'Other work on the news goes on, of the desk or of another process.',
    'Nothing: it is done after that. Sources shows what goes on.',
  ),
  'not-moved': text(
    'The articles are not as they were thought to be: somebody moved them meanwhile, or they are in that story already.',
    'Load the page again and look where they are.',
  ),
  changed: text(
    'Articles came into the story or left it since the answer was given whose ETag stands in If-Match.',
    '`present` is the story as it is now, and ETag its tag. Look at it, and ask again with that.',
  ),
  unlike: text(
    'The stories have no person, place or body in common that tells them from other news; outlets, agencies, countries and names that many stories have do not.',
    'Look at both. Where they are one story, say so once more: "sure": true.',
  ),
  'none-chosen': text(
    'Nothing was chosen for it.',
    'Go back, tick the articles or choose the other story.',
  ),
  'not-understood': text('What was given is no address.', OTHER_ADDRESS),
  'only-editors': text(
    'This changes what everybody sees, and you may read and keep things of your own.',
    'Ask whoever gave you the password: synoptic people role makes an editor.',
  ),
  'no-file': text('There was no file in the form.', 'Choose the files of your articles.'),
  'no-list': text('There was no file in the form.', 'Choose a file: OPML, or an address a line.'),
  'bad-header': text(
    'A header says something that cannot be.',
    'Last-Event-ID is the id of an event that was sent.',
  ),
  broken: text(
    'Something went wrong that should not have.',
    'Nothing that is kept was touched. The log has a line with the id in `request`: please report it.',
  ),
}

/** Where everything is kept. */
const KEEPING: Readonly<Record<string, ProblemText>> = {
  'in-use': text(
    'Another process is writing to the database.',
    'Wait until it is done, a refresh for instance; the problem names it.',
  ),
  'read-only': text(
    'The database was opened to be read only.',
    'Look whether the file and its folder may be written.',
  ),
  'disk-full': text(
    'The disk is full. What was kept before is as it was.',
    'Make room and do it again.',
  ),
  'disk-failed': text(
    'The disk did not do what was asked of it.',
    'Look after the disk, and make a backup: synoptic backup FILE.',
  ),
  corrupt: text(
    'The database is damaged.',
    'Run synoptic doctor. synoptic restore FILE puts a backup in its place and keeps the damaged file beside it.',
  ),
  'not-a-database': text('The file is no database.', 'Name another file, or move this one away.'),
  'not-ours': text(
    'The database is of another program.',
    'Name another file, or move this one away.',
  ),
  'newer-schema': text('A newer Synoptic wrote the database.', 'Use that one.'),
  'no-database': text(
    'There is no database yet.',
    'synoptic init makes one; the desk does so by itself.',
  ),
  unreachable: text(
    'The server of the database cannot be reached.',
    'See that PostgreSQL runs there and may be reached from this machine. The desk goes on by itself once it can be.',
  ),
  'not-allowed': text(
    'The server of the database does not let this in, or not that far.',
    'See the name and password in SYNOPTIC_DATABASE, and the rights of that role: synoptic roles prints them.',
  ),
  'too-old': text('The server of the database is too old.', 'PostgreSQL 15 or newer is needed.'),
  'cannot-open': text(
    'The file cannot be opened.',
    'Look whether it, and its folder, may be read and written.',
  ),
}

/** What is asked of outlets. */
const ASKING: Readonly<Record<string, ProblemText>> = {
  'invalid-address': text('This is no address.', OTHER_ADDRESS),
  'address-too-long': text('The address is too long to be asked.', OTHER_ADDRESS),
  'address-with-password': text(
    'The address has a name or a password in it.',
    'Leave them out: they would be kept and shown.',
  ),
  'unsupported-address': text('Only http and https are asked.', OTHER_ADDRESS),
  'private-address': text(
    'The address is of this machine or of its own network.',
    'If that is meant, name the host in the setting allow-private-hosts.',
  ),
  'refused-port': text('The port belongs to something that is no web server.', OTHER_ADDRESS),
  'host-not-found': text('There is no host of that name.', OTHER_ADDRESS),
  'host-unreachable': text('The host cannot be reached.', 'Look whether this machine is online.'),
  'name-service-failed': text(
    'Names cannot be looked up just now.',
    'Look whether this machine is online.',
  ),
  'connection-refused': text('The host takes no connection.', OUTLET),
  'connection-lost': text('The host broke the connection off.', LATER),
  'timed-out': text('The host took too long to answer.', LATER),
  'robots-forbid': text(
    'The outlet’s robots.txt asks programs to stay away from this.',
    'Follow another of its addresses, or none.',
  ),
  'robots-unavailable': text(
    'The outlet’s robots.txt could not be had, so nothing is asked.',
    LATER,
  ),
  'too-many-requests': text('The host asks for fewer questions.', LATER),
  'put-off': text('The host asked to be left alone for a while.', LATER),
  'server-error': text('The host has trouble of its own.', LATER),
  'login-needed': text(
    'The host wants a login.',
    'Follow another address: the desk logs in nowhere.',
  ),
  'payment-needed': text('The host wants to be paid.', 'Follow another address.'),
  'not-a-feed': text(
    'The address has no feed.',
    'Give the page’s address to synoptic add: it looks for the feeds that the page names.',
  ),
}

export const PROBLEM_TEXTS: ReadonlyMap<string, ProblemText> = new Map(
  Object.entries({ ...QUESTIONS, ...KEEPING, ...ASKING }),
)
