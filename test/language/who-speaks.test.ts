import { describe, expect, it } from 'vitest';
import { readStatements } from '../../src/language/read-statements.ts';

// A wrong name under a denial or a confirmation is nearly as bad as a wrong denial. A role is the person who is named
// with it, or nobody: never the next name that happens to stand there.
const cases: readonly { language: string; text: string; words: string; speaker: string }[] = [
  {
    language: 'fr',
    text: 'La présidente du tribunal, Anne Brochard, a confirmé au Courrier que la juge Hélène Vasseur lui avait transmis des messages du ministre Yves Carnot.',
    words: 'transmis des messages',
    speaker: 'Anne Brochard',
  },
  {
    language: 'fr',
    text: 'Le Courrier publie trois des messages envoyés par Yves Carnot à la juge Hélène Vasseur. La présidente du tribunal, Anne Brochard, confirme que la juge les lui a transmis le 20 janvier.',
    words: 'confirme que la juge',
    speaker: 'Anne Brochard',
  },
  {
    language: 'es',
    text: 'Carla Ibáñez ha desmentido que se reuniera con el banquero Hugo Salvat, como publicó La Tribuna. «Es completamente falso», ha declarado la ministra. El líder de la oposición, Julián Ortega, ha pedido su dimisión.',
    words: 'Es completamente falso',
    speaker: 'Carla Ibáñez',
  },
  {
    language: 'es',
    text: 'La ministra de Hacienda negó este sábado haberse reunido con Hugo Salvat. «Ese día estaba en Bruselas, y hay fotos», dijo Carla Ibáñez a la salida de un acto en Zaragoza.',
    words: 'negó este sábado',
    speaker: 'Carla Ibáñez',
  },
  {
    language: 'fr',
    text: 'Yves Carnot a démenti dimanche avoir envoyé le moindre message à la juge Hélène Vasseur. « Je n’ai jamais eu son numéro », a-t-il déclaré sur Radio Sud.',
    words: 'jamais eu son numéro',
    speaker: 'Yves Carnot',
  },
  {
    language: 'fr',
    text: 'Le ministre des Transports, Yves Carnot, a envoyé plusieurs messages à la juge chargée de son dossier, affirment deux magistrats au Courrier.',
    words: 'affirment deux magistrats',
    speaker: 'magistrats',
  },
  {
    language: 'en',
    text: 'Corvida has held no talks with Skylane and does not plan any, the airline said on Monday after a newspaper reported that Corvida was preparing a bid.',
    words: 'held no talks',
    speaker: 'Corvida',
  },
  {
    language: 'en',
    text: 'The Marlow dam came within two hours of giving way in January, its chief engineer, Tom Breck, told an inquiry under oath on Monday.',
    words: 'within two hours',
    speaker: 'Tom Breck',
  },
  {
    language: 'fr',
    text: '« Oui, nous avons écarté onze cas de notre rapport », a reconnu Paul Arnoux, ancien directeur scientifique de Vernay, devant les enquêteurs.',
    words: 'onze cas',
    speaker: 'Paul Arnoux',
  },
  {
    language: 'fr',
    text: '« J’irai au bout de mon mandat, que cela plaise ou non », a lancé Claire Monfort lundi soir devant le conseil municipal.',
    words: 'au bout de mon mandat',
    speaker: 'Claire Monfort',
  },
  {
    language: 'de',
    text: 'Ralf Bergedorf denkt nicht an Abschied. „Ich habe einen Vertrag bis 2028 und den werde ich erfüllen“, sagte der Trainer des FC Nordstern am Freitag.',
    words: 'Vertrag bis 2028',
    speaker: 'Ralf Bergedorf',
  },
  {
    language: 'fr',
    text: 'Le groupe Mirane est sous pression. Mirane dément vouloir supprimer 2.000 emplois en France.',
    words: 'dément vouloir supprimer',
    speaker: 'Mirane',
  },
  {
    language: 'it',
    text: '«Non è stato pagato alcun riscatto». Così fonti della Farnesina in merito alle notizie di stampa sulla liberazione della cooperante.',
    words: 'alcun riscatto',
    speaker: 'fonti della Farnesina',
  },
  {
    language: 'it',
    text: '«Ho consegnato io la valigia con i soldi, e me l’ha data un funzionario italiano», racconta alla Nuova Voce il mediatore, Hamid Saleh, raggiunto al telefono.',
    words: 'la valigia',
    speaker: 'Hamid Saleh',
  },
  {
    language: 'ru',
    text: 'Завод работает. «Никаких сокращений не планируется», — заявил Громов журналистам.',
    words: 'сокращений не планируется',
    speaker: 'Громов',
  },
  {
    language: 'ru',
    text: 'Завод «Волга-Сталь» уволит две тысячи рабочих, сообщает «Деловой вестник» со ссылкой на источники в руководстве.',
    words: 'сообщает',
    speaker: 'Деловой вестник',
  },
];

describe('who speaks', () => {
  it.each(cases)('$language: $words → $speaker', ({ language, text, words, speaker }) => {
    const found = readStatements({ title: '', text, language, outlet: 'Mercury' }).filter(({ sentence }) =>
      sentence.includes(words),
    );
    expect(found.map((one) => one.speaker)).toContain(speaker);
    // A nameless paper that is told to have reported something is nobody's name.
    const others = found.filter((one) => one.speaker !== speaker && one.speakerKind !== 'anonymous');
    expect(others.map((one) => one.speaker)).toEqual([]);
  });
});
