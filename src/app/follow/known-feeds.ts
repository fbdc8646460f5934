// Feeds of well-known outlets, for who has no list of their own. The addresses are as the named pages
// print them; they were looked up on the day below and not asked: outlets move and end their feeds.

/** The day on which the addresses were looked up. */
export const LOOKED_UP = '2026-11-30'

/** Where the addresses stand: public lists that others keep. */
const SOURCES = {
  tenNews:
    'https://github.com/omer475/ten-news-website/blob/af4afa93b8f9e7b6145c4c25e6bfb88c32c50752/RSS_SOURCES_COMPLETE_LIST.md',
  discovery:
    'https://github.com/ardenone/news-trading-ideas/blob/684cfe47f902dd2bd3970a908a528317c05bdf28/architecture/rss-discovery-group1.md',
  newsprint:
    'https://github.com/acopelan/newsprint/blob/57b4f885cd06f23df4debd029c63374b450c565f/docs/RSS_SOURCES.md',
  plenaryUk:
    'https://github.com/plenaryapp/awesome-rss-feeds/blob/0c6833b33af5a05b922c20c90b9a054682c3f580/countries/with_category/United%20Kingdom.opml',
  plenaryScience:
    'https://github.com/plenaryapp/awesome-rss-feeds/blob/52bb7ad091fbf7c750007709bb8fec0b7dbdeb2e/backups/recommended/with_category/Science.opml',
  uplink: 'https://github.com/cappuch/uplink-mcp-hackathon (utils/feeds.py)',
  readersNews: 'https://github.com/danielrharding/thereadersnews (config/newsfeeds.php)',
  antenna: 'https://github.com/rsdoiel/antenna (science_and_technology.md)',
  lampStand: 'https://github.com/Psalted-Photon/LampStand (RSS-FEEDS-REFERENCE.md)',
  riches: 'https://github.com/riches31/blog (rss-feeds-research.md)',
  milei: 'https://github.com/TorrezMN/Milei_News (src/helpers/global_rss.py)',
} as const

/** An outlet, the address of its feed, and the list that has it. */
type Row = readonly [outlet: string, address: string, from: keyof typeof SOURCES]

const LISTS = {
  world: [
    ['BBC News', 'https://feeds.bbci.co.uk/news/world/rss.xml', 'lampStand'],
    ['The Guardian', 'https://www.theguardian.com/world/rss', 'tenNews'],
    ['Al Jazeera', 'https://www.aljazeera.com/xml/rss/all.xml', 'tenNews'],
    ['The New York Times', 'https://rss.nytimes.com/services/xml/rss/nyt/World.xml', 'lampStand'],
    ['NPR', 'https://feeds.npr.org/1004/rss.xml', 'lampStand'],
    ['Deutsche Welle', 'https://rss.dw.com/rdf/rss-en-all', 'tenNews'],
    ['France 24', 'https://www.france24.com/en/rss', 'tenNews'],
    ['CNN', 'http://rss.cnn.com/rss/edition_world.rss', 'tenNews'],
    ['CBS News', 'https://www.cbsnews.com/latest/rss/world', 'discovery'],
    ['Sky News', 'https://feeds.skynews.com/feeds/rss/world.xml', 'uplink'],
    ['South China Morning Post', 'https://www.scmp.com/rss/91/feed', 'tenNews'],
    ['The Straits Times', 'https://www.straitstimes.com/news/world/rss.xml', 'tenNews'],
    ['The Japan Times', 'https://www.japantimes.co.jp/feed/', 'tenNews'],
    ['NHK World', 'https://www3.nhk.or.jp/nhkworld/en/news/rss/news.xml', 'newsprint'],
    ['The Times of India', 'https://timesofindia.indiatimes.com/rssfeedstopstories.cms', 'tenNews'],
    ['The Hindu', 'https://www.thehindu.com/news/national/feeder/default.rss', 'tenNews'],
    ['Arab News', 'https://www.arabnews.com/rss.xml', 'tenNews'],
    ['The Jerusalem Post', 'https://www.jpost.com/rss/rssfeedsheadlines.aspx', 'tenNews'],
    ['ABC News (Australia)', 'https://www.abc.net.au/news/feed/51120/rss.xml', 'newsprint'],
    ['The Sydney Morning Herald', 'https://www.smh.com.au/rss/feed.xml', 'tenNews'],
  ],
  uk: [
    ['BBC News', 'http://feeds.bbci.co.uk/news/uk/rss.xml', 'readersNews'],
    ['The Guardian', 'https://www.theguardian.com/uk/rss', 'tenNews'],
    ['The Guardian', 'https://www.theguardian.com/politics/rss', 'lampStand'],
    ['Sky News', 'https://feeds.skynews.com/feeds/rss/uk.xml', 'uplink'],
    ['Sky News', 'https://feeds.skynews.com/feeds/rss/politics.xml', 'uplink'],
    ['The Telegraph', 'https://www.telegraph.co.uk/rss.xml', 'newsprint'],
    ['The Independent', 'http://www.independent.co.uk/news/uk/rss', 'plenaryUk'],
    ['Financial Times', 'https://www.ft.com/?format=rss', 'newsprint'],
    ['The Economist', 'https://www.economist.com/the-world-this-week/rss.xml', 'newsprint'],
    ['Evening Standard', 'https://www.standard.co.uk/rss', 'readersNews'],
    ['Metro', 'https://metro.co.uk/feed/', 'readersNews'],
    ['The Mirror', 'https://www.mirror.co.uk/?service=rss', 'readersNews'],
    ['Daily Mail', 'https://www.dailymail.co.uk/home/index.rss', 'plenaryUk'],
    ['Daily Express', 'http://feeds.feedburner.com/daily-express-news-showbiz', 'plenaryUk'],
    ['Wales Online', 'https://www.walesonline.co.uk/?service=rss', 'readersNews'],
  ],
  us: [
    ['The New York Times', 'https://rss.nytimes.com/services/xml/rss/nyt/HomePage.xml', 'tenNews'],
    ['The Washington Post', 'http://feeds.washingtonpost.com/rss/national', 'tenNews'],
    ['NPR', 'https://feeds.npr.org/1001/rss.xml', 'tenNews'],
    ['CBS News', 'https://www.cbsnews.com/latest/rss/us', 'discovery'],
    ['ABC News', 'https://feeds.abcnews.com/abcnews/usheadlines', 'discovery'],
    ['NBC News', 'https://feeds.nbcnews.com/nbcnews/public/us-news', 'discovery'],
    ['Fox News', 'https://moxie.foxnews.com/google-publisher/us.xml', 'discovery'],
    ['CNN', 'http://rss.cnn.com/rss/cnn_topstories.rss', 'newsprint'],
    ['USA Today', 'http://rssfeeds.usatoday.com/usatoday-NewsTopStories', 'tenNews'],
    ['Los Angeles Times', 'https://www.latimes.com/local/rss2.0.xml', 'tenNews'],
    ['The Guardian', 'https://www.theguardian.com/us-news/rss', 'tenNews'],
    ['Politico', 'https://www.politico.com/rss/politics08.xml', 'lampStand'],
    ['The Hill', 'https://thehill.com/feed/', 'tenNews'],
    ['Roll Call', 'https://www.rollcall.com/feed/', 'tenNews'],
    ['Axios', 'https://www.axios.com/feeds/feed.rss', 'tenNews'],
    ['HuffPost', 'https://www.huffpost.com/section/front-page/feed', 'discovery'],
    ['Newsweek', 'https://www.newsweek.com/rss', 'discovery'],
    ['Time', 'https://time.com/feed', 'discovery'],
    ['The Atlantic', 'https://www.theatlantic.com/feed/all/', 'discovery'],
    ['Vox', 'https://www.vox.com/rss/index.xml', 'discovery'],
    ['Slate', 'https://slate.com/feeds/news-and-politics.rss', 'discovery'],
    ['ProPublica', 'https://www.propublica.org/feeds/propublica/main', 'tenNews'],
  ],
  tech: [
    ['TechCrunch', 'https://techcrunch.com/feed/', 'newsprint'],
    ['The Verge', 'https://www.theverge.com/rss/index.xml', 'tenNews'],
    ['Wired', 'https://www.wired.com/feed/rss', 'tenNews'],
    ['Ars Technica', 'http://feeds.arstechnica.com/arstechnica/index', 'tenNews'],
    ['Engadget', 'https://www.engadget.com/rss.xml', 'tenNews'],
    ['CNET', 'https://www.cnet.com/rss/news/', 'tenNews'],
    ['TechRadar', 'https://www.techradar.com/rss', 'tenNews'],
    ['ZDNet', 'http://www.zdnet.com/news/rss.xml', 'tenNews'],
    ['VentureBeat', 'https://venturebeat.com/feed/', 'tenNews'],
    ['The Next Web', 'https://thenextweb.com/feed/', 'tenNews'],
    ['MIT Technology Review', 'https://www.technologyreview.com/feed/', 'tenNews'],
    ['IEEE Spectrum', 'https://spectrum.ieee.org/feeds/feed.rss', 'tenNews'],
    ['The Register', 'https://www.theregister.com/headlines.atom', 'antenna'],
    ['Slashdot', 'http://rss.slashdot.org/Slashdot/slashdotMain', 'tenNews'],
    ['Gizmodo', 'https://gizmodo.com/rss', 'tenNews'],
    ['Mashable', 'https://mashable.com/feeds/rss/tech', 'tenNews'],
    ['Krebs on Security', 'https://krebsonsecurity.com/feed/', 'riches'],
    ['The New York Times', 'https://rss.nytimes.com/services/xml/rss/nyt/Technology.xml', 'milei'],
    ['NBC News', 'https://feeds.nbcnews.com/nbcnews/public/tech', 'discovery'],
    ['CBS News', 'https://www.cbsnews.com/latest/rss/technology', 'discovery'],
  ],
  science: [
    ['Nature', 'https://www.nature.com/nature.rss', 'plenaryScience'],
    ['Science', 'https://www.science.org/rss/news_current.xml', 'tenNews'],
    ['ScienceDaily', 'https://www.sciencedaily.com/rss/all.xml', 'tenNews'],
    ['Scientific American', 'http://rss.sciam.com/ScientificAmerican-Global', 'tenNews'],
    ['New Scientist', 'https://www.newscientist.com/feed/home', 'tenNews'],
    ['Phys.org', 'https://phys.org/rss-feed/', 'tenNews'],
    ['Quanta Magazine', 'https://www.quantamagazine.org/feed/', 'tenNews'],
    ['Live Science', 'https://www.livescience.com/feeds/all', 'tenNews'],
    ['Space.com', 'https://www.space.com/feeds/all', 'tenNews'],
    ['NASA', 'https://www.nasa.gov/news-release/feed/', 'antenna'],
    ['ESA', 'https://www.esa.int/rssfeed/Our_Activities/Space_Science', 'tenNews'],
    ['BBC News', 'http://feeds.bbci.co.uk/news/science_and_environment/rss.xml', 'plenaryScience'],
    [
      'The New York Times',
      'https://rss.nytimes.com/services/xml/rss/nyt/Science.xml',
      'plenaryScience',
    ],
    ['Smithsonian Magazine', 'https://www.smithsonianmag.com/rss/smart-news/', 'antenna'],
    ['Wired', 'https://www.wired.com/feed/category/science/latest/rss', 'plenaryScience'],
    ['CBS News', 'https://www.cbsnews.com/latest/rss/science', 'discovery'],
    ['The Guardian', 'https://www.theguardian.com/environment/rss', 'tenNews'],
    ['Inside Climate News', 'https://insideclimatenews.org/feed/', 'tenNews'],
    ['Climate Home News', 'https://www.climatechangenews.com/feed/', 'tenNews'],
    ['Grist', 'https://grist.org/feed/', 'tenNews'],
    ['RealClimate', 'http://www.realclimate.org/index.php/feed/', 'tenNews'],
  ],
} as const satisfies Record<string, readonly Row[]>

export type FeedList = keyof typeof LISTS

export type KnownFeed = {
  readonly outlet: string
  readonly address: string
  /** The public list that the address was found in. */
  readonly source: string
}

/** The names of the lists. */
export const FEED_LISTS: readonly FeedList[] = ['world', 'uk', 'us', 'tech', 'science']

/** The feeds of a list. */
export function listFeeds(name: FeedList): readonly KnownFeed[] {
  const rows: readonly Row[] = LISTS[name]
  return rows.map(([outlet, address, from]) => ({ outlet, address, source: SOURCES[from] }))
}
