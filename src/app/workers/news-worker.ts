import { serveNews } from '../news/serve-news.ts'

serveNews()
