// Month names and their short forms, without accents and dots, in the languages that outlets write dates in.
const monthNames: readonly string[] = [
  'jan january januar jaenner janner janvier janv gennaio gen enero ene janeiro januari styczen stycznia sty januarie ocak yanvar января янв январь tammikuu ianuarie leden ledna',
  'feb february februar fevrier fevr fev febbraio febrero fevereiro februari luty lutego lut subat fevral февраля фев февраль helmikuu februarie unor unora',
  'mar march marz maerz mrz mars marzo março marco maart mrt marzec marca mart марта мар март maaliskuu martie brezen brezna',
  'apr april avril avr aprile abril abr kwiecien kwietnia kwi nisan апреля апр апрель huhtikuu aprilie duben dubna',
  'may mai maggio mag mayo maio mei maj maja mayis мая май toukokuu kveten kvetna',
  'jun june juni juin giugno giu junio junho czerwiec czerwca cze haziran июня июн июнь kesakuu iunie cerven cervna',
  'jul july juli juillet juil luglio lug julio julho lipiec lipca lip temmuz июля июл июль heinakuu iulie cervenec cervence',
  'aug august aout agosto ago augustus augusti sierpien sierpnia sie agustos августа авг август elokuu srpen srpna',
  'sep sept september septembre settembre set septiembre setembro wrzesien wrzesnia wrz eylul сентября сен сентябрь syyskuu septembrie zari',
  'oct october oktober okt octobre ottobre ott octubre outubro out pazdziernik pazdziernika paz ekim октября окт октябрь lokakuu octombrie rijen rijna',
  'nov november novembre noviembre novembro listopad listopada lis kasim ноября ноя ноябрь marraskuu noiembrie',
  'dec december dezember dez decembre dicembre dic diciembre dezembro desember grudzien grudnia gru aralik декабря дек декабрь joulukuu decembrie prosinec prosince',
];

const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** 1–12, or null. `word` in lower case without accents. */
export function monthOf(word: string): number | null {
  return months.get(word) ?? null;
}

// Minutes east of Greenwich. Where a name means several zones, the one that feeds mean: IST is India's, BST Britain's,
// CST, EST and the like are RFC 822's, which are America's.
const zones = new Map<string, number>(
  Object.entries({
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 60,
    bst: 60,
    cet: 60,
    mez: 60,
    met: 60,
    cest: 120,
    mesz: 120,
    mest: 120,
    eet: 120,
    eest: 180,
    sast: 120,
    cat: 120,
    eat: 180,
    wat: 60,
    msk: 180,
    msd: 240,
    trt: 180,
    ast: -240,
    adt: -180,
    est: -300,
    edt: -240,
    cst: -360,
    cdt: -300,
    mst: -420,
    mdt: -360,
    pst: -480,
    pdt: -420,
    akst: -540,
    akdt: -480,
    hst: -600,
    nst: -210,
    ndt: -150,
    brt: -180,
    art: -180,
    clt: -240,
    pkt: 300,
    ist: 330,
    npt: 345,
    ict: 420,
    wib: 420,
    wita: 480,
    wit: 540,
    hkt: 480,
    sgt: 480,
    myt: 480,
    awst: 480,
    pht: 480,
    jst: 540,
    kst: 540,
    acst: 570,
    acdt: 630,
    aest: 600,
    aedt: 660,
    nzst: 720,
    nzdt: 780,
    gst: 240,
    irst: 210,
    idt: 180,
    et: -300,
    ct: -360,
    mt: -420,
    pt: -480,
  }),
);

/** Minutes east of Greenwich, or null where the name is not known. In lower case. */
export function zoneOf(name: string): number | null {
  // RFC 2822, 4.3: the military letters were defined the wrong way round, and mean nothing but "-0000".
  if (/^[a-ik-y]$/.test(name)) return 0;
  return zones.get(name) ?? null;
}
