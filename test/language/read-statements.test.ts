import { describe, expect, it } from 'vitest';
import { readStatements } from '../../src/language/read-statements.ts';
import { readHeadline } from '../../src/language/statements/headlines.ts';

type Row = {
  readonly language: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly kind: string;
  readonly content: string;
};

const rows: readonly Row[] = [
  {
    language: 'en',
    text: '“There was no such letter,” said Ann Lee, a spokeswoman for the ministry.',
    speaker: 'Ann Lee',
    cue: 'said',
    kind: 'direct',
    content: '“There was no such letter,”',
  },
  {
    language: 'en',
    text: 'The ministry said on Monday that it had received no request.',
    speaker: 'ministry',
    cue: 'said',
    kind: 'indirect',
    content: 'that it had received no request.',
  },
  {
    language: 'en',
    text: 'According to the Daily Herald, the plant will close.',
    speaker: 'Daily Herald',
    cue: 'According to',
    kind: 'indirect',
    content: 'the plant will close.',
  },
  {
    language: 'en',
    text: 'The plant will close, two people familiar with the matter said.',
    speaker: 'two people familiar with the matter',
    cue: 'said',
    kind: 'indirect',
    content: 'The plant will close',
  },
  {
    language: 'en',
    text: 'Paul Stone, the chief executive of Norvale, denied that the plant would close.',
    speaker: 'Paul Stone',
    cue: 'denied',
    kind: 'indirect',
    content: 'that the plant would close.',
  },
  {
    language: 'en',
    text: 'A spokesman for Norvale declined to comment.',
    speaker: 'Norvale',
    cue: 'declined',
    kind: 'indirect',
    content: 'to comment.',
  },
  {
    language: 'en',
    text: '“We are not selling,” Mr Stone told reporters. “We never were.”',
    speaker: 'Stone',
    cue: 'told',
    kind: 'direct',
    content: '“We are not selling,” “We never were.”',
  },
  {
    language: 'en',
    text: 'Ms Lee called the report “a work of fiction”.',
    speaker: 'Lee',
    cue: 'called',
    kind: 'mixed',
    content: 'the report “a work of fiction”.',
  },
  {
    language: 'it',
    text: '«Non c’è alcun accordo», ha detto mercoledì la ministra Anna Verdi.',
    speaker: 'Anna Verdi',
    cue: 'ha detto',
    kind: 'direct',
    content: '«Non c’è alcun accordo»',
  },
  {
    language: 'it',
    text: 'Il ministro della Difesa Luca Neri ha smentito che ci sia una richiesta.',
    speaker: 'Luca Neri',
    cue: 'ha smentito',
    kind: 'indirect',
    content: 'che ci sia una richiesta.',
  },
  {
    language: 'it',
    text: 'Secondo il Corriere della Sera, il governo sarebbe pronto.',
    speaker: 'Corriere della Sera',
    cue: 'Secondo',
    kind: 'indirect',
    content: 'il governo sarebbe pronto.',
  },
  {
    language: 'fr',
    text: '« C’est faux », a déclaré mardi Jean Morel, porte-parole du ministère.',
    speaker: 'Jean Morel',
    cue: 'a déclaré',
    kind: 'direct',
    content: '« C’est faux »',
  },
  {
    language: 'fr',
    text: 'Selon Le Monde, la ministre va partir.',
    speaker: 'Le Monde',
    cue: 'Selon',
    kind: 'indirect',
    content: 'la ministre va partir.',
  },
  {
    language: 'de',
    text: '„Das stimmt nicht“, sagte der Sprecher Dirk Malow am Montag.',
    speaker: 'Dirk Malow',
    cue: 'sagte',
    kind: 'direct',
    content: '„Das stimmt nicht“',
  },
  {
    language: 'de',
    text: 'Die Polizei teilte am Dienstag mit, dass niemand verletzt wurde.',
    speaker: 'Polizei',
    cue: 'teilte mit',
    kind: 'indirect',
    content: 'dass niemand verletzt wurde.',
  },
  {
    language: 'es',
    text: '«No hay acuerdo», dijo el martes la portavoz Ana Ruiz.',
    speaker: 'Ana Ruiz',
    cue: 'dijo',
    kind: 'direct',
    content: '«No hay acuerdo»',
  },
  {
    language: 'ru',
    text: 'Пресс-секретарь президента Игорь Малов опроверг сообщения о встрече.',
    speaker: 'Игорь Малов',
    cue: 'опроверг',
    kind: 'indirect',
    content: 'сообщения о встрече.',
  },
  {
    language: 'pt',
    text: '“Não há acordo”, disse o ministro Rui Lima.',
    speaker: 'Rui Lima',
    cue: 'disse',
    kind: 'direct',
    content: '“Não há acordo”',
  },
];

const read = (text: string, language: string, outlet = '') => readStatements({ title: '', text, language, outlet });

describe('readStatements', () => {
  it.each(rows)('$language: $text → $speaker', ({ language, text, speaker, cue, kind, content }) => {
    const [first] = read(text, language);
    expect({
      speaker: first?.speaker,
      cue: first?.cue?.text ?? null,
      kind: first?.kind,
      content: first?.content.text,
    }).toEqual({ speaker, cue, kind, content });
  });

  it('takes a pronoun, a surname and an office back to the name', () => {
    const text = [
      'Ann Lee, the mayor of Oakton, said the bridge was safe.',
      '“We looked at every bolt,” she said.',
      'The mayor denied that money was missing.',
      'Lee said she would stay.',
    ].join('\n\n');
    expect(read(text, 'en').map(({ speaker }) => speaker)).toEqual(['Ann Lee', 'Ann Lee', 'Ann Lee', 'Ann Lee']);
  });

  it('names the outlet through which a statement came', () => {
    expect(read('“No,” Paul Stone told the Financial Times on Monday.', 'en', 'Reuters')[0]?.via).toBe(
      'Financial Times',
    );
    expect(read('“No,” Paul Stone told the Financial Times on Monday.', 'en', 'Financial Times')[0]?.via).toBeNull();
  });

  it('gives role and body of the speaker', () => {
    const [first] = read('“No,” said Ann Lee, a spokeswoman for the health ministry.', 'en');
    expect(first).toMatchObject({
      role: 'spokeswoman for the health ministry',
      organisation: 'health ministry',
      speakerKind: 'person',
    });
  });

  it('knows the unnamed', () => {
    expect(read('US officials told the paper that arms were on their way.', 'en')[0]).toMatchObject({
      speaker: 'US officials',
      speakerKind: 'anonymous',
    });
  });

  it('has the text at every offset', () => {
    for (const { text, language } of rows)
      for (const { source, cue, content, sentence, start, end } of read(text, language)) {
        expect(text.slice(start, end)).toBe(sentence);
        for (const part of [source, cue, content])
          if (part !== null) expect(part.spans.map(([from, to]) => text.slice(from, to)).join(' ')).toBe(part.text);
      }
  });

  it('says nothing of a language that it does not read', () => {
    expect(read('Ministern sade att det inte stämmer.', 'sv')).toEqual([]);
  });
});

describe('readHeadline', () => {
  it.each([
    { title: 'Minister denies that plant will close', speaker: 'Minister', cue: 'denies' },
    { title: 'Oakton bridge is safe, says mayor', speaker: 'mayor', cue: 'says' },
    { title: 'Ann Lee: “No money is missing”', speaker: 'Ann Lee', cue: null },
  ])('$title', ({ title, speaker, cue }) => expect(readHeadline(title, 'en')).toMatchObject({ speaker, cue }));

  it('is null where nobody is credited', () => expect(readHeadline('Bridge closed for a week', 'en')).toBeNull());
});
