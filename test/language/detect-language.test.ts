import { readdirSync, readFileSync } from 'node:fs';
import { eld } from 'eld/small';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/language/detect-language.ts';

// The detector whose table ours is: the same rules around it, so that every difference is one of the packing.
function asBefore(text: string): string {
  const sample = text.slice(0, 4000).replace(/https?:\/\/\S{1,500}/g, ' ');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return 'und';
  const found = eld.detect(sample === sample.toUpperCase() ? sample.toLowerCase() : sample);
  if (found.language === '') return 'und';
  return letters >= 60 || found.isReliable() ? found.language : 'und';
}

const folder = new URL('../fixtures/sentences/', import.meta.url);
/** Every string of a JSON value that could be a sentence. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 12 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
const sentences = readdirSync(folder).flatMap((name) =>
  textsIn(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).map((text) => ({
    language: name.slice(0, 2),
    text,
  })),
);

const others = [
  ['nl', 'Het ministerie ontkende maandag dat er een dergelijk verzoek uit het buitenland was gekomen.'],
  ['pl', 'Ministerstwo zaprzeczyło w poniedziałek, że otrzymało taką prośbę z zagranicy.'],
  ['uk', 'Міністерство заперечило в понеділок, що отримало таке прохання з-за кордону.'],
  ['tr', 'Bakanlık pazartesi günü yurt dışından böyle bir talep geldiğini yalanladı.'],
  ['el', 'Το υπουργείο διέψευσε τη Δευτέρα ότι υπήρξε τέτοιο αίτημα από το εξωτερικό.'],
  ['ar', 'نفت الوزارة يوم الاثنين وجود أي طلب من هذا القبيل من الخارج.'],
  ['he', 'המשרד הכחיש ביום שני כי הייתה בקשה כזו מחוץ לארץ.'],
  ['zh', '外交部周一否认曾收到来自国外的此类请求，并表示有关报道不属实。'],
  ['ja', '外務省は月曜日、海外からそのような要請があったことを否定した。'],
  ['ko', '외교부는 월요일 해외로부터 그러한 요청이 있었다는 것을 부인했다.'],
  ['hi', 'मंत्रालय ने सोमवार को विदेश से ऐसे किसी अनुरोध के होने से इनकार किया।'],
  ['cs', 'Ministerstvo v pondělí popřelo, že by takovou žádost ze zahraničí dostalo.'],
  ['sv', 'Ministeriet förnekade i måndags att det hade kommit någon sådan begäran från utlandet.'],
] as const;

describe('detectLanguage', () => {
  it.each(others)('knows %s', (language, text) => expect(detectLanguage(text)).toBe(language));

  it('says of every sentence what the large table said, and mostly what it is written in', () => {
    expect(sentences.length).toBeGreaterThan(60);
    const wrong = sentences.filter(({ text }) => detectLanguage(text) !== asBefore(text));
    expect(wrong).toEqual([]);
    const right = sentences.filter(({ text, language }) => detectLanguage(text) === language);
    expect(right.length / sentences.length).toBeGreaterThan(0.7);
  });

  it.each(['😀', "'", "😀'", ' ’', '𝐀', 'a’'])('takes no longer for a text of %j', (piece) => {
    const text = `${'abc '.repeat(9)}${piece.repeat(2000)}`;
    const begun = process.cpuUsage();
    expect(detectLanguage(text)).toBe(asBefore(text));
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1000);
  });

  it('says the same of parts, mixtures and noise', () => {
    const some = fc.constantFrom(...sentences.map(({ text }) => text), ...others.map(([, text]) => text));
    const cuts = fc
      .tuple(some, fc.nat(60), fc.integer({ min: 1, max: 900 }))
      .map(([text, from, n]) => text.slice(from, from + n));
    const noise = fc.string({ unit: 'binary', maxLength: 60 });
    const apostrophes = fc.constantFrom("'", '’', '`', ' ', '-', '😀', '𝐀𝐁', 'l’', " 'n' ", 'x'.repeat(90));
    const text = fc.array(fc.oneof({ weight: 4, arbitrary: cuts }, noise, apostrophes), { maxLength: 6 });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join(' ');
        expect(detectLanguage(whole)).toBe(asBefore(whole));
      }),
      { numRuns: 2000 },
    );
  });
});
