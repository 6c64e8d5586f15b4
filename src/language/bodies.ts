import { findCountries } from './places.ts';

/** A public body by its office and its state, whatever language names it; `state` alone: the state itself ("Moscow", "Russia"). */
type PublicBody = {
  /** ISO 3166-1 alpha-2; 'EU' for the Union. */
  readonly country: string;
  readonly office: Office | 'state';
};

const after = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})`, 'u');

/** Public offices by their nouns in our languages, the narrower first; matched on lower case. */
const offices = {
  foreign: after(
    "foreign (?:ministry|office|minister)|ministry of foreign|state department|department of state|secretary of state|minister[oi] degli? (?:affari )?esteri|ministro degli? esteri|farnesina|minist[èe]re (?:[\\p{L}]+ )?des affaires [ée]trang[èe]res|quai d[’']orsay|au(?:ß|ss)enminister|ausw[äa]rtige[sn]? amt|au(?:ß|ss)enamt|minister?io de (?:asuntos )?exteriores|canciller[íi]a|minist[ée]rio d[oa]s (?:neg[óo]cios estrangeiros|rela[çc][õo]es exteriores)|itamaraty|мид(?![\\p{L}])|министерств\\p{L}* иностранных|министр\\p{L}* иностранных",
  ),
  defence: after(
    'defen[cs]e (?:ministry|department|minister|secretary)|ministry of defen[cs]e|pentagon|ministero della difesa|minist[èe]re (?:[\\p{L}]+ )?(?:de la d[ée]fense|des arm[ée]es)|verteidigungsminister|ministerio de defensa|minist[ée]rio da defesa|минобороны|министерств\\p{L}* обороны',
  ),
  interior: after(
    "interior (?:ministry|minister)|home office|ministry of the interior|ministero dell[’']interno|viminale|minist[èe]re (?:[\\p{L}]+ )?de l[’']int[ée]rieur|innenminister|ministerio del interior|minist[ée]rio (?:da administra[çc][ãa]o interna|do interior)|мвд|министерств\\p{L}* внутренних",
  ),
  health: after(
    'health (?:ministry|minister|department)|ministry of health|ministero della salute|minist[èe]re (?:[\\p{L}]+ )?de la sant[ée]|gesundheitsminister|ministerio de sanidad|ministerio de salud|minist[ée]rio da sa[úu]de|минздрав|министерств\\p{L}* здравоохранения',
  ),
  finance: after(
    "finance (?:ministry|minister)|ministry of finance|treasury|ministero dell[’']economia|minist[èe]re (?:[\\p{L}]+ )?(?:des finances|de l[’'][ée]conomie)|bercy|finanzminister|ministerio de hacienda|minist[ée]rio das finan[çc]as|minist[ée]rio da fazenda|минфин|министерств\\p{L}* финансов",
  ),
  agriculture: after(
    "agriculture (?:ministry|minister)|ministry of agriculture|ministero dell[’']agricoltura|minist[èe]re (?:[\\p{L}]+ )?de l[’']agriculture|landwirtschaftsminister|agrarminister|ministerio de agricultura|minist[ée]rio da agricultura|минсельхоз|министерств\\p{L}* сельского",
  ),
  embassy: after('embassy|ambasciata|ambassade|botschaft|embajada|embaixada|посольств'),
  centralBank: after(
    'central bank|national bank|banca centrale|banque centrale|zentralbank|nationalbank|banco central|центробанк|центральн\\p{L}* банк',
  ),
  parliament: after(
    'parliament|parlamento|parlement|bundestag|congress|senate|cortes|assembl[ée]e nationale|дум[аыеу]|парламент',
  ),
  presidency: after(
    "kremlin|cremlino|kreml|кремл|white house|casa bianca|maison blanche|wei(?:ß|ss)es? haus|casa blanca|casa branca|белый дом|[ée]lys[ée]e|eliseo|quirinale|presidency|president(?:ial|’s|'s)? (?:office|administration)|presidenza|pr[ée]sidence|pr[äa]sidialamt|presidencia|presid[êe]ncia",
  ),
  government: after(
    "government|cabinet|downing street|matignon|palazzo chigi|moncloa|governo|gouvernement|regierung|bundesregierung|kanzleramt|gobierno|правительств|prime minister[’']s office",
  ),
} as const;
type Office = keyof typeof offices;

/** Who speaks for a state as such; an embassy and a ministry of health speak for themselves only. */
const ofTheState: ReadonlySet<string> = new Set(['state', 'presidency', 'government', 'foreign']);
const languages = ['en', 'it', 'fr', 'de', 'es', 'pt', 'ru'];
const MEMORY = 5_000;
const known = new Map<string, PublicBody | null>();

/**
 * The public body that a name or a role speaks of ("Chinese foreign ministry", «МИД КНР», "Kremlin spokesman");
 * null where the state or the office is not told.
 */
export function publicBody(phrase: string): PublicBody | null {
  const text = phrase.slice(0, 160);
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MEMORY) known.clear();
  const body = findBody(text);
  known.set(text, body);
  return body;
}

function findBody(text: string): PublicBody | null {
  const lower = text.toLowerCase();
  const office = (Object.keys(offices) as Office[]).find((one) => offices[one].test(lower)) ?? null;
  for (const language of languages) {
    const [country] = findCountries(text, language);
    if (country === undefined) continue;
    if (office !== null) return { country: country.code, office };
    const alone =
      country.text.length >= text.replace(/^(?:the|la|le|l[’']|die|der|el|il|os?|as?) ?/iu, '').trim().length;
    return alone && country.by !== 'people' ? { country: country.code, office: 'state' } : null;
  }
  return null;
}

/** Whether two phrases name one public body in whatever language ("ministero degli Esteri cinese", "China’s foreign ministry"). */
export function samePublicBody(a: string, b: string): boolean {
  const [x, y] = [publicBody(a), publicBody(b)];
  return x !== null && y !== null && x.country === y.country && x.office === y.office;
}

/** Whether the one is a state ("Moscow", "Russia") and the other an office that speaks for it ("Kremlin spokesman"). */
export function speaksForState(state: string, office: string): boolean {
  const [x, y] = [publicBody(state), publicBody(office)];
  return x !== null && y !== null && x.office === 'state' && x.country === y.country && ofTheState.has(y.office);
}
