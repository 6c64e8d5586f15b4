// What the URL standard leaves as it is: nearly every address in a feed, and parsing it costs more than all else about it.
const normal = /^https?:\/\/(?:[a-z\d-]+\.)+[a-z]{2,}\/[\w\-~/?=&+,;:@!$()*.]*$/;

/** The absolute http(s) address, normalised as WHATWG says, or null. `base`: what a relative one is relative to. */
export function httpUrl(text: string, base: string | null = null): string | null {
  const address = text.trim();
  if (normal.test(address) && !address.includes('/.') && !address.includes('xn--')) return address;
  const url = URL.parse(address, base ?? undefined);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null;
  return url.href;
}

/** Host in lower case without `www.`, null where the text is no http(s) address. */
export function hostOf(text: string): string | null {
  const href = httpUrl(text);
  return href === null ? null : new URL(href).hostname.replace(/^www\./, '');
}

/** Host and port of an address: what one server is asked by. Empty where it is no address. */
export function authorityOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}

// Names that say how a reader came, never what is read. Seen in BBC, CNN, Guardian, NYT, Repubblica and Spiegel feeds.
const trackingNames = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid twclid yclid ysclid igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi __hstc ' +
    '__hssc __hsfp hsctatracking vero_id vero_conv wickedid oly_anon_id oly_enc_id rb_clickid s_cid s_kwcid ncid cmpid cmp ' +
    'ito icid ns_source ns_mchannel ns_campaign ns_linkname ns_fee xtor wt_mc wt.mc_id wt_zmc guccounter guce_referrer ' +
    'guce_referrer_sig partner smid smtyp ocid cvid taid sref ref_src ref_url referrer feature fb_action_ids fb_action_types ' +
    'fb_source fb_ref echobox spm _openstat trk trkcampaign li_fat_id epik srsltid gad_source campaign_id emc ftag ' +
    'sr_share soc_src soc_trk feedtype cid_source ref_ campaignid intcid int_source int_campaign int_medium ' +
    'amp_js_v amp_gsa usqp linkid dicbo'
  ).split(' '),
);
const trackingPrefixes = ['utm_', 'mtm_', 'at_', 'pk_', 'piwik_', 'matomo_', 'hsa_', 'stm_', 'itm_', 'mkt_'];

function isTracking(name: string): boolean {
  const word = name.toLowerCase();
  return trackingNames.has(word) || trackingPrefixes.some((prefix) => word.startsWith(prefix));
}

function isAmpParameter(name: string, value: string): boolean {
  return (name === 'amp' && /^(?:1|true|)$/.test(value)) || (name.toLowerCase() === 'outputtype' && value === 'amp');
}

// https://www-example-com.cdn.ampproject.org/c/s/www.example.com/a and https://www.google.com/amp/s/www.example.com/a
function unwrapAmpCache(url: URL): URL {
  const cached = url.hostname.endsWith('.cdn.ampproject.org')
    ? /^\/[a-z]\/(s\/)?(.+)$/.exec(url.pathname)
    : /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname)
      ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname)
      : null;
  const inner = cached && URL.parse(`${cached[1] === undefined ? 'http' : 'https'}://${cached[2]}${url.search}`);
  return inner?.hostname.includes('.') ? inner : url;
}

function withoutAmp(url: URL): void {
  if (/^amp\.[^.]+\./.test(url.hostname)) url.hostname = url.hostname.slice(4);
  const path = url.pathname
    .replace(/\/amp\/?$/, '')
    .replace(/\.amp(\.html)?$/, (_, html: string | undefined) => html ?? '');
  url.pathname = path.replace(/^\/amp(?=\/)/, '');
}

function tidied(text: string): URL | null {
  const href = httpUrl(text);
  if (href === null) return null;
  const url = unwrapAmpCache(new URL(href));
  withoutAmp(url);
  if (!url.hash.startsWith('#!')) url.hash = '';
  url.username = '';
  url.password = '';
  if (url.search !== '') {
    const kept = [...url.searchParams].filter(([name, value]) => !isTracking(name) && !isAmpParameter(name, value));
    if (kept.length < url.searchParams.size) url.search = new URLSearchParams(kept).toString();
  }
  return url;
}

/**
 * The address to store: tracking parameters, fragment, default port, AMP caches and AMP forms gone, host in lower case.
 * What is no http(s) address comes back as it is.
 */
export function canonicalUrl(url: string): string {
  return tidied(url)?.href ?? url;
}

/**
 * The key under which two addresses of one page meet: the canonical address without scheme, `www.`, mobile host,
 * trailing slash and index file, its parameters sorted. Only for comparing; it is no address.
 */
export function urlKey(url: string): string {
  const address = tidied(url);
  if (address === null) return url.trim();
  const host = address.host.replace(/^www\d?\./, '').replace(/^(?:m|mobile|touch|edition)\.(?=[^.]+\.)/, '');
  const path = address.pathname.replace(/\/(?:index\.(?:html?|php))?$/, '');
  address.searchParams.sort();
  return `${host}${path}${address.search}${address.hash}`;
}
