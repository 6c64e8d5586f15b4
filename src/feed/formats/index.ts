import { atom } from './atom.ts';
import type { Format } from './format.ts';
import { jsonFeed } from './json-feed.ts';
import { newsSitemap } from './news-sitemap.ts';
import { rdf } from './rdf.ts';
import { rss } from './rss.ts';

/** Every format that is read; a document belongs to the first one that detects it. */
export const formats = [rss, atom, rdf, newsSitemap, jsonFeed] as const satisfies readonly Format[];
