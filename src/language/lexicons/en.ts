import { english, lines, split } from '../conjugation.ts';
import type { Lexicon } from './lexicon.ts';

const telling = [
  ...split('tell tells told telling'),
  ...english('inform assure remind warn notify brief advise '),
  ...split('briefed'),
];
const asking = [
  ...split('ask asks asked asking beg begs begged begging'),
  ...english('urge request  instruct  implore encourage call appeal press lobby'),
];
const reporting = [
  ...english('report reveal disclose publish quote cite document'),
  ...split('write writes wrote written writing'),
];
const speech = [
  ...split(`say says said saying saith speak speaks spoke speaking read reads swear swears swore swearing
`),
  ...english(`accuse acknowledge add address affirm agree allege announce answer argue assert attest blast boast caution
     claim clarify comment complain concede conclude concur confess confirm contend counter criticize criticise
    declare decline decry demand denounce deny describe  disagree disavow dismiss dispute elaborate emphasize
    emphasise  exclaim explain express forecast fume gush grumble hint imply indicate insist interject joke
    lament lash maintain mention mock muse note object observe opine outline pledge praise predict proclaim promise
    protest question quip rebut recall recount refute refuse reiterate reject  remark repeat reply respond retort
    sigh signal slam specify state stress suggest summarize tease testify threaten thunder tout tweet underline
    underscore vow warn  whisper wonder  venture volunteer vouch intone quiz post dub label accept`),
  ...split(
    'admit admits admitted admitting rebut rebuts rebutted rebutting quips quipped quipping refer refers referred',
  ),
  ...english('contradict rebuff'),
  ...split(
    'found finds learned established establishes put puts calculated shot shoots hits hit hitting fired swore went goes ruled continued continues',
  ),
];
const thinking = [...split('think thinks thought feel feels felt'), ...english('believe expect fear hope suspect')];

export const en: Lexicon = {
  code: 'en',
  stopWords:
    split(`a an the this that these those some any each every all both no not nor neither either such same other
    another more most many much few little less least several own i me my mine myself we us our ours ourselves you your
    yours he him his himself she her hers herself it its itself they them their theirs themselves one ones who whom whose
    which what where when why how be am is are was were been being have has had having do does did done doing will would
    shall should can could may might must ought cannot can't won't don't doesn't didn't isn't aren't wasn't weren't
    hasn't haven't hadn't wouldn't couldn't shouldn't i'm i've i'd i'll he's she's it's we're we've they're they've
    there's that's of in on at by for with about against between into through during before after above below to from up
    down out off over under again further then once here there now also just only very too so than as if because until
    while and or but though although since yet still even ever never always often however upon onto within without among
    amid toward towards per via mr mrs ms`),
  abbreviations: split(`mr mrs ms dr prof sen rep gov gen lt col sgt capt cmdr adm maj pvt rev hon pres supt st sr jr
    bros inc corp co ltd llc plc vs etc al fig no nos vol pp est dept univ assn u.s u.k u.n e.u u.s.a d.c a.m p.m e.g i.e
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd mt ft approx
    ph.d m.d b.a m.a calif conn fla ga ill kan mass mich minn miss mo neb nev okla ore pa tenn tex va vt wash wis wyo ala
    ariz ark colo del ind ky la md messrs mme mlle cf viz`),
  months: split('january february march april may june july august september october november december'),
  weekdays: split('monday tuesday wednesday thursday friday saturday sunday'),

  determiners: split(`a an the this that these those its his her their our my your some any each every several many few
    both one two three four five six seven eight nine ten another other no dozens hundreds`),
  linkers: split('of for at from with in on to against near inside behind and'),
  prepositions: split(`of for at from with in on to by about against near inside behind after before during since until
    amid among between under over through throughout within without despite upon into outside across around as like than
    following including via per toward towards`),
  conjunctions: split(`and but or nor yet so because while although though when whereas if unless after before since
    until as where that however meanwhile whether`),
  complementizers: split('that whether how why if what'),
  relatives: split('who whom whose which that'),
  auxiliaries: split(`is are was were be been being am has have had having do does did will would shall should can could
    may might must cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't
    couldn't shouldn't got gets get to`),
  adverbs: split(`also then later once still again never always often recently previously already just even only
    repeatedly publicly privately immediately initially reportedly allegedly earlier first simply quickly flatly further
    now today yesterday tonight soon not ever both all himself herself themselves itself meanwhile afterwards instead
    eventually finally apparently certainly clearly once twice firmly strongly quietly openly long since however too
    separately famously jokingly bluntly categorically officially explicitly angrily instead all`),
  negations: split(`not no never neither nor none nobody nothing nowhere without cannot n't can't won't don't doesn't
    didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't hardly barely`),
  pronouns: {
    he: split('he him himself'),
    she: split('she her herself'),
    they: split('they them'),
    it: split('it'),
    we: split('we us i me'),
  },
  indefinites:
    split(`some others many most several everyone everybody somebody someone anyone both few all one two three
    who these those you another neither none`),

  clitics: [],

  cues: {
    speech: [...speech, ...telling, ...asking, ...reporting],
    telling,
    asking,
    reporting,
    thinking,
    accordingTo: lines(`according to, in the words of, in the view of, in the opinion of, as quoted by, as reported by,
      as cited by`),
    afterSource: [],
    asClause: ['as'],
    separable: {},
    quoteOnly:
      split(`learned established establishes calculated shot shoots hit hits hitting fired went goes put puts hold holds held read reads speaks spoke speaking shows
      found finds signal signals vow label labels label labeled dub dubs dubbed accept accepts accepted post posts posted
      continued continues laughs laughed cried cries began begins`),
    nominal: split(`claim claims assertion allegation allegations announcement statement warning accusation accusations
      suggestion promise pledge vow insistence contention argument remark remarks comment comments admission denial
      prediction belief idea notion fear fears concern concerns hope hopes report reports rumors rumours view`),
    reports: split('report reports reporting story article investigation scoop dispatch'),
    carrying: lines(
      'carried/carries/ran/runs/aired/broadcast/had/have … the news, carried/carries/ran/runs/aired/broadcast … the story, carried/carries/ran/runs/aired … the report, picked up the story, broke the news, broke the story',
    ),
  },

  functions: {
    denial: lines(`den*, denies, denied, denying, denial*, dismiss*, reject*, refut*, rebut*, disput*, contradict*,
      disavow*, repudiat*, no truth to, no truth in, not true, is untrue, was untrue, never happened, did no such thing,
      no such, there is/was/were/are/has no, have/has never, had never, did not/never, does not, do not, has not,
      have not, was not, were not, is not, are not, will not, would not, rule* out, poured cold water,
      shot/shoots down, hit back at, knock* down, categorically, nothing of the sort, no plans to, no intention of,
      not the case, far from`),
    falsehood: lines(`false*, untrue, baseless, groundless, unfounded, fabricat*, hoax*, disinformation, misinformation,
      fake, bogus, invented, nonsense, lie, lies, lying, made up, made-up, made it up, slander*, smear*, fiction*,
      fictitious, ridiculous, absurd, preposterous, without foundation, without basis, no basis, fake news, debunk*,
      myth, doctored, manipulated, staged, rubbish, pure invention, turned out to be, misleading, inaccurate,
      incorrect, wrong, mistaken, erroneous`),
    confirmation: lines(`confirm*, acknowledg*, admit*, conced*, verif*, authenticat*, affirm*, it is true, is true,
      was true, are true, is/was correct, bore out, borne out, owned up, announc*, is genuine, are genuine, indeed`),
    noComment: lines(`declin* to comment, declin* to say, declin* to answer, declin* comment, declin* to discuss,
      declin* to confirm, declin* to give, declin* to provide, declin* to be interviewed, declin* to be drawn,
      declin* an interview, declin* requests, declin* a request, no comment, no immediate comment,
      not comment, not immediately comment, did/does/do/had/has/have not … respond, did/does/do/had/has/have not … reply,
      did/does/do/had/has/have not … answer, did/does/do/had/has/have not … return, not be reached, not immediately available,
      not available for comment, unavailable for comment, not reachable, would not comment, would not say,
      would not be drawn, would not discuss, would not confirm or deny, would not … comment, will not comment,
      won't comment, wouldn't comment, wouldn't say, didn't … respond, didn't … reply, refus* to comment,
      refus* to say, refus* to answer, refus* to confirm, refus* to be drawn, refus* to discuss, neither confirm* nor den*,
      neither confirm nor deny, not confirm or deny, not … confirm or deny, nor den*, request* for comment,
      went unanswered, unanswered, not yet commented, has/have/had yet to, refer* … questions to, not accepting comments, could not be reached, remain* silent, stay* silent,
      kept silent, silent on, tight lipped, has/have said nothing, said nothing, nothing to add, not commented, yet to comment,
      yet to respond, gave no answer, gave no reply, ignor* questions, brushed aside questions, sidestep*, dodg*`),
    unaware:
      lines(`not aware, unaware, wasn't aware, isn't aware, aren't aware, weren't aware, not … been notified, not been informed, not been told,
      not been approached, not … informed, never heard, not heard, haven't heard, hasn't heard, hadn't heard,
      no knowledge, had no knowledge, knew nothing, knows nothing, know nothing, not know, doesn't know, don't know, didn't know,
      no information, no indication, not seen any, seen no evidence, has/have/had received no, not received,
      had no record, has no record, have no record, news to me, news to us, first i heard, first i've heard,
      not familiar with, in the dark`),
    callsFor:
      lines(`call* for, call* on, urg*, demand*, appeal* to, appeal* for, ask* … to, press* for, implor*, insist* that … must,
      must, should, need* to`),
    hedge:
      lines(`reportedly, allegedly, apparently, purportedly, supposedly, said to, rumour*, rumor*, unconfirmed, alleged,
      may, might, could, possibly, likely, is understood to, are understood to, is believed to, are believed to,
      thought to, seemingly, claims, according to`),
    hearsay: lines(`reportedly, is said to, are said to, was said to, were said to, is reported to, are reported to,
      was reported to, were reported to, is reportedly, is understood to, is believed to, is alleged to, are alleged to`),
    doubt:
      lines(`doubt*, question*, scepti*, skepti*, suspicio*, cast doubt, not convinced, unclear, uncertain, dubious,
      implausible, hard to believe, no evidence, no proof, without evidence, without proof`),
    retraction: lines(`retract*, withdr*, correct*, apolog*, clarif*, we regret, took down, taken down, deleted, remov*,
      editor's note, an earlier version, stands by, stand by, we were wrong, misattributed, in error`),
    unverified:
      lines(`could not … verif*, could not … confirm*, couldn't … verif*, couldn't … confirm*, unable to verify, unable to confirm,
      not been able to verify, not been able to confirm, not … independently verif*, not … independently confirm*,
      not been verified, not been confirmed, has/have/had not been … confirmed, has/have/had not been … verified,
      no confirmation, no official confirmation, unverified, unconfirmed, has not seen, have not seen, not seen the`),
  },

  titles: split(`mr mrs ms miss dr prof sen rep gov gen lt col sgt capt adm maj rev sir lady lord dame president
    chancellor minister secretary senator congressman congresswoman representative governor mayor judge justice general
    colonel captain major sergeant admiral chief professor doctor king queen prince princess pope cardinal bishop
    archbishop father sister ambassador commissioner director chairman chairwoman premier speaker attorney detective
    officer lieutenant inspector superintendent`),
  roles:
    split(`president chancellor minister premier secretary senator congressman congresswoman representative governor
    mayor judge justice general colonel captain major sergeant admiral chief professor doctor king queen prince princess
    pope cardinal bishop archbishop ambassador commissioner director chairman chairwoman chair chairperson speaker
    attorney lawyer solicitor barrister detective officer lieutenant inspector superintendent analyst economist expert
    scientist researcher historian author writer editor reporter journalist correspondent host anchor columnist critic
    ceo executive founder owner manager coach trainer player striker captain agent actor actress singer musician
    activist campaigner leader deputy vice head boss official aide adviser advisor strategist pollster consultant
    candidate nominee lawmaker politician diplomat envoy negotiator counsel prosecutor witness resident neighbour
    neighbor father mother brother sister son daughter wife husband widow cousin uncle aunt friend colleague teacher
    student nurse surgeon physician pathologist engineer pilot driver farmer worker employee trustee councillor
    councilman councilwoman alderman sheriff marshal commander coordinator organiser organizer chemist biologist
    geologist virologist epidemiologist mp mep cfo cto coo treasurer registrar headteacher member members principal dean rector curator
    victim survivor veteran soldier rebel commissioner ombudsman auditor inspector investigator regulator`),
  spokespersons: split(`spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen representative
    representatives rep spox press-secretary`),
  institutions:
    split(`ministry government company firm group embassy consulate police department office agency authority
    commission committee council parliament congress senate house court tribunal army military navy airforce force forces
    bank union federation association club party university hospital school institute foundation church airline
    manufacturer maker carmaker drugmaker retailer operator regulator watchdog board bureau administration presidency
    campaign team league organisation organization charity museum administration cabinet directorate inspectorate
    kremlin pentagon nato cabinet staff secretariat mission delegation corporation subsidiary supplier publisher utility
    port airport brigade coastguard prefecture municipality laboratory lab clinic studio publisher observatory institute parliament municipality chancellery conglomerate startup lender shipbuilder carrier airline miner refiner brewer grocer chipmaker automaker planemaker chain developer insurer lender utility brewery ferry shipyard shipbuilder plant refinery broker exchange chamber diocese church operator investigators academy authorities council coalition alliance movement militia ngo`),
  outletNouns:
    split(`newspaper paper magazine daily weekly broadcaster channel station network website site portal outlet
    agency tabloid journal blog podcast publication newswire`),
  documentNouns: split(`document documents report memo letter email emails statement filing filings notice paper papers
    minutes study survey poll recording transcript draft communique communiqué release post tweet message messages
    lawsuit complaint indictment affidavit ruling judgment record records file files cable cables dispatch article story
    text video footage image images photo photos data figures audit assessment invoice contract`),
  anonymousNouns:
    split(`traders farmers staff fishermen porters crew drivers member members source sources official officials people person insider insiders aide aides diplomat diplomats
    witness witnesses resident residents employee employees colleague colleagues friend friends relatives lawyers sources
    analysts experts critics supporters lawmakers executives managers bankers investors traders prosecutors
    investigators scientists researchers observers activists opponents reporters journalists users posts rumours`),
  femaleWords: split(`mrs ms miss she her spokeswoman congresswoman chairwoman actress wife mother daughter sister widow
    queen princess lady dame aunt councilwoman businesswoman policewoman madam`),
  maleWords: split(`mr he his spokesman congressman chairman actor husband father son brother king prince lord sir uncle
    councilman businessman policeman pope`),

  addressing: ['to', 'with'],
  ownWords: split('our ours newsroom editors editor correction clarification readers'),
  provenance: {
    citing: lines(`citing, quoting, cited, cites, quoted, quotes, quoted by, attributed … to, based on, referring to,
      with reference to, confirming, confirming a report by, following a report by, after a report in, after a report by, first reported by,
      report by, report in, reports in, reports by, credited, crediting, as first reported by`),
    reachedIt:
      lines(`told us, tells us, in an interview with, interview with, seen by, obtained by, reviewed by, viewed by, shared with,
      leaked to, has seen, have seen, has obtained, has learned, has learnt, our reporter, our correspondent, told our, spoke to us,
      in a letter to, exclusive, exclusively, our investigation, we have seen, provided to, heard by, given to, made available to,
      in an email to, in a statement to, in a call with, speaking to`),
    relayed: lines(`originally appeared, first appeared, first published, originally published, was first published,
      originally published by, contributed to this report, with agencies, from our wire services, reprinted,
      republished, copyright`),
    notChecked: lines(
      `could not … verify, could not … confirm, has not seen, have not seen, has not been able to, was unable to verify, not independently`,
    ),
    withdrawal:
      lines(`we apologise, we apologize, apologises for, apologizes for, apologised for, correction, retract*, has withdrawn, have withdrawn,
      withdrew its report, withdrawn the, editor's note, an earlier version of this, earlier version of this article, we got it wrong,
      was published in error, published in error, we regret, regrets the error, has removed, deleted the, has been removed, should have said, has corrected,
      no longer stands by, took down the, taken down the, we reported that, this article has been amended, incorrectly reported, wrongly reported, wrongly stated, incorrectly stated`),
  },
};
