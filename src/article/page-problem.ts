/** What we know of a page that may be no article. */
export type PageSigns = {
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly html: string;
};

type Problem = {
  readonly reason: string;
  readonly title: RegExp;
  readonly text: RegExp;
  /** In the mark-up, where only such pages have it. */
  readonly mark: RegExp | null;
};

// Longer texts are articles, perhaps about such pages.
const ARTICLE_FROM = 900;

const consent: Problem = {
  reason: 'the page asks for consent to cookies and does not show the article',
  title:
    /^(?:before you continue|your (?:privacy|consent|data)|we value your privacy|cookie consent|consent|datenschutz|zustimmung|consentement|consenso)/i,
  text: /(?:accept|reject) all|before you continue to|we (?:and our partners|use cookies)|is part of the \S+ family of brands|alle akzeptieren|tout accepter|accetta tutt|aceptar todo/i,
  mark: null,
};

const problems: readonly Problem[] = [
  {
    reason: 'the page is a robot check (a challenge), not the article',
    title:
      /^(?:just a moment|attention required|access denied|are you a robot|pardon our interruption|please verify|security check|ddos-guard|verifying|human verification|un momento|einen moment|checking your browser|blocked|request blocked|403 forbidden)/i,
    text: /verify(?:ing)? (?:that )?you are (?:a |not a ro)?(?:human|bot)|checking (?:if the site connection is secure|your browser)|unusual (?:activity|traffic)|are you a (?:robot|human)|solve the captcha|request has been blocked|press (?:&|and) hold/i,
    mark: /_cf_chl_opt|cf-challenge|challenge-platform\/h\/|px-captcha|captcha-delivery\.com|id="ddg-|_Incapsula_Resource|awsWafCookieDomainList/,
  },
  consent,
  {
    reason: 'the page asks to log in and does not show the article',
    title:
      /^(?:log ?in|sign ?in|sign up|register|anmelden|accedi|connexion|identif|iniciar sesi|entrar|subscribe to read|subscribe)\b/i,
    text: /(?:log|sign) in (?:to|with|or) |forgot(?:ten)? (?:your )?password|create (?:a free |an |your )?account|passwort vergessen|password dimenticata|mot de passe oublié|olvidado (?:su|tu) contraseña/i,
    mark: null,
  },
  {
    reason: 'the page says that the article is not there (an error page)',
    title:
      /^(?:(?:error )?(?:404|410|500|502|503)\b|page not found|not found|pagina non trovata|seite nicht gefunden|page introuvable|página no encontrada|service unavailable|bad gateway)/i,
    text: /page (?:you (?:requested|are looking for|were looking for)|not found|cannot be found|doesn.t exist|does not exist)|pagina non (?:esiste|trovata)|seite (?:wurde )?nicht gefunden/i,
    mark: null,
  },
  {
    reason: 'the page is empty without JavaScript',
    title: /^enable javascript|^javascript (?:is )?(?:required|disabled)/i,
    text: /(?:enable|turn on|activate|requires?) javascript|javascript (?:is )?(?:disabled|required|deaktiviert)|abilita(?:re)? javascript|activer javascript/i,
    mark: null,
  },
];

/** In words, why the page is no article; null where it may be one. Only short texts are doubted. */
export function findPageProblem({ title, text, url, html }: PageSigns): string | null {
  if (text.length >= ARTICLE_FROM) return null;
  const challenge = problems.find(({ mark }) => mark?.test(html));
  if (challenge !== undefined && text.length < ARTICLE_FROM / 3) return challenge.reason;
  const asked = URL.parse(url);
  if (asked?.hostname.startsWith('consent.') === true) return consent.reason;
  for (const { reason, title: head, text: words } of problems) {
    if (head.test(title.trim()) && (text.length < ARTICLE_FROM / 3 || words.test(text))) return reason;
  }
  // Without a telling title, only what is hardly more than the sentence itself.
  return text.length > ARTICLE_FROM / 3 ? null : (problems.find(({ text: words }) => words.test(text))?.reason ?? null);
}
