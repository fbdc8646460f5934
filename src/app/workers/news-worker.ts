import { serveNews } from '../news/serve-news.ts'
import { yieldToPages } from './yield-to-pages.ts'

yieldToPages()
serveNews()
