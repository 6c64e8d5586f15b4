/** How one language tells of what happens in a town, and of the stories of the day. `{…}` is filled in; all names are invented. */
export type DayWords = {
  readonly events: readonly (readonly [title: string, text: string])[];
  readonly filler: readonly string[];
  readonly goods: readonly string[];
  /** A relay of "A is ready to sell GOODS to B": title, text. */
  readonly relay: readonly [title: string, text: string];
};

export const dayWords: Readonly<Record<'en' | 'de' | 'fr' | 'es' | 'it', DayWords>> = {
  en: {
    events: [
      [
        'Harvest in {town} up by {n} percent',
        'Farmers around {town} brought in {n} percent more than last year, the growers said.',
      ],
      [
        '{town} council votes for {n} new trams',
        'The council of {town} voted on Tuesday to order {n} trams for the northern line.',
      ],
      [
        'Fire at {town} warehouse put out after {n} hours',
        'Nobody was hurt when a warehouse in {town} burned for {n} hours, the fire brigade said.',
      ],
      ['{person} wins the {town} marathon', '{person} won the marathon of {town} before {n} thousand spectators.'],
      [
        'Museum of {town} shows {n} lost drawings',
        'The museum of {town} shows {n} drawings that were thought lost, its director {person} said.',
      ],
      [
        'Storm leaves {n} villages near {town} without power',
        'Power failed in {n} villages near {town} after the storm of the night.',
      ],
      [
        '{town} port workers end strike after {n} days',
        'Dockers in {town} went back to work after {n} days; {person} of the union called it a fair result.',
      ],
      [
        'Hospital in {town} opens {n} beds',
        'The hospital of {town} opened a wing with {n} beds, the health office announced.',
      ],
    ],
    filler: [
      'The weather service expects rain until the weekend.',
      'A spokeswoman for the town declined to give further details.',
      'Residents gathered in the square in the early evening.',
      'The costs will be met from the budget of next year.',
      '{person}, who has lived there for {n} years, welcomed the decision.',
      'Work is to begin in the spring and to last {n} months.',
    ],
    goods: ['frigates', 'wheat', 'tugboats', 'helicopters', 'turbines', 'vaccines', 'locomotives', 'satellites'],
    relay: [
      '{a} ready to sell {goods} to {b}, report says',
      '{a} is ready to sell {goods} to {b}, {origin} reported, citing two officials.',
    ],
  },
  de: {
    events: [
      [
        'Ernte in {town} fällt um {n} Prozent besser aus',
        'Die Bauern um {town} haben {n} Prozent mehr eingebracht als im Vorjahr.',
      ],
      ['{town} bekommt {n} neue Straßenbahnen', 'Der Stadtrat von {town} hat am Dienstag {n} Straßenbahnen bestellt.'],
      [
        'Brand in {town} nach {n} Stunden gelöscht',
        'In {town} hat ein Lager {n} Stunden lang gebrannt, verletzt wurde niemand.',
      ],
      [
        '{person} gewinnt den Marathon von {town}',
        '{person} hat vor {n} Tausend Zuschauern den Marathon von {town} gewonnen.',
      ],
    ],
    filler: [
      'Der Wetterdienst rechnet bis zum Wochenende mit Regen.',
      'Eine Sprecherin der Stadt nannte keine Einzelheiten.',
      'Die Arbeiten sollen {n} Monate dauern.',
    ],
    goods: ['Fregatten', 'Weizen', 'Schlepper', 'Hubschrauber', 'Turbinen', 'Impfstoffe', 'Lokomotiven', 'Satelliten'],
    relay: [
      '{a} will {goods} an {b} verkaufen',
      '{a} ist bereit, {goods} an {b} zu verkaufen, berichtete {origin} unter Berufung auf zwei Beamte.',
    ],
  },
  fr: {
    events: [
      [
        'La récolte de {town} en hausse de {n} %',
        'Les agriculteurs de {town} ont récolté {n} % de plus que l’an dernier.',
      ],
      ['{town} commande {n} tramways', 'Le conseil municipal de {town} a commandé mardi {n} tramways.'],
      [
        'Incendie éteint à {town} après {n} heures',
        'Un entrepôt de {town} a brûlé pendant {n} heures, sans faire de blessé.',
      ],
      [
        '{person} remporte le marathon de {town}',
        '{person} a gagné le marathon de {town} devant {n} mille spectateurs.',
      ],
    ],
    filler: [
      'La pluie est attendue jusqu’à la fin de la semaine.',
      'La mairie n’a pas donné d’autres détails.',
      'Les travaux dureront {n} mois.',
    ],
    goods: [
      'des frégates',
      'du blé',
      'des remorqueurs',
      'des hélicoptères',
      'des turbines',
      'des vaccins',
      'des locomotives',
      'des satellites',
    ],
    relay: [
      '{a} prêt à vendre {goods} à {b}',
      '{a} est prêt à vendre {goods} à {b}, a rapporté {origin}, citant deux responsables.',
    ],
  },
  es: {
    events: [
      [
        'La cosecha de {town} crece un {n} por ciento',
        'Los agricultores de {town} recogieron un {n} por ciento más que el año pasado.',
      ],
      ['{town} compra {n} tranvías', 'El ayuntamiento de {town} decidió el martes comprar {n} tranvías.'],
      [
        'Apagado el incendio de {town} tras {n} horas',
        'Un almacén de {town} ardió durante {n} horas sin dejar heridos.',
      ],
      ['{person} gana la maratón de {town}', '{person} ganó la maratón de {town} ante {n} mil espectadores.'],
    ],
    filler: [
      'Se espera lluvia hasta el fin de semana.',
      'El ayuntamiento no dio más detalles.',
      'Las obras durarán {n} meses.',
    ],
    goods: ['fragatas', 'trigo', 'remolcadores', 'helicópteros', 'turbinas', 'vacunas', 'locomotoras', 'satélites'],
    relay: [
      '{a}, dispuesta a vender {goods} a {b}',
      '{a} está dispuesta a vender {goods} a {b}, informó {origin}, que cita a dos funcionarios.',
    ],
  },
  it: {
    events: [
      [
        'Raccolto di {town} in crescita del {n} per cento',
        'Gli agricoltori di {town} hanno raccolto il {n} per cento in più dell’anno scorso.',
      ],
      ['{town} compra {n} tram', 'Il consiglio comunale di {town} ha deciso martedì di comprare {n} tram.'],
      ['Spento dopo {n} ore l’incendio di {town}', 'Un magazzino di {town} è bruciato per {n} ore, senza feriti.'],
      [
        '{person} vince la maratona di {town}',
        '{person} ha vinto la maratona di {town} davanti a {n} mila spettatori.',
      ],
    ],
    filler: [
      'È attesa pioggia fino al fine settimana.',
      'Il comune non ha dato altri dettagli.',
      'I lavori dureranno {n} mesi.',
    ],
    goods: ['fregate', 'grano', 'rimorchiatori', 'elicotteri', 'turbine', 'vaccini', 'locomotive', 'satelliti'],
    relay: [
      '{a} pronta a vendere {goods} a {b}',
      '{a} è pronta a vendere {goods} a {b}, ha riferito {origin}, citando due funzionari.',
    ],
  },
};
