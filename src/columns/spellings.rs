//! The spellings of headers, as keys (lower case, no accents, written together). A new spelling is one word here.

mod people;

pub(super) use people::{FREE_TEXT_WORDS, IDENTIFYING_KEYS, IDENTIFYING_WORDS, RESIDENCE_KEYS};

use crate::fields::Field;
use crate::fields::SheetKind::{self, Cases, GroupActivities, Scores, Targets};

type Spelt = (&'static [SheetKind], Field, &'static [&'static str]);

const ALL: &[SheetKind] = &[Cases, Scores, GroupActivities, Targets];
const OF_CASES: &[SheetKind] = &[Cases, Scores];
const BUT_SCORES: &[SheetKind] = &[Cases, GroupActivities, Targets];

/// Which spelling names which field in which kinds of sheet. Left out is what as often holds something else: "doel" and
/// "goal" (what somebody wants, in words), "team" (of workers), "afgesloten" and "doorverwezen" (yes or no),
/// "registratiedatum" (of the record, not of the case).
#[rustfmt::skip] // A spelling a line would be a thousand lines.
pub(super) const FIELDS: &[Spelt] = &[
    (ALL, Field::CaseId, &[
        "casusnummer", "casusnr", "casus", "casusid", "trajectnummer", "trajectnr", "traject", "trajectid",
        "dossiernummer", "dossiernr", "dossier", "dossierid", "zaaknummer", "zaaknr", "zaakid", "caseid", "casenumber",
        "case", "caseno", "casenr", "zaak", "trajectcode", "casuscode", "dossiercode", "ondersteuningsnummer",
        "ondersteuningsid", "hulpvraagnummer", "hulpvraagid", "aanmeldnummer", "aanmeldingsnummer", "aanmeldingid",
        "registratienummer", "arrangementnummer", "trajectidentificatie", "idtraject", "idcasus", "iddossier",
        "nummertraject", "nummercasus", "caserecordid", "caseref", "casereference", "caserecord", "casekey",
    ]),
    (OF_CASES, Field::ClientId, &[
        "clientnummer", "clientnr", "clientid", "client", "klantnummer", "klantnr", "klantid", "inwonernummer",
        "inwonernr", "inwonerid", "persoonsnummer", "persoonid", "pseudoniem", "clientnumber", "personid", "pseudonym",
        "clientcode", "klantcode", "klant", "inwoner", "inwonercode", "persoonnummer", "persoonsid", "persoonscode",
        "persoonnr", "persoonsnr", "relatienummer", "relatienr", "deelnemernummer", "deelnemernr", "burgernummer",
        "burgernr", "pseudoniemclient", "clientpseudoniem", "gepseudonimiseerdclientnummer", "uniekeclientid",
        "clientkey", "clientref", "idclient", "idpersoon", "customerid", "customernumber", "personnumber", "residentid",
    ]),
    (ALL, Field::Municipality, &[
        "gemeente", "municipality", "gemeentenaam", "naamgemeente", "gemeenteclient", "gemeenteinwoner", "woongemeente",
        "verantwoordelijkegemeente", "opdrachtgevendegemeente", "municipalityname", "woonplaatsgem", "woonplaatsgemeente", "gemeentewoonplaats",
        "gemeenteklant", "financierendegemeente", "betalendegemeente",
    ]),
    (ALL, Field::Area, &[
        "gebied", "wijk", "kern", "dorp", "stadsdeel", "werkgebied", "area", "buurt", "wijkteam", "regio",
        "neighbourhood", "gebiedsnaam", "gebiedsteam", "naamgebied", "wijknaam", "naamwijk", "wijkofkern", "wijkkern",
        "kernwijk", "wijkdorp", "dorpwijk", "kerndorp", "dorpkern", "dorpofkern", "dorpofwijk", "wijkbuurt",
        "buurtwijk", "regiowijk", "wijkregio", "regiewijk", "buurtnaam", "buurtteam", "gebiedteam", "sociaalteam",
        "sociaalwijkteam", "woonwijk", "woonkern", "rayon", "deelgebied", "areaname", "district", "neighborhood",
        "village", "region", "quarter", "woongebied", "woonbuurt", "woonplaatskern", "woonplaatswijk", "woonplaatsdorp", "wijkwoonplaats",
    ]),
    (BUT_SCORES, Field::Theme, &[
        "maatschappelijkeopgave", "maatschappelijkeopgaven", "opgave", "thema", "programma", "theme", "beleidsthema",
        "maatschappelijkthema", "maatschappelijkeopgavenaam", "maatschappelijkedoelstelling",
        "maatschappelijkeopgavethema", "naamthema", "themanaam", "naamopgave", "hoofdthema", "themas", "beleidsopgave",
        "beleidsveld", "beleidsdoel", "beleidsdoelstelling", "beleidsprogramma", "programmanaam", "programmalijn",
        "speerpunt", "resultaatgebied", "policytheme", "programme", "program", "socialtheme",
    ]),
    (&[GroupActivities], Field::Activity, &[
        "activiteit", "typecollectieveactiviteit", "naamactiviteit", "collectieveactiviteit", "groepsactiviteit",
        "typeactiviteit", "activiteitnaam", "activity", "activityname", "groupactivity", "soortactiviteit", "groep",
        "collectieftraject", "naamgroep", "naamactiviteiten", "activiteiten", "naamcollectieveactiviteit",
        "collectieveactiviteiten", "groepsaanbod", "groepsnaam", "groepstraject", "groepstraining",
        "naamgroepsactiviteit", "naamtraining", "training", "cursus", "naamcursus", "workshop", "bijeenkomst",
        "naambijeenkomst", "titel", "titelactiviteit", "collectiefaanbod", "aanbod", "nameofactivity", "typeofactivity",
        "activitytype", "group", "groupname", "course", "event",
    ]),
    (BUT_SCORES, Field::Service, &[
        "dienst", "product", "label", "soortdienstverlening", "service", "dienstverlening", "productnaam", "diensten",
        "naamdienst", "dienstnaam", "dienstsoort", "soortdienst", "typedienst", "typedienstverlening", "naamproduct",
        "productgroep", "productcode", "soortproduct", "voorziening", "labels", "naamlabel", "serviceproduct",
        "servicename", "servicetype", "typeofservice", "productname",
    ]),
    (&[Cases, Targets], Field::Service, &[
        "activiteit", "aanbod", "soortaanbod", "typeaanbod",
    ]),
    (&[Cases], Field::Kind, &[
        "soortondersteuning", "typeondersteuning", "soorttraject", "vorm", "vormondersteuning", "typetraject",
        "trajectsoort", "kind", "kindofsupport", "supporttype", "ondersteuningsvorm", "soorthulp", "typehulp",
        "soorthulpverlening", "typehulpverlening", "soortbegeleiding", "typebegeleiding", "vormtraject", "vormhulp",
        "vormhulpverlening", "hulpvorm", "hulpsoort", "soortcasus", "typecasus", "soortcontact", "typecontact",
        "soortondersteuningstraject", "ondersteuningstype", "ondersteuningssoort", "soortinzet", "typeinzet",
        "trajecttype", "trajectvorm", "soortdossier", "typedossier", "soortzaak", "typezaak", "soortcase", "kindofcase",
        "casetype", "typeofcase", "typeofsupport", "supportkind", "formofsupport",
    ]),
    (&[Cases], Field::StartDate, &[
        "startdatum", "begindatum", "datumstart", "aanmelddatum", "gestartop", "aanmeldingsdatum", "datumaanmelding",
        "ingangsdatum", "startdate", "datestarted", "datumintake", "intakedatum", "datumbegin", "aanvangsdatum",
        "startdatumtraject", "start", "datumingang", "startedon", "startdatumondersteuning", "startdatumhulp",
        "startdatumhulpverlening", "startdatumbegeleiding", "startdatumcasus", "startdatumdossier", "startdatumzaak",
        "datumstarttraject", "datumstartondersteuning", "trajectstart", "starttraject", "startondersteuning",
        "begindatumtraject", "begindatumondersteuning", "begintraject", "aangemeldop", "datumaangemeld",
        "datumaanmeldingclient", "datuminstroom", "instroomdatum", "datumgestart", "gestartdatum", "datumaanvang",
        "aanvang", "openingsdatum", "datumopening", "geopendop", "startdateofsupport", "casestart", "startdatecase",
        "dateopened", "openedon", "opendate", "begindate", "intakedate", "gestartper", "begonnenop", "ingegaanop",
        "datumingegaan", "datuminzorg", "inzorgsinds", "inzorgper", "inzorgop", "datuminschrijving", "inschrijfdatum",
        "inschrijvingsdatum", "ingeschrevenop", "intakeop", "datumintakegesprek", "meldingsdatum", "melddatum",
        "datummelding", "datumeerstecontact", "datumeerstegesprek", "datum1egesprek", "datum1econtact", "datumbegonnen",
    ]),
    (&[Cases], Field::EndDate, &[
        "einddatum", "afsluitdatum", "datumeinde", "afgeslotenop", "afsluitingsdatum", "datumafsluiting",
        "datumafgesloten", "datumeind", "enddate", "dateclosed", "closedon", "sluitingsdatum", "beeindigdop",
        "einddatumtraject", "eind", "einde", "datumafsluit", "einddatumondersteuning", "einddatumhulp",
        "einddatumhulpverlening", "einddatumbegeleiding", "einddatumcasus", "einddatumdossier", "einddatumzaak",
        "datumeindetraject", "datumeindtraject", "datumeindeondersteuning", "trajecteinde", "eindetraject",
        "eindtraject", "eindeondersteuning", "datumbeeindiging", "beeindigingsdatum", "datumbeeindigd", "afgerondop",
        "datumafronding", "afrondingsdatum", "datumafgerond", "datumuitstroom", "uitstroomdatum", "sluitdatum",
        "datumsluiting", "geslotenop", "datumgesloten", "closingdate", "closedate", "dateended", "endedon", "caseend",
        "enddatecase", "dischargedate", "completiondate", "gestoptop", "datumgestopt", "stopdatum", "datumstop",
        "datumuitzorg", "uitzorgop", "uitzorgper", "uitschrijfdatum", "datumuitschrijving", "uitgeschrevenop",
        "afhandeldatum", "datumafhandeling", "afgehandeldop", "datumafgehandeld", "afgeslotenper", "beeindigdper",
        "dichtop", "datumdicht", "afgemeldop", "afmelddatum", "datumafmelding", "afrondingop", "eindigtop", "geeindigdop",
    ]),
    (&[Cases], Field::Age, &[
        "leeftijd", "age", "leeftijdinjaren", "leeftijdbijstart", "leeftijdopstartdatum", "leeftijdbijaanvang",
        "leeftijdbijaanmelding", "leeftijdbijinstroom", "leeftijdbijintake", "leeftijdbijstarttraject",
        "leeftijdaanvang", "leeftijdstart", "leeftijdclient", "leeftijdinwoner", "leeftijdopmoment", "leeftijdjaar",
        "leeftijdjaren", "leeftijdoppeildatum", "leeftijdpeildatum", "huidigeleeftijd", "ageatstart", "ageatintake",
        "ageyears", "ageinyears", "clientage", "currentage",
    ]),
    (&[Cases], Field::BirthYear, &[
        "geboortejaar", "birthyear", "yearofbirth", "geboortejaarclient", "geboortejaarinwoner", "jaargeboorte",
        "gebjaar", "geboortjaar", "jaarvangeboorte", "birthyearclient", "yearbirth", "yob",
    ]),
    (&[Cases], Field::AgeBand, &[
        "leeftijdscategorie", "leeftijdsgroep", "leeftijdsklasse", "leeftijdcategorie", "ageband", "agegroup",
        "leeftijdscategorieen", "leeftijdsgroepen", "leeftijdgroep", "leeftijdklasse", "leeftijdsklassen",
        "leeftijdsband", "leeftijdsinterval", "leeftijdsrange", "leeftijdscohort", "leeftijdsfase",
        "leeftijdincategorieen", "leeftijdingroepen", "categorieleeftijd", "leeftijdscategorieclient",
        "leeftijdscategoriebijstart", "agebracket", "agecategory", "agerange", "agegroups", "agebands", "ageclass",
    ]),
    (&[Cases], Field::KnownBefore, &[
        "bekend", "eerderbekend", "nieuwofbekend", "bekendbijorganisatie", "knownbefore", "alerbekend", "reedsbekend",
        "albekend", "bekendclient", "isbekend", "wasbekend", "bekendeclient", "bekendbijons", "bekendbijdeorganisatie",
        "bekendbijwelzijn", "bekendofnieuw", "nieuwbekend", "bekendnieuw", "nieuwofbestaand", "bestaandofnieuw",
        "nieuwbestaand", "eerderbekendbijorganisatie", "eerderinzorg", "eerderinbeeld", "eerdertraject",
        "eerdereondersteuning", "known", "alreadyknown", "previouslyknown", "neworknown", "knownornew",
        "existingclient", "returningclient",
    ]),
    (&[Cases], Field::ReferredBy, &[
        "aangemelddoor", "verwijzer", "aanmelder", "herkomst", "verwezendoor", "referredby", "referrer",
        "aangemelddoorwie", "aanmeldervia", "aangemeldvia", "aanmeldingvia", "aanmeldingdoor", "aanmeldroute",
        "aanmeldbron", "bronaanmelding", "aanmeldendeinstantie", "aanmeldendeorganisatie", "aanmeldendepartij",
        "verwijzendeinstantie", "verwijzendeorganisatie", "verwijzendepartij", "verwijzers", "soortverwijzer",
        "typeverwijzer", "verwijsbron", "herkomstaanmelding", "herkomstverwijzing", "instroomvia", "instroomvanuit",
        "instroombron", "verwezenvia", "verwijzingdoor", "doorverwezendoor", "verwijzerinstantie", "soortaanmelder",
        "typeaanmelder", "referralsource", "sourceofreferral", "referringorganisation", "referringorganization",
        "referringparty", "referredvia", "kanaalvanbinnenkomst", "binnengekomenvia", "aanmeldkanaal", "instroomkanaal",
        "kanaalvanaanmelding", "kanaalaanmelding",
    ]),
    (&[Cases], Field::ReferredTo, &[
        "verwezennaar", "doorverwezennaar", "uitstroomnaar", "doorverwijzing", "referredto", "doorverwijzingnaar",
        "verwijzingnaar", "doorverwijsinstantie", "doorverwezennaarinstantie", "uitstroombestemming", "bestemming",
        "bestemmingbijuitstroom", "bestemminguitstroom", "uitstroomrichting", "vervolgtraject", "vervolgondersteuning",
        "vervolghulp", "overgedragenaan", "overdrachtaan", "overdrachtnaar", "toegeleidnaar", "toeleidingnaar",
        "warmoverdragennaar", "doorgeleidnaar", "referralto", "referraldestination", "destination", "onwardreferral",
    ]),
    (&[Cases], Field::MainDomain, &[
        "hoofddomein", "hoofddomeinzrm", "zrmhoofddomein", "zrmdomein", "domeinzrm", "domein", "leefgebied",
        "hoofddomeinen", "hoofdleefgebied", "maindomain", "domain", "zrmleefgebied", "leefdomein", "leefgebieden",
        "domeinen", "zrmdomeinen", "domeinnaam", "naamdomein", "zelfredzaamheidsdomein", "domeinzelfredzaamheid",
        "lifedomain", "domainname", "ssmdomain", "zrmgebied", "primairdomein", "primairleefgebied",
        "belangrijkstedomein", "hoofdleefgebieden", "hoofddomeincasus", "hoofddomeintraject", "domeinhulpvraag",
        "primarydomain", "maindomains", "mainlifedomain", "probleemgebied", "probleemgebieden", "hoofdprobleemgebied",
        "probleemdomein", "hulpvraagzrm", "zrmhulpvraag", "hulpvraagdomein", "hulpvraagleefgebied",
        "leefgebiedhulpvraag", "levensdomein", "levensdomeinen", "levensgebied", "levensgebieden", "leefdomeinen",
        "aandachtsgebied", "zrmaandachtsgebied",
    ]),
    (&[Cases], Field::Dimension, &[
        "positievegezondheid", "pijler", "dimensie", "pijlerpositievegezondheid", "dimensiepositievegezondheid",
        "dimension", "pijlers", "dimensies", "dimensiepg", "pijlerpg", "pg", "positievegezondheiddimensie",
        "positievegezondheidpijler", "dimensiespositievegezondheid", "pijlerspositievegezondheid", "spinnenwebdimensie",
        "positivehealth", "positivehealthdimension", "dimensionofpositivehealth", "dimensions",
    ]),
    (OF_CASES, Field::StartScore, &[
        "startscore", "startmeting", "beginscore", "beginmeting", "nulmeting", "scorestart", "scorebegin", "t0",
        "zrmstart", "zrmstartscore", "scorebijstart", "0meting", "scoreaanvang", "scoreintake", "intakescore",
        "startscorezrm", "startniveau", "startscores", "startwaarde", "beginwaarde", "beginniveau", "beginscorezrm",
        "metingstart", "metingbegin", "metingbijstart", "eerstemeting", "eerstescore", "1emeting", "voormeting",
        "nulmetingzrm", "zrmnulmeting", "zrmt0", "t0zrm", "t0score", "scoret0", "t0meting", "zrmbegin", "zrmbeginscore",
        "zrmstartmeting", "zrmscorestart", "zrmscorebijstart", "zrmscorebegin", "niveaustart", "niveaubegin",
        "niveaubijstart", "scoreaanmelding", "scorebijaanvang", "scorebijintake", "scorenulmeting", "scoreatstart",
        "startlevel", "initialscore", "intakelevel", "baseline", "baselinescore", "firstscore", "scorebefore",
        "startingscore", "zrmin", "zrmscorein", "scorein", "zrmintake", "zrmscoreintake", "zrminstroom", "scoreinstroom",
        "scorebijinstroom", "instroomscore", "instroommeting", "intakemeting", "zrmaanvang", "aanvangsscore",
        "zrmbijaanvang", "zrmbijinstroom", "zrmbijintake", "zrmbijstart", "scorevoor", "voorscore", "scorevooraf", "metingvoor",
        "metingvooraf", "zrmvoor", "zrmvooraf", "zrmvoormeting", "scorevoormeting", "niveauvoor", "scorestartmeting",
        "scorebeginmeting", "scorebegintraject", "scorestarttraject", "scorebijbegin",
    ]),
    (OF_CASES, Field::GoalScore, &[
        "doelscore", "streefscore", "scoredoel", "goalscore", "streefniveau", "doelniveau", "zrmdoelscore", "zrmdoel",
        "doelscorezrm", "doelscores", "streefscores", "streefwaarde", "streefscorezrm", "zrmstreefscore", "doelwaarde",
        "gewenstescore", "gewensteniveau", "gewenstniveau", "gewenstescorezrm", "niveaudoel", "niveaustreef",
        "zrmscoredoel", "doelzrm", "scoregewenst", "scorestreef", "ambitieniveau", "targetscore", "targetlevel",
        "goallevel", "desiredscore", "zrmstreef", "zrmgewenst", "zrmstreefwaarde", "zrmambitie", "streefmeting",
    ]),
    (OF_CASES, Field::EndScore, &[
        "eindscore", "eindmeting", "scoreeind", "scoreeinde", "t1", "zrmeind", "zrmeindscore", "endscore", "eindniveau",
        "scoreafsluiting", "nameting", "eindscorezrm", "scorebijafsluiting", "eindscores", "eindwaarde", "metingeind",
        "metingeinde", "metingbijeinde", "laatstemeting", "laatstescore", "slotmeting", "slotscore", "eindmetingzrm",
        "zrmeindmeting", "zrmt1", "t1zrm", "t1score", "scoret1", "t1meting", "zrmeinde", "zrmscoreeind",
        "zrmscoreeinde", "zrmscorebijeinde", "zrmscorebijafsluiting", "niveaueind", "niveaueinde", "niveaubijeinde",
        "niveaubijafsluiting", "scorebijeinde", "scoreuitstroom", "scorebijuitstroom", "scoreeindmeting",
        "afsluitscore", "afsluitmeting", "scoreatend", "endlevel", "finalscore", "lastscore", "closingscore",
        "exitscore", "scoreafter", "zrmuit", "zrmscoreuit", "scoreuit", "zrmuitstroom", "uitstroomscore",
        "uitstroommeting", "zrmafsluiting", "zrmslot", "zrmnameting",
        "zrmbijafsluiting", "zrmbijeinde", "zrmbijuitstroom", "zrmbijeind", "scorena", "nascore", "scoreachteraf",
        "metingna", "metingachteraf", "zrmna", "zrmachteraf", "scorenameting", "niveauna", "scoreeindtraject",
        "scoreeindetraject", "scorenaafloop", "scorenatraject", "scorebijafronding",
    ]),
    (&[Cases], Field::GoalReached, &[
        "doelbehaald", "doelrealisatie", "doelbereikt", "doelgehaald", "goalreached", "doelenbehaald", "doelenbereikt",
        "doelengehaald", "doelgerealiseerd", "doelengerealiseerd", "doelstellingbehaald", "doelstellingbereikt",
        "doelstellinggehaald", "doelstellinggerealiseerd", "doelstellingenbehaald", "doelrealisering", "doelbereiking",
        "doelbereik", "doelrealisatiescore", "isdoelbehaald", "isdoelbereikt", "doelenrealisatie", "resultaatbehaald",
        "resultaatbereikt", "matedoelrealisatie", "matevandoelrealisatie", "behaalddoel", "goalachieved", "goalmet",
        "goalsreached", "goalsachieved", "goalattainment",
    ]),
    (&[Scores], Field::Domain, &[
        "domein", "leefgebied", "zrmdomein", "domeinzrm", "domain", "hoofddomein", "zrmleefgebied", "hoofddomeinzrm",
        "leefdomein", "leefgebieden", "domeinen", "zrmdomeinen", "domeinnaam", "naamdomein", "zelfredzaamheidsdomein",
        "domeinzelfredzaamheid", "lifedomain", "domainname", "ssmdomain", "zrmgebied", "probleemgebied", "levensdomein",
        "levensgebied", "hulpvraagzrm",
    ]),
    (&[Scores], Field::Moment, &[
        "meetmoment", "moment", "soortmeting", "typemeting", "meting", "timepoint", "meetmomenten", "momentmeting",
        "momentvanmeting", "metingmoment", "zrmmoment", "zrmmeting", "soortmeetmoment", "typemeetmoment", "soortzrm",
        "typezrm", "fase", "faseafname", "meetfase", "metingnummer", "metingnr", "nummermeting", "nrmeting", "ronde",
        "tijdstip", "afname", "afnamemoment", "zrmmeetmoment", "measurement", "measurementmoment", "measurementtype",
        "occasion", "phase", "wave", "timeofmeasurement",
    ]),
    (&[Scores], Field::Score, &[
        "score", "zrmscore", "niveau", "scorezrm", "level", "waarde", "scores", "zrmscores", "zrmniveau", "niveauzrm",
        "zrmwaarde", "scorewaarde", "uitkomst", "beoordeling", "oordeel", "zelfredzaamheid", "matevanzelfredzaamheid",
        "zelfredzaamheidsscore", "niveauzelfredzaamheid", "puntenscore", "ssmscore", "scorevalue", "value", "rating",
    ]),
    (&[Scores], Field::MeasuredOn, &[
        "datum", "meetdatum", "datummeting", "gemetenop", "scoredatum", "datumscore", "datumafname", "afnamedatum",
        "measuredon", "date", "datumzrm", "zrmdatum", "datummeetmoment", "datumvanmeting", "afgenomenop", "ingevuldop",
        "datumingevuld", "invuldatum", "datuminvullen", "scoredop", "gescoordop", "peildatum", "datumzrmmeting",
        "meetdag", "measurementdate", "dateofmeasurement", "scoredate", "scoredon", "datemeasured", "assessmentdate",
    ]),
    (&[GroupActivities], Field::Date, &[
        "datum", "datumbijeenkomst", "datumactiviteit", "date", "activiteitdatum", "startdatum", "dag",
        "datumbijeenkomsten", "datumsessie", "sessiedatum", "datumgroep", "bijeenkomstdatum", "datumuitvoering",
        "uitvoeringsdatum", "begindatum", "datumstart", "wanneer", "day", "activitydate", "sessiondate",
        "dateofactivity", "dateofsession",
    ]),
    (&[GroupActivities], Field::Sessions, &[
        "bijeenkomsten", "aantalbijeenkomsten", "keren", "aantalkeren", "sessies", "sessions", "aantalsessies",
        "aantalactiviteiten", "aantalkeer", "keer", "aantalmalen", "aantalsessie", "sessieaantal",
        "bijeenkomstenaantal", "aantalbijeenkomst", "nbijeenkomsten", "aantalgroepsbijeenkomsten",
        "groepsbijeenkomsten", "aantaluitvoeringen", "uitvoeringen", "aantallessen", "lessen", "numberofsessions",
        "sessioncount", "nsessions", "meetings", "numberofmeetings",
    ]),
    (&[GroupActivities], Field::Participants, &[
        "deelnemers", "deelnames", "bezoekers", "aantaldeelnemers", "aantaldeelnames", "aantalbezoekers",
        "participants", "attendance", "bereik", "deelnemersaantal", "aantaldeelnemer", "deelnemerstotaal",
        "totaaldeelnemers", "totaalaantaldeelnemers", "totaaldeelnames", "totaalaantaldeelnames",
        "totaalaantalbezoekers", "deelnamen", "opkomst", "aanwezigen", "aantalaanwezigen", "aantalaanwezig", "aanwezig",
        "bezoekersaantal", "bezoekersaantallen", "bezoek", "aantalbezoek", "aantalpersonen", "aantalinwoners",
        "aantalbereikt", "bereikteinwoners", "bereiktepersonen", "participantcount", "numberofparticipants",
        "nparticipants", "attendees", "numberofattendees", "attendances", "visitors",
    ]),
    (&[GroupActivities], Field::Prevention, &[
        "preventie", "preventief", "soortpreventie", "typepreventie", "prevention", "preventievorm", "vormpreventie",
        "preventiesoort", "preventietype", "preventieniveau", "preventiedoel", "preventiethema", "typeofprevention",
        "preventiontype", "preventive",
    ]),
    (&[GroupActivities], Field::Dimensions, &[
        "positievegezondheid", "pijler", "pijlers", "dimensie", "dimensies", "dimensions", "pijlerpositievegezondheid",
        "dimensiespositievegezondheid", "pijlerspositievegezondheid", "dimensiepositievegezondheid", "pg", "dimensiepg",
        "dimensiespg", "pijlerspg", "positievegezondheiddimensies", "positivehealth", "positivehealthdimensions",
        "dimensionsofpositivehealth",
    ]),
    (&[Targets], Field::Planned, &[
        "geplandbereik", "geplandebereik", "planning", "doelstelling", "gepland", "planned", "target", "plannedreach",
        "beoogdbereik", "prestatieafspraak", "begroot", "geplandaantal", "aantalgepland", "planbereik", "doelbereik",
        "begrootbereik", "beoogd", "beoogdaantal", "verwachtbereik", "verwachtaantal", "taakstelling",
        "prestatieafspraken", "streefgetal", "streefaantal", "plannedparticipants", "plannednumber", "targetreach",
        "plan", "planaantal", "aantalplan", "plancijfer", "streefcijfer", "doelaantal", "afgesprokenbereik",
        "afgesprokenaantal", "geplandedeelnemers", "geplandinwoners",
    ]),
    (&[Targets], Field::Achieved, &[
        "behaaldbereik", "behaaldebereik", "realisatie", "behaald", "achieved", "gerealiseerd", "gerealiseerdbereik",
        "bereik", "achievedreach", "gerealiseerdaantal", "gerealiseerdebereik", "aantalgerealiseerd", "werkelijk",
        "werkelijkbereik", "bereikt", "aantalbereikt", "behaaldaantal", "resultaat", "uitgevoerd", "realised",
        "realized", "actual", "actualreach", "reached", "reach", "result",
    ]),
    (&[Targets], Field::TargetPeriod, &[
        "periode", "period", "jaar", "year", "boekjaar", "periodes", "jaartal", "kalenderjaar", "planjaar",
        "verslagjaar", "rapportagejaar", "begrotingsjaar", "doeljaar", "verslagperiode", "rapportageperiode",
        "planperiode", "targetperiod", "targetyear", "reportingyear", "reportingperiod",
    ]),
    // The place of an activity; of a person it would be where they live.
    (&[GroupActivities], Field::Area, &[
        "plaats", "plaatsnaam", "locatie", "locatienaam", "location", "place", "venue",
    ]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::{Role, recognise};

    /// A header in a sheet of its kind names the field.
    #[track_caller]
    fn check(kind: SheetKind, field: Field, headers: &[&str]) {
        // What makes a sheet of each kind, without the field itself.
        let rest: &[&str] = match kind {
            Cases if field == Field::StartDate => &["Casusnummer", "Soort ondersteuning"],
            Cases => &["Casusnummer", "Soort ondersteuning", "Startdatum"],
            Scores => &["Casusnummer", "Domein", "Score"],
            GroupActivities => &["Activiteit", "Aantal deelnemers"],
            Targets => &["Thema", "Gepland bereik"],
        };
        for header in headers {
            let named = |rest: &[&str]| {
                let headers: Vec<&str> = std::iter::once(*header).chain(rest.iter().copied()).collect();
                recognise(&headers).map(|mapping| (mapping.kind, mapping.roles[0].clone()))
            };
            assert_eq!(named(rest), Some((kind, Role::Field(field))), "{header}");
        }
    }

    #[test]
    fn all_fields_in_dutch_and_in_english() {
        use crate::fields::Field as F;
        check(Cases, F::CaseId, &["Casusnummer", "Traject-ID", "Zaaknr.", "Case ID", "case number"]);
        check(Cases, F::ClientId, &["Cliëntnummer", "Inwonernr", "Pseudoniem", "Client ID", "Person ID"]);
        check(
            Cases,
            F::Municipality,
            &["Woonplaats (gem.)", "Woonplaats (gemeente)", "Gemeente/woonplaats", "Financierende gemeente"],
        );
        check(
            Cases,
            F::StartDate,
            &[
                "Gestart d.d.",
                "Start d.d.",
                "Datum intake",
                "Intakedatum",
                "Intake d.d.",
                "Begonnen op",
                "In zorg per",
                "Datum in zorg",
                "Inschrijfdatum",
                "Melddatum",
                "Datum 1e gesprek",
                "Datum eerste contact",
                "Ingegaan op",
                "Start begeleiding",
                "Gestart per",
            ],
        );
        check(
            Cases,
            F::EndDate,
            &[
                "Afgesloten d.d.",
                "Beëindigd op",
                "Beeindigd d.d.",
                "Uit zorg per",
                "Datum uit zorg",
                "Gestopt op",
                "Stopdatum",
                "Uitschrijfdatum",
                "Afhandeldatum",
                "Afgemeld op",
                "Einddatum hulpverlening",
                "Einde traject",
            ],
        );
        check(
            Cases,
            F::MainDomain,
            &[
                "Probleemgebied",
                "Hulpvraag (ZRM)",
                "Domein ZRM",
                "Leefdomein",
                "Levensdomein",
                "Levensgebied (ZRM)",
                "ZRM leefdomein",
                "Aandachtsgebied",
                "Hulpvraag - leefgebied",
            ],
        );
        check(
            Cases,
            F::StartScore,
            &["ZRM in", "score in", "ZRM-score in", "ZRM intake", "Score instroom", "Instroomscore", "ZRM bij aanvang"],
        );
        check(Cases, F::GoalScore, &["ZRM streef", "ZRM gewenst", "ZRM streefwaarde", "ZRM doel"]);
        check(
            Cases,
            F::EndScore,
            &[
                "ZRM uit",
                "score uit",
                "ZRM-score uit",
                "ZRM einde",
                "ZRM uitstroom",
                "Score uitstroom",
                "ZRM bij afsluiting",
            ],
        );
        check(Scores, F::StartScore, &["ZRM in", "score in", "Score voor", "Voormeting"]);
        check(Scores, F::EndScore, &["ZRM uit", "score uit", "Score na", "Nameting"]);
        let starts = ["Score voor", "Score vooraf", "Voormeting", "Meting voor", "Score bij aanvang", "ZRM voormeting"];
        check(Cases, F::StartScore, &starts);
        let ends = ["Score na", "Score achteraf", "Nameting", "Meting na", "Score bij afsluiting", "ZRM nameting"];
        check(Cases, F::EndScore, &ends);
        check(Cases, F::Municipality, &["Gemeente", "Gemeente naam", "Naam gemeente", "Municipality"]);
        check(
            Cases,
            F::Area,
            &["Wijk", "Kern/Dorp", "Regie/Wijk", "Naam van de wijk", "Woongebied", "Area", "Neighbourhood"],
        );
        check(Cases, F::Theme, &["Maatschappelijke opgave", "Thema", "Naam thema", "Theme", "Programme"]);
        check(
            Cases,
            F::Service,
            &["Dienst", "Activiteit", "Soort dienstverlening", "Naam product", "Aanbod", "Service"],
        );
        check(Cases, F::ReferredBy, &["Verwijzer", "Kanaal van binnenkomst", "Aanmeldkanaal"]);
        check(
            Cases,
            F::Kind,
            &["Soort hulp", "Type hulpverlening", "Vorm van ondersteuning", "Kind of support", "Case type"],
        );
        check(
            Cases,
            F::StartDate,
            &["Datum aanmelding", "Startdatum traject", "Gestart op", "Start date", "Date opened"],
        );
        check(
            Cases,
            F::EndDate,
            &["Einddatum ondersteuning", "Datum afsluiting", "Beëindigd op", "End date", "Date closed"],
        );
        check(Cases, F::Age, &["Leeftijd", "Leeftijd op startdatum", "Age", "Age at start"]);
        check(Cases, F::BirthYear, &["Geboortejaar cliënt", "Geboortejaar", "Birth year", "Year of birth"]);
        check(Cases, F::AgeBand, &["Leeftijdscategorie", "Leeftijdsgroep", "Age group", "Age band"]);
        check(Cases, F::KnownBefore, &["Bekend", "Nieuw of bekend", "Nieuw/bekend", "Known before", "Already known"]);
        check(
            Cases,
            F::ReferredBy,
            &["Verwijzende instantie", "Verwezen door", "Aangemeld via", "Referred by", "Referral source"],
        );
        check(Cases, F::ReferredTo, &["Doorverwezen naar", "Uitstroom naar", "Referred to", "Destination"]);
        check(Cases, F::MainDomain, &["ZRM leefgebied", "Hoofddomein (ZRM)", "Domein", "Main domain", "Life domain"]);
        check(Cases, F::Dimension, &["Pijler Positieve Gezondheid", "Dimensie", "Dimension", "Positive health"]);
        check(Cases, F::StartScore, &["Startscore", "Nulmeting ZRM", "ZRM-score bij start", "Start score", "Baseline"]);
        check(Cases, F::GoalScore, &["Streefscore", "Doelscore ZRM", "Goal score", "Target score"]);
        check(Cases, F::EndScore, &["Eindscore", "Score bij afsluiting", "End score", "Final score"]);
        check(Cases, F::GoalReached, &["Doel behaald", "Mate van doelrealisatie", "Goal reached", "Goal achieved"]);
        check(Scores, F::Moment, &["Meetmoment", "Soort meting", "Moment", "Time point"]);
        check(Scores, F::MeasuredOn, &["Datum meting", "Afgenomen op", "Measured on", "Assessment date"]);
        check(GroupActivities, F::Theme, &["Thema", "Theme"]);
        check(GroupActivities, F::Date, &["Datum", "Datum bijeenkomst", "Date", "Session date"]);
        check(GroupActivities, F::Sessions, &["Aantal bijeenkomsten", "Keren", "Sessions", "Number of sessions"]);
        check(GroupActivities, F::Prevention, &["Preventie", "Soort preventie", "Prevention"]);
        check(GroupActivities, F::Dimensions, &["Pijlers Positieve Gezondheid", "Dimensies", "Dimensions"]);
        check(GroupActivities, F::Area, &["Wijk", "Plaats", "Locatie", "Location"]);
        check(Targets, F::Achieved, &["Behaald bereik", "Realisatie", "Achieved", "Actual reach"]);
        check(Targets, F::TargetPeriod, &["Periode", "Jaar", "Period", "Year"]);
    }

    /// Fields that make their kind of sheet are looked up in place of their Dutch selves.
    #[test]
    fn all_fields_that_make_a_sheet_in_dutch_and_in_english() {
        for headers in [
            ["Casusnummer", "Domein", "Score"],
            ["Dossiernr", "Leefgebied", "ZRM-score"],
            ["Case number", "Life domain", "Rating"],
        ] {
            let mapping = recognise(&headers).expect("scores");
            let roles = [Field::CaseId, Field::Domain, Field::Score].map(Role::Field);
            assert_eq!((mapping.kind, &mapping.roles[..]), (Scores, &roles[..]), "{headers:?}");
        }
        for headers in
            [["Naam activiteit", "Aantal deelnemers"], ["Training", "Opkomst"], ["Activity name", "Attendees"]]
        {
            let mapping = recognise(&headers).expect("group activities");
            let roles = [Field::Activity, Field::Participants].map(Role::Field);
            assert_eq!((mapping.kind, &mapping.roles[..]), (GroupActivities, &roles[..]), "{headers:?}");
        }
        for headers in [["Thema", "Gepland bereik"], ["Opgave", "Beoogd aantal"], ["Theme", "Planned reach"]] {
            let mapping = recognise(&headers).expect("targets");
            let roles = [Field::Theme, Field::Planned].map(Role::Field);
            assert_eq!((mapping.kind, &mapping.roles[..]), (Targets, &roles[..]), "{headers:?}");
        }
    }

    #[test]
    fn all_spellings_of_a_kind_name_one_field() {
        for kind in ALL {
            let mut met = std::collections::HashMap::new();
            for (_, field, spellings) in FIELDS.iter().filter(|(kinds, _, _)| kinds.contains(kind)) {
                for spelling in *spellings {
                    assert_eq!(met.insert(*spelling, *field), None, "{spelling} in {kind:?}");
                }
            }
        }
    }

    #[test]
    fn all_fields_have_spellings() {
        for field in Field::ALL {
            assert!(FIELDS.iter().any(|(_, spelt, _)| spelt == field), "{field:?}");
        }
    }
}
