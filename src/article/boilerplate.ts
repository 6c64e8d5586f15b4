import type { Paragraph } from './body.ts';

const day =
  '(?:\\d{1,2}[ /.-](?:\\p{L}{3,10}|\\d{1,2})[ ,/.-]+\\d{4}|\\p{L}{3,10} \\d{1,2},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4})';
const label =
  '(?:posted(?: on| at)?|(?:first )?published|(?:last )?updated?|modified|pubblicato(?: il)?|aggiornato(?: il)?|veröffentlicht|aktualisiert|publié(?: le)?|mis à jour(?: le)?|publicado|actualizado)';

// Lines that are whole in themselves: controls, labels, dates, counters.
const lines: readonly RegExp[] = [
  /^(?:sign in|log in|register|subscribe(?: now)?|share(?: (?:this|on|via).*)?|tweet|email|print|save|close|caption|menu|search|advert(?:isement)?s?|anzeige|werbung|pubblicità|publicité|publicidad|iklan|sponsored(?: content)?|comments?(?: \(.*\))?|reply|loading\W*|skip to .*|report error|learn more|highlights|most read|top videos?|don.t miss|you (?:may|might) also like\W*|related (?:news|articles?|stories|coverage|topics|content)\b.{0,60}|read more\W*|more from .{0,40}|something to consider|tell us what you think\W*|filed under\b.{0,120}|tags?\b:.{0,120}|back to top|leggi anche\W*|continua a leggere\W*|weiterlesen\W*|mehr lesen\W*|lesen sie auch\W*|lire la suite\W*|lire aussi\W*|à lire aussi\W*|leer más\W*|sigue leyendo\W*|lee también\W*|copia link|link kopieren|copier le lien|copiar enlace|condividi|teilen|partager|compartir)$/iu,
  /^(?:image|photo|foto|bild|slide) \d+ (?:of|di|von|\/).{0,10}$/i,
  /^https?:\/\/\S+$/,
  /^\d+ ?(?:min(?:ute)?s?(?: read)?|shares?|comments?|likes?)$|^(?:reading time|tempo d[ie] lettura|tempo de leitura|lesezeit)\b.{0,30}$/i,
  new RegExp(`^(?:\\||${label})?[:;, |]*(?:\\p{L}{2,12}[, ]+)?${day}.{0,40}$`, 'iu'),
  new RegExp(`^\\|? ?${label}\\b[:,]? .{0,60}\\d{4}.{0,30}$`, 'iu'),
  new RegExp(`^by [^.]{3,60} [-–|•] ?${day}.{0,40}$`, 'iu'),
  /^\d{1,2}[:.]\d{2}(?: ?[ap]m)?,? .{0,30}\d{4}$/i,
];

// Sentences that ask for something: only at the beginning of a line, and only in lines of this length.
const ASKING_LIMIT = 320;
const asking: readonly RegExp[] = [
  /^(?:click|tap) here (?:to|for)\b|\bby clicking here$|^click here\b/i,
  /^get (?:the latest|our|access|breaking|all the|fox|\S+ on the go)\b.{0,160}(?:newsletters?|inbox|app|here|clicking|subscri\w+|updates)\b/i,
  /^(?:sign up|subscribe|join|register)\b.{0,120}(?:newsletters?|updates?|inbox|alerts?|forums?|channel|youtube|members?|briefing|now|here|free|app)\b/i,
  /^(?:follow|like|find|watch|listen to) (?:us|\S+(?: \S+){0,3}) (?:on|at|live)\b.{0,100}(?:twitter|facebook|instagram|youtube|tiktok|telegram|whatsapp|x|weekdays|back here)\b/i,
  /^(?:have|got|do you have) (?:a|any) (?:tip|story|news|question)\b/i,
  /^(?:©|\(c\)|copyright ).{0,160}$|^this (?:document|material|content) (?:is subject to copyright|may not be)/i,
  /^this (?:post|article|page|story) (?:may )?contains? affiliate/i,
  /^(?:if you (?:enjoyed|liked) this|already a (?:subscriber|member))\b/i,
  /^(?:we use|this (?:site|website) uses) cookies\b|^(?:accept|reject|manage) (?:all )?cookies\b/i,
  // Cookies, newsletters and what to read next, in the five languages.
  /^(?:diese (?:website|webseite|seite) (?:verwendet|nutzt)|wir (?:verwenden|nutzen)) cookies\b|^(?:alle cookies|cookies) (?:akzeptieren|ablehnen)\b/i,
  /^(?:ce site utilise|nous utilisons) des cookies\b|^(?:questo sito (?:utilizza|usa)|utilizziamo|usiamo)(?: i)? cookie\b|^(?:este sitio (?:web )?(?:utiliza|usa)|utilizamos|usamos) cookies\b/i,
  /^(?:melden sie sich|jetzt) .{0,60}\bnewsletter\b|^(?:recevez|inscrivez-vous).{0,80}\b(?:newsletter|lettre d.information)\b|^(?:ricevi|iscriviti).{0,80}\bnewsletter\b|^(?:recibe|apúntate|suscríbete).{0,80}\b(?:newsletter|boletín)(?=\s|$|[.,!])/iu,
  /^(?:iscriviti|abbonati|seguici|segui .{1,40} su)\b|^(?:abonnieren|folgen) sie\b|^(?:abonnez|inscrivez)-vous\b|^(?:suscr[ií]bete|s[ií]guenos)\b/i,
];

// Pointers to other texts inside this one, as far as they are links.
const pointing =
  /^(?:related|read(?: more| next| also)?|see(?: more| also)?|also|more|watch|don.t miss|leggi(?: anche)?|mehr(?: zum thema)?|lesen sie auch|lire aussi|à lire|lea también|te puede interesar)\b ?(?:on [^:]{1,30})?[:|›»>-]/iu;

/** The paragraphs without what outlets set around and between every text: controls, dates, pointers, requests, the title again. */
export function dropBoilerplate(paragraphs: readonly Paragraph[], title: string | null): readonly Paragraph[] {
  const kept = paragraphs.filter((paragraph) => !isBoilerplate(paragraph, title));
  // A heading over nothing headed what was dropped.
  return kept.filter(({ heading }, index) => !heading || isTextAhead(kept, index));
}

function isBoilerplate({ text, linked, heading }: Paragraph, title: string | null): boolean {
  if (title !== null && text === title) return true;
  if (linked > 0.9 && text.length < 200 && !/[.!?…”"»]$/.test(text)) return true;
  if (linked > 0.4 && pointing.test(text)) return true;
  if (pointing.test(text) && heading) return true;
  if (text.length < 140 && lines.some((line) => line.test(text))) return true;
  return text.length < ASKING_LIMIT && asking.some((words) => words.test(text));
}

function isTextAhead(paragraphs: readonly Paragraph[], index: number): boolean {
  return paragraphs.slice(index + 1).some(({ heading }) => !heading);
}
