import { expect, it } from 'vitest';
import { dropBoilerplate } from '../../src/article/boilerplate.ts';

const left = (text: string) => dropBoilerplate([{ text, linked: 0, heading: false }], null).length;

it.each([
  'We use cookies to give you the best experience.',
  'Wir verwenden Cookies, um Inhalte zu personalisieren.',
  'Nous utilisons des cookies pour améliorer votre visite.',
  'Utilizziamo i cookie per migliorare il servizio.',
  'Utilizamos cookies propias y de terceros.',
  'Weiterlesen …',
  'Lire la suite',
  'Continua a leggere',
  'Leer más',
  'Jetzt unseren Newsletter abonnieren',
  'Recevez chaque matin notre newsletter',
  'Ricevi ogni giorno la newsletter della redazione',
  'Recibe cada mañana nuestro boletín',
  'Link kopieren',
])('“%s” is no part of an article', (text) => expect(left(text)).toBe(0));

it.each([
  'Cookies were sold at the harbour fair, and the mayor bought two dozen of them.',
  'Wir verwenden das Geld für die Schule, sagte die Bürgermeisterin.',
  'Nous utilisons des grues de ce type depuis dix ans, a dit le directeur.',
  'Jetzt streiten die Parteien über den Haushalt.',
  'Ricevi la visita del ministro, disse il sindaco, e non dici nulla.',
  'Leer más libros es el lema de la feria, dijo la ministra.',
])('“%s” is', (text) => expect(left(text)).toBe(1));
