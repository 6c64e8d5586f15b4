import { lines, split, withEndings } from '../conjugation.ts';
import type { Lexicon } from './lexicon.ts';

const er = 'e ent a èrent ait aient é ée és ées ant era eront er';

const telling = [...withEndings('inform assur', er), ...split('averti avertit avertie prévenu prévient prévenue')];
const asking = [
  ...withEndings('demand exhort appel réclam exig', er),
  ...split('appelle appellent exige exigé réclame invite invité somme sommé prie prié'),
];
const reporting = [
  ...withEndings('rapport révél', er),
  ...split(
    'apprend apprenait appris dévoilé écrit écrivait écrivent écrivaient publie publié relate relaté rapporte rapportent rapporté révèle révèlent révélé relaie relayé relaient dévoile dévoilé titre titrait',
  ),
];
const speech = [
  ...split(`dit disent disait disaient dire dira dirent répond répondent répondu répondait réplique répliqué rétorque rétorqué
    soutient soutiennent soutenu soutenait maintient maintenu prévient prévenu reconnaît reconnaissent reconnu
    reconnaissait admet admettent admis promet promis écrit écrivait conclut conclu poursuit poursuivi dément démentent
    démenti démentait démentit démentir nie nient nié niait fait fait savoir confie confié croit sait juge jugé balaie balayé balaye récuse
    récusé réfute réfuté rejette rejeté rejettent conteste contesté lâche lâché glisse glissé tranche tranché martèle
    martelé tonne ironise ironisé souffle soufflé lit précise précisé reprend convient convenu avertit averti interroge
    interrogé appelle qualifie qualifié lance lancé s'exclame exclamé soupire tacle taclé s'emporte emporté évoque évoqué
    rassure rassuré parle parlé refuse refusé fustige fustigé accuse accusé critique critiqué renchérit prétend prétendu
    prétendent estimait entend`),
  ...withEndings(
    'affirm déclar annonc confirm expliqu ajout indiqu précis soulign estim observ not assur insist rappel comment signal évoqu jur répliqu regrett déplor dénonc suggér détaill confi argument résum rétorqu avou racont témoign alert plaid martel assén',
    er,
  ),
  ...split(
    'annonça annonçait annonçant dénonce dénonçait dénonçant rappelle rappellent suggère suggèrent martèle assène jette',
  ),
];

export const fr: Lexicon = {
  code: 'fr',
  stopWords:
    split(`au aux avec ce ces cet cette dans de des du d' elle elles en et eux il ils j' je l' la le les leur leurs
    lui ma mais me m' même mes moi mon n' ne nos notre nous on ou où par pas pour qu' que qui s' sa se ses si son sur ta te
    tes toi ton tu un une vos votre vous c' y à été étée étés être est sont était étaient sera seront serait seraient
    soit ai as a avons avez ont avait avaient aura auront aurait auraient ayant avoir eu fait faire faut peut peuvent
    doit doivent plus moins très aussi comme dont donc car ni non oui tout tous toute toutes autre autres aucun aucune
    après avant depuis pendant sans sous vers chez entre contre selon encore déjà toujours jamais ici là alors quand
    lorsque lorsqu' puisque quelque quelques plusieurs celui celle ceux celles ceci cela ça dès jusqu' jusque lors puis`),
  abbreviations:
    split(`m mm mme mmes mlle mlles dr pr prof me mgr st ste av bd boul etc cf ex p.ex fig vol art p pp no n°
    tél env min max jr s.a s.a.s u.e n.d.l.r c.-à-d gén col cap lt`),
  months: split('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  weekdays: split('lundi mardi mercredi jeudi vendredi samedi dimanche soir matin midi après-midi'),

  determiners: split(`le la l' les un une des du ce cet cette ces son sa ses leur leurs notre nos mon ma mes plusieurs
    quelques certains certaines deux trois quatre cinq six sept huit neuf dix chaque aucun aucune autre autres`),
  linkers: split("de du des d' pour à au aux en chez auprès près et"),
  prepositions:
    split(`de du des d' pour à au aux en chez auprès près dans sur sous par avec sans contre entre vers depuis
    pendant durant après avant selon dès lors parmi malgré face devant derrière hors via jusqu' jusque concernant`),
  conjunctions: split(
    "et mais ou or donc car ni tandis alors quand lorsque lorsqu' si s' puisque parce comme quoique bien que qu' où",
  ),
  complementizers: split("que qu' si comment pourquoi"),
  relatives: split("qui que qu' dont où lequel laquelle lesquels"),
  auxiliaries: split(`est sont était étaient sera seront serait seraient été être a ont avait avaient aura auront aurait
    auraient eu avoir ayant peut peuvent pourrait pourraient doit doivent devrait devraient va vont allait faut veut
    veulent voulait fait ai as avons soit fut furent vient viennent`),
  adverbs:
    split(`aussi déjà encore toujours jamais hier aujourd aujourd'hui demain notamment également ensuite puis enfin
    finalement récemment publiquement officiellement catégoriquement fermement vivement clairement simplement
    immédiatement aussitôt pourtant cependant toutefois ainsi alors plutôt vite tôt tard ici là tout bien même pas plus
    rapidement sèchement formellement`),
  negations: split("ne n' pas ni jamais aucun aucune rien personne nul nulle sans guère point"),
  pronouns: {
    he: split('il lui celui-ci'),
    she: split('elle celle'),
    they: split('ils elles eux'),
    it: split('on'),
    we: split("nous je j'"),
  },
  indefinites: split('certains plusieurs beaucoup tous chacun quelqu autres tout'),
  clitics: split("le la l' les lui leur en y s' se ne n' me m' nous vous t"),

  cues: {
    speech: [...speech, ...telling, ...asking, ...reporting],
    telling,
    asking,
    reporting,
    thinking: split('croit croient pense pensent craint craignent espère espèrent considère considèrent'),
    accordingTo: lines(
      `selon, d' après, d'après, à en croire, de l' avis de, aux dires de, pour reprendre les mots de, de source`,
    ),
    afterSource: [],
    asClause: ['comme'],
    separable: {},
    quoteOnly: split(
      'lit jette glisse lance lancé lâche souffle soufflé tranche tranché reprend fait refuse refusé parle parlé interroge interrogé entend convient appelle qualifie qualifié évoque évoqué titre titrait poursuit juge jugé croit sait convenu soupire',
    ),
    nominal: split('démenti confirmation annonce déclaration accusation affirmation rumeur information'),
    reports: split('information informations enquête article révélation révélations récit dépêche reportage scoop'),
    carrying: lines(
      "fait état, font état, faisait état, fait savoir, donné l'information, sorti l'information, révélé l'information",
    ),
  },

  functions: {
    denial: lines(
      `dément*, démenti*, nie, nient, nié, niait, nier, niant, réfut*, récus*, contest*, balay*, balai*, rejett*, rejet*, s' inscri* en faux, inscrit en faux, il n' en est rien, n' en est rien, n' a jamais, n' ont jamais, n' avons jamais, n' ai jamais, jamais été question, ne … pas, n' … pas, ne … jamais, n' … jamais, aucun*, pas un centime, ni … ni, nul*, pas le moindre, pas question, exclu*, faux`,
    ),
    falsehood: lines(
      `faux, fausse, fausses, fausseté, infondé*, sans fondement, dénué* de tout fondement, dénué* de fondement, mensong*, intox, infox, désinformation, inexact*, invention, inventé*, absurde, ridicule, grotesque, fantaisist*, calomni*, pure invention, fabriqué*, canular, erroné*`,
    ),
    confirmation: lines(
      `confirm*, reconna*, reconnu*, admet*, admis*, avou*, officialis*, annonc*, c' est vrai, est exact, est vrai, authentifi*, vérifi*`,
    ),
    noComment: lines(
      `pas de commentaire, aucun commentaire, pas … commentaire, pas … commenter, pas souhaité, pas souhaiter, ne souhaite pas, refus* de commenter, refus* de s' exprimer, refus* de répondre, refus* de se prononcer, pas donné suite, ne … pas donné suite, pas répondu, pas … répondu, n' a pas réagi, n' ont pas réagi, pas voulu réagir, ni confirm* ni infirm*, ni confirm* ni dément*, n' a ni confirmé ni, botte en touche, botté en touche, injoignable*, n' était pas joignable, pas pu être joint*, se refuse à, s' est refusé, gardé le silence, garde le silence, décliné, sans commentaire`,
    ),
    unaware: lines(
      `pas au courant, pas été informé*, pas informé*, n' est pas informé, à ma connaissance, pas à notre connaissance, première nouvelle, tomb* des nues, ignor*, jamais entendu parler, pas entendu parler, pas connaissance, aucune connaissance, ne sait rien, ne savait pas, n' avait pas connaissance, pas été notifi*, pas reçu, découvr* dans la presse, appris par la presse`,
    ),
    callsFor: lines(
      `appel* à, appell* à, demand*, exhort*, réclam*, exig*, doit, doivent, il faut, presse, presser, invit* à, somme`,
    ),
    hedge: lines(
      `aurait, auraient, serait, seraient, pourrait, pourraient, devrait, semble, semblerait, sembl*, peut être, présumé*, prétendu*, supposé*, selon, d'après, à en croire, croit savoir, rumeur*, bruit*, probablement, sans doute, vraisemblablement`,
    ),
    hearsay: lines(
      `aurait, auraient, serait, seraient, à en croire, croit savoir, ferait, feraient, irait, iraient, viendrait, voudrait`,
    ),
    doubt: lines(
      `dout*, sceptiq*, incertain*, incertitude*, pas clair, s' interrog*, sans preuve, aucune preuve, peu crédible, improbable`,
    ),
    retraction: lines(
      `rétract*, rectifi*, rectificatif, erratum, présent* ses excuses, présent* nos excuses, nous excusons, s' excuse, correctif, corrig*, retir*, supprim*, dépubli*, erreur`,
    ),
    unverified: lines(
      `pas pu vérifier, pas été en mesure de vérifier, pas pu confirmer, pas été confirmé*, pas confirmé*, non confirmé*, aucune confirmation, pas de confirmation, invérifiable*, non vérifié*, n' a pas été vérifié*, de source indépendante, reste à confirmer`,
    ),
  },

  titles:
    split(`m mm mme mlle monsieur madame dr pr docteur professeur me maître mgr général colonel capitaine président
    présidente ministre premier première maire roi reine prince princesse pape cardinal évêque père abbé sénateur sénatrice
    député députée juge procureur procureure préfet préfète directeur directrice secrétaire chancelier chancelière
    ambassadeur ambassadrice gouverneur commissaire`),
  roles:
    split(`membre général colonel capitaine président présidente ministre maire roi reine prince princesse pape cardinal évêque
    sénateur sénatrice député députée juge procureur procureure préfet préfète directeur directrice secrétaire chancelier
    chancelière ambassadeur ambassadrice gouverneur gouverneure commissaire avocat avocate patron patronne pdg dirigeant
    dirigeante fondateur fondatrice entraîneur joueur joueuse attaquant agent acteur actrice chanteur chanteuse écrivain
    journaliste expert experte analyste économiste chercheur chercheuse médecin docteur infirmier infirmière enseignant
    professeur recteur rectrice chef cheffe vice-président conseiller conseillère adjoint adjointe leader candidat
    candidate élu élue diplomate témoin habitant habitante voisin voisine père mère fils fille frère sœur épouse mari ami
    collègue responsable fonctionnaire syndicaliste délégué déléguée ouvrier commandant inspecteur militant militante
    historien spécialiste virologue représentant représentante administrateur administratrice proviseur`),
  spokespersons: split(
    'porte-parole porte parole porte-paroles représentant représentante représentants communicant attaché attachée',
  ),
  institutions:
    split(`ministère gouvernement entreprise société groupe ambassade consulat police gendarmerie préfecture parquet
    tribunal cour parlement sénat assemblée commission conseil comité armée marine banque syndicat fédération association
    club parti université hôpital chu ars école lycée institut fondation église compagnie région mairie ville agence
    autorité office direction administration présidence élysée matignon kremlin pentagone otan cabinet entourage
    secrétariat ligue équipe firme usine multinationale constructeur fabricant enseigne observatoire organisation ong
    chancellerie bureau régulateur exécutif métropole département`),
  outletNouns:
    split(`journal quotidien hebdomadaire mensuel magazine revue chaîne radio télévision site agence média titre
    tabloïd blog antenne`),
  documentNouns:
    split(`document documents rapport lettre courrier courriel mail note communiqué étude sondage enregistrement
    projet brouillon message post tweet jugement arrêt décision facture contrat dépêche article vidéo photo photos images
    données texte tribune`),
  anonymousNouns:
    split(`magistrats avocats enquêteurs policiers ministres députés élus syndicalistes témoins négociants traders dirigeants hauts-fonctionnaires ouvriers employés riverains marins pêcheurs agriculteurs membre membres source sources personne personnes proche proches témoins habitants salariés employés collègues amis
    experts analystes critiques observateurs enquêteurs médias responsables diplomates fonctionnaires élus syndicats
    rumeurs internautes journalistes dirigeants députés médecins initiés`),
  femaleWords: split(
    'mme mlle madame présidente directrice avocate sénatrice députée chancelière actrice mère fille sœur épouse elle reine procureure préfète conseillère cheffe candidate experte patronne ambassadrice',
  ),
  maleWords: split(
    'm monsieur président directeur avocat sénateur député chancelier acteur père fils frère mari il roi procureur préfet conseiller pape patron entraîneur ambassadeur',
  ),

  addressing: split('à au aux auprès avec'),
  ownWords: split('notre nos rédaction rectificatif erratum lecteurs correction'),
  provenance: {
    citing: lines(
      `citant, qui cite, cité* par, cite, citent, reprenant, repris* par, relay* par, en référence à, se référant à, sur la foi de, confirmant une information, confirmant une information du, selon une information, une information de, une information du, information révélée par, révélé* par, rapporté* par, publié* par, dévoilé* par, évoqué* par, sur la base de, s' appuyant sur`,
    ),
    reachedIt: lines(
      `nous a dit, nous a déclaré, nous a confié, nous explique, nous dit, à notre journal, dans un entretien à, dans un entretien au, dans un entretien avec, dans une interview à, dans une interview au, entretien accordé à, consulté* par, vu* par, obtenu* par, que nous avons pu consulter, nous avons pu consulter, que s' est procuré, s' est procuré, dont nous avons, a pu consulter, a appris, notre envoyé, notre envoyée, notre correspondant, notre reporter, en exclusivité, joint par, jointe par, interrogé* par, contacté* par, sollicité* par`,
    ),
    relayed: lines(
      `paru initialement, publié initialement, initialement paru, avec agences, avec agence, source afp, d'abord paru`,
    ),
    notChecked: lines(
      `pas pu vérifier, pas été en mesure de vérifier, n' a pas vu, pas pu consulter, pas pu confirmer, de source indépendante`,
    ),
    withdrawal: lines(
      `rectificatif, erratum, présente ses excuses, présentons nos excuses, prions nos lecteurs, nous excusons, retire l' article, retire son article, a retiré, avons retiré, a dépublié, dépublié, avons écrit par erreur, par erreur, à tort, version précédente, précédente version, correction`,
    ),
  },
};
