import type { Stance } from '../src/news/statement.ts';
import { understandClaim } from '../src/story/claim.ts';
import type { SentenceRow } from './sentences.ts';

type Frames = Readonly<Partial<Record<Stance, readonly string[]>>>;

// Plain agency prose, which livelier sets lack: `{c}` is the claim, `{who}` its actor or whoever speaks for it.
const frames: Readonly<Record<string, Frames>> = {
  en: {
    denies: [
      '{who} denied that {c}.',
      '{who} on Tuesday rejected a report that {c}.',
      'Reports that {c} are false, {who} said.',
      'It is not true that {c}, {who} told reporters.',
    ],
    confirms: [
      '{who} confirmed that {c}.',
      '{who} acknowledged on Monday that {c}.',
      'It is true that {c}, {who} said.',
    ],
    reports: [
      '{c}, the Ledger reported, citing two officials.',
      '{c}, according to people familiar with the matter.',
      'The Ledger said on Sunday that {c}.',
    ],
    'no-comment': ['{who} declined to comment on a report that {c}.', '{who} did not reply to a question whether {c}.'],
    unaware: ['{who} said it was not aware that {c}.'],
  },
  it: {
    denies: ['{who} ha smentito che {c}.', '{who} nega che {c}.', '«Non è vero che {c}», ha detto {who}.'],
    confirms: ['{who} ha confermato che {c}.', '«È vero: {c}», ha detto {who}.'],
    reports: ['{c}, scrive il quotidiano citando due fonti.', '{c}, secondo indiscrezioni.'],
    'no-comment': ['{who} non ha voluto commentare la notizia che {c}.'],
    unaware: ['{who} dice di non sapere se {c}.'],
  },
  fr: {
    denies: ['{who} a démenti que {c}.', '« Il est faux que {c} », a déclaré {who}.'],
    confirms: ['{who} a confirmé que {c}.'],
    reports: ['{c}, rapporte le journal, qui cite deux sources.', '{c}, selon nos informations.'],
    'no-comment': ["{who} n'a pas souhaité commenter l'information selon laquelle {c}."],
    unaware: ['{who} dit ignorer si {c}.'],
  },
  de: {
    denies: [
      'Die Meldung „{c}“ ist falsch, sagte {who}.',
      '{who} dementierte: Es treffe nicht zu, dass es heiße „{c}“.',
      '{who} wies den Bericht „{c}“ zurück.',
    ],
    confirms: ['{who} bestätigte: {c}.'],
    reports: ['{c}, berichtet die Zeitung unter Berufung auf Kreise.', '{c}, heißt es in Medienberichten.'],
    'no-comment': ['{who} wollte den Bericht „{c}“ nicht kommentieren.'],
    unaware: ['{who} erklärte, von der Meldung „{c}“ nichts zu wissen.'],
  },
  es: {
    denies: ['{who} negó que {c}.', '{who} desmintió que {c}.', '«Es falso que {c}», dijo {who}.'],
    confirms: ['{who} confirmó que {c}.'],
    reports: ['{c}, publica el diario, que cita dos fuentes.', '{c}, según fuentes cercanas.'],
    'no-comment': ['{who} no quiso comentar si {c}.'],
    unaware: ['{who} dijo desconocer si {c}.'],
  },
  pt: {
    denies: ['{who} negou que {c}.', '{who} desmentiu que {c}.'],
    confirms: ['{who} confirmou que {c}.'],
    reports: ['{c}, noticiou o jornal, citando duas fontes.'],
    'no-comment': ['{who} não quis comentar se {c}.'],
    unaware: ['{who} disse desconhecer se {c}.'],
  },
  ru: {
    denies: [
      '{who} опроверг сообщение о том, что {c}.',
      'Сообщение о том, что {c}, не соответствует действительности, заявил {who}.',
    ],
    confirms: ['{who} подтвердил, что {c}.'],
    reports: ['{c}, сообщила газета со ссылкой на источник.'],
    'no-comment': ['{who} отказался комментировать сообщение о том, что {c}.'],
    unaware: ['{who} сообщил, что не знает о том, что {c}.'],
  },
};
const spokesmen: Readonly<Record<string, readonly string[]>> = {
  en: ['a spokesman', 'the ministry', 'the company', 'a spokeswoman', 'her lawyer'],
  it: ['un portavoce', 'il ministero', "l'azienda"],
  fr: ['un porte-parole', 'le ministère', 'la direction'],
  de: ['ein Sprecher', 'das Ministerium', 'das Unternehmen'],
  es: ['un portavoz', 'el ministerio', 'la empresa'],
  pt: ['um porta-voz', 'o ministério', 'a empresa'],
  ru: ['пресс-секретарь', 'министр', 'представитель компании'],
};

/** For every claim two stances in plain prose; which ones goes round with the claims. */
export function plainSentences(claims: readonly string[]): readonly SentenceRow[] {
  return claims.flatMap((text, i) => {
    const { language, bare, names } = understandClaim(text);
    const own = frames[language];
    if (own === undefined) return [];
    const all = (Object.entries(own) as [Stance, readonly string[]][]).flatMap(([stance, list]) =>
      list.map((frame) => ({ stance, frame })),
    );
    const claim = bare.replace(/[.\s]+$/u, '');
    const speakers = [...(spokesmen[language] ?? []), ...(names[0] === undefined ? [] : [names[0], names[0]])];
    return [0, 1, 2].map((n): SentenceRow => {
      const { stance, frame } = all[(i * 3 + n * 4 + (i >> 2)) % all.length] as (typeof all)[number];
      const who = speakers[(i + n) % speakers.length] as string;
      const sentence = frame.replace('{who}', who).replace('{c}', claim);
      return {
        id: `plain-${i}-${n}`,
        claim: text,
        lang: language,
        sentence: `${sentence[0]?.toUpperCase()}${sentence.slice(1)}`,
        stance,
        standing: null,
        strength: null,
      };
    });
  });
}
