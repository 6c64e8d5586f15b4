import { expect, it } from 'vitest';
import { withOutcome } from '../../src/desk/read-article.ts';
import { describeStores } from '../support/database.ts';
import { deskWith } from './desk-with.ts';

const url = 'https://www.harbour.example/port';
const amp = 'https://www.harbour.example/amp/port';
const shell = `<link rel="amphtml" href="${amp}">`;
const story = 'The port will be closed for three days, the harbour master said on Tuesday.';

describeStores('a page that is only a shell', (open) => {
  it.each([
    { what: 'its AMP form is read', pages: { [amp]: story }, refuses: shell, text: story, asked: [amp], problem: null },
    {
      what: 'it is asked for once only',
      pages: { [amp]: shell },
      refuses: shell,
      text: 'lead',
      asked: [amp],
      problem: 'it is empty',
    },
    {
      what: 'a plainer form that is not there changes nothing',
      pages: {},
      refuses: shell,
      text: 'lead',
      asked: [amp],
      problem: 'it is empty',
    },
    {
      what: 'a page that names none is left at that',
      pages: {},
      refuses: '<p></p>',
      text: 'lead',
      asked: [],
      problem: 'it is empty',
    },
  ])('$what', async ({ pages, refuses, text, asked, problem }) => {
    const { deps } = await deskWith(await open());
    const seen: string[] = [];
    const article = {
      id: 'ar_1',
      url,
      canonicalUrl: null,
      outlet: 'Harbour',
      title: 'Port closed',
      text: 'lead',
      lead: 'lead',
      textFrom: 'feed' as const,
      pageProblem: null,
      authors: [],
      published: null,
      language: 'en',
      seenAt: 0,
      hash: 'h',
    };
    const read = await withOutcome(
      article,
      { kind: 'page', html: refuses, url },
      {
        ...deps,
        pages: {
          fetchPage: (address) => {
            seen.push(address);
            const html = (pages as Record<string, string>)[address];
            return Promise.resolve(
              html === undefined ? { kind: 'gone', reason: '404' } : { kind: 'page', html, url: address },
            );
          },
        },
        reader: {
          ...deps.reader,
          extract: (html, from) =>
            html.startsWith('<')
              ? Promise.reject(new Error('it is empty'))
              : deps.reader.extract(`Port closed\n${html}`, from),
        },
      },
    );
    expect({ text: read.text, problem: read.pageProblem, seen }).toEqual({ text, problem, seen: asked });
  });
});
