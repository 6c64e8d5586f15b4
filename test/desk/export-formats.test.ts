import { describe, expect, it } from 'vitest';
import { type ExportRecord, toCsv, toJsonLines, toMarkdown } from '../../src/desk/export-formats.ts';

const record: ExportRecord = {
  type: 'passage',
  id: 'ar_1',
  at: '2031-05-06T12:00:00.000Z',
  outlet: 'Fjord Times',
  title: 'Pier "sold", they say',
  url: 'https://fjord.example/a_(b)',
  judgement: 'denies',
  confidence: 0.9,
  speaker: 'Mira Lund',
  role: null,
  words: 'No.\nThere is no such offer.',
  by: null,
};

describe('CSV', () => {
  it('keeps quotes and line breaks within a cell', () => {
    const [head, ...rest] = toCsv([record]).split('\r\n');
    expect(head).toBe('\ufefftype,id,at,outlet,title,url,judgement,confidence,speaker,role,words,by');
    expect(rest.join('|')).toContain('"Pier ""sold"", they say"');
    expect(rest.join('|')).toContain(',0.9,"Mira Lund","","No.\nThere is no such offer.",""|');
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '＝1', '\u200b=1'])(
    'makes no formula of %j',
    (words) => {
      const cells = toCsv([{ ...record, words }]);
      expect(cells).toContain(`"'`);
      expect(cells).not.toMatch(/,"[\s\u200b]*[=+\-@＝]/);
    },
  );
});

describe('Markdown', () => {
  it('shows who said what, with the link', () => {
    expect(toMarkdown([record])).toContain('[Fjord Times: Pier "sold", they say](https://fjord.example/a_%28b%29)');
  });
  it.each([
    { words: '# big' },
    { words: '<script>x</script>' },
    { words: '[a](javascript:alert)' },
    { words: '![x](http://y.example)' },
    { words: 'a | b' },
    { words: '- list\n- more' },
    { words: '`code`' },
  ])('takes $words for words', ({ words }) => {
    const quoted = toMarkdown([{ ...record, words, url: null }])
      .split('\n')
      .filter((line) => line.startsWith('  > '));
    expect(quoted).toHaveLength(1);
    const bare = (quoted[0] ?? '').slice(4).replaceAll(/\\[\\`*_{}[\]()<>#+\-.!|~&=:@]/g, '');
    expect(bare).not.toMatch(/[`*_[\]<>#|!]/);
  });
  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address'])('links no %s', (url) => {
    expect(toMarkdown([{ ...record, url }])).not.toContain('](');
  });
});

it('JSON Lines have one record a line, as it is', () => {
  expect(
    toJsonLines([record, record])
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([record, record]);
});
