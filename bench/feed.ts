import { parseFeed as feedsmith } from 'feedsmith';
import RssParser from 'rss-parser';
import { parseFeed } from '../src/feed/parse-feed.ts';
import { type Bench, cpuSeconds, round } from './bench.ts';
import { feedDocuments } from './feed-documents.ts';

type Parser = (body: Buffer) => unknown;

const ours: Parser = (body) => parseFeed(body, { url: 'https://outlet.example/feed' });
// The peer takes text and reads no sitemaps.
const theirs: Parser = (body) => feedsmith(body.toString('utf8'));
const rssParser = new RssParser();
const older: Parser = (body) => rssParser.parseString(body.toString('utf8'));

async function megabytesPerCpuSecond(parse: Parser, body: Buffer, budgetSeconds: number): Promise<number> {
  for (let warm = 0; warm < 30; warm++) await parse(body);
  let bytes = 0;
  let seconds = 0;
  while (seconds < budgetSeconds) {
    seconds += await cpuSeconds(async () => {
      for (let run = 0; run < 10; run++) await parse(body);
    });
    bytes += 10 * body.byteLength;
  }
  return bytes / 1e6 / seconds;
}

export const feed: Bench = {
  help: 'parsing, MB per second of processor time, beside feedsmith and rss-parser in the same run',
  async run() {
    const rows = [];
    const sums = { size: 0, ours: 0, theirs: 0 };
    for (const [name, body] of Object.entries(feedDocuments(60))) {
      const own = await megabytesPerCpuSecond(ours, body, 1);
      const peer = name === 'News sitemap' ? null : await megabytesPerCpuSecond(theirs, body, 1);
      const old = peer === null ? null : await megabytesPerCpuSecond(older, body, 0.3);
      rows.push({
        document: name,
        KB: round(body.byteLength / 1000),
        ours: round(own),
        feedsmith: peer === null ? '–' : round(peer),
        'rss-parser': old === null ? '–' : round(old),
      });
      if (peer === null) continue;
      sums.size += body.byteLength;
      sums.ours += body.byteLength / own;
      sums.theirs += body.byteLength / peer;
    }
    const [own, peer] = [sums.size / sums.ours, sums.size / sums.theirs];
    rows.push({
      document: 'all that both read',
      KB: round(sums.size / 1000),
      ours: round(own),
      feedsmith: round(peer),
      'rss-parser': '–',
    });
    rows.push({ document: 'ratio', KB: '–', ours: round(own / peer, 2), feedsmith: 1, 'rss-parser': '–' });
    return rows;
  },
};
