//! Headers of columns that are about people: they are not read. As keys, like all spellings.

/// Headers of columns that identify people, whole: words that inside a header can be about something else.
#[rustfmt::skip]
pub(in crate::columns) const IDENTIFYING_KEYS: &[&str] = &[
    "email", "emailadres", "mail", "mailadres", "clientnaam", "volledigenaam", "naamclient", "geboren", "geboortedag",
    "straatnaam", "woonadres", "telefoonnummer", "mobielnummer", "bsnnummer", "gebdatum", "geboortedat", "gebdat",
    "huisnr", "straathuisnr", "pc6", "postcode6", "telnr", "telnummer", "mobielnr", "mobieltelefoonnummer", "vnummer",
    "vnr", "idkaart", "idkaartnummer", "idbewijs", "idbewijsnummer", "idnummer", "legitimatie", "legitimatienummer",
    "documentnummer", "bankrekening", "banknummer", "polisnr", "zorgpolis", "verzekeringsnummer", "name", "fullname",
    "firstname", "lastname", "middlename", "surname", "dateofbirth", "birthday", "dob", "address", "homeaddress",
    "street", "housenumber", "phone", "telephone", "mobile", "cellphone", "ssn", "socialsecuritynumber", "nationalid",
    "accountnumber", "bankaccount", "licenseplate", "licenceplate", "contactperson", "nextofkin", "caregiver", "gp",
    "generalpractitioner", "clientname", "personname", "employeename", "worker", "caseworker", "socialworker",
    "employee", "practitioner", "counsellor", "counselor", "coach", "therapist", "staffmember", "zip", "phonenumber",
    "telephonenumber", "mobilenumber", "mobilephone", "passportnumber", "postalcode", "zipcode", "emailaddress",
    "birthdate", "initials", "ingevoerddoor", "aangemaaktdoor", "gewijzigddoor", "geregistreerddoor", "behandelddoor",
    "vrijwilliger", "maatje", "enteredby", "createdby", "modifiedby",
];

/// Headers of where people live, whole, which is an area and no address.
#[rustfmt::skip]
pub(in crate::columns) const RESIDENCE_KEYS: &[&str] = &[
    "woonplaats", "woonplaatsclient", "woonplaatsinwoner", "woonplaatsklant", "plaats", "plaatsnaam", "woonplaatsnaam",
    "town", "city", "residence", "placeofresidence",
];

/// Words that make a header identify people, wherever they stand in it. Those who do the work are people too.
#[rustfmt::skip]
pub(in crate::columns) const IDENTIFYING_WORDS: &[&str] = &[
    "voornaam", "voornamen", "achternaam", "achternamen", "familienaam", "geslachtsnaam", "naam", "namen", "roepnaam",
    "initialen", "voorletter", "voorletters", "tussenvoegsel", "tussenvoegsels", "voorvoegsel", "voorvoegsels",
    "meisjesnaam", "partnernaam", "clientnaam", "medewerkernaam", "gebruikersnaam", "geboortedatum", "geboortedata",
    "geboorteplaats", "adres", "adressen", "woonadres", "adresgegevens", "straat", "straatnaam", "huisnummer",
    "huisnummertoevoeging", "postcode", "postcodes", "woonplaats", "tel", "telefoon", "telefoonnummer", "telefoonnr",
    "mobiel", "mobiele", "mobielnummer", "gsm", "contactgegevens", "email", "emailadres", "mail", "mailadres", "emails",
    "bsn", "burgerservicenummer", "sofinummer", "sofi", "vreemdelingennummer", "paspoort", "paspoortnummer",
    "paspoortnr", "identiteitskaart", "identiteitsbewijs", "rijbewijs", "rijbewijsnummer", "iban", "rekeningnummer",
    "rekeningnr", "bankrekeningnummer", "polisnummer", "kenteken", "contactpersoon", "contactpersonen", "mantelzorger",
    "mantelzorgers", "huisarts", "huisartsen", "medewerker", "hulpverlener", "behandelaar", "casemanager",
    "invoerder", "regiehouder", "casusregisseur", "procesregisseur", "regisseur", "trajectregisseur", "begeleider", "consulent", "wijkcoach",
    "maatschappelijkwerker", "intaker", "casushouder", "dossierhouder", "gezinsvoogd", "voogd", "bewindvoerder",
    "curator", "ouder1", "ouder2", "moeder", "vader", "echtgenoot", "birthdate", "postalcode", "zipcode", "firstname",
    "lastname", "surname", "fullname", "passport", "passportnumber", "emailaddress", "phonenumber", "telephonenumber",
    "initials", "maidenname", "username", "caseworker", "casemanagers",
];

/// Words that make a header one of free text, wherever they stand in it: people are described in it.
#[rustfmt::skip]
pub(in crate::columns) const FREE_TEXT_WORDS: &[&str] = &[
    "opmerking", "opmerkingen", "toelichting", "toelichtingen", "notitie", "notities", "memo", "omschrijving",
    "omschrijvingen", "hulpvraag", "hulpvragen", "verslag", "verslagen", "verslaglegging", "rapportage", "rapportages",
    "beschrijving", "beschrijvingen", "aantekening", "aantekeningen", "situatieschets", "situatie",
    "situatiebeschrijving", "samenvatting", "anamnese", "voorgeschiedenis", "achtergrond", "motivatie", "onderbouwing",
    "bevindingen", "bijzonderheden", "uitleg", "tekst", "conclusie", "journaal", "logboek", "contactverslag",
    "gespreksverslag", "comment", "comments", "note", "notes", "remark", "remarks", "description", "descriptions",
    "explanation", "summary", "narrative", "report", "freetext",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::{Role, recognise};
    use crate::words::{key, words};

    #[test]
    fn all_columns_about_people_identify() {
        for header in [
            "Voornaam",
            "Naam cliënt",
            "Initialen",
            "Geb.datum",
            "Geboortedatum cliënt",
            "Straat + huisnr",
            "PC6",
            "Tel.",
            "Tel. mobiel",
            "Mobiele telefoon",
            "E-mail",
            "E-mailadres contactpersoon",
            "BSN",
            "V-nummer",
            "Paspoortnummer",
            "ID-kaart",
            "IBAN",
            "Polisnr.",
            "Kenteken",
            "Mantelzorger",
            "Huisarts",
            "Naam verwijzer",
            "Casemanager",
            "Regisseur",
            "Regiehouder",
            "Invoerder",
            "Ingevoerd door",
            "Vrijwilliger",
            "Begeleider 1",
            "Consulent Wmo",
            "Medewerker",
            "Full name",
            "Date of birth",
            "Phone number",
            "Postal code",
            "Case worker",
            "Worker",
        ] {
            let mapping = recognise(&[header, "Casusnummer", "Startdatum"]).expect("cases");
            assert_eq!(mapping.roles[0], Role::Identifies, "{header}");
        }
    }

    #[test]
    fn all_entries_are_keys_once() {
        for table in [IDENTIFYING_KEYS, RESIDENCE_KEYS, IDENTIFYING_WORDS, FREE_TEXT_WORDS] {
            for (place, entry) in table.iter().enumerate() {
                assert_eq!(key(entry), *entry);
                assert!(!table[..place].contains(entry), "{entry} twice");
            }
        }
        for word in IDENTIFYING_WORDS.iter().chain(FREE_TEXT_WORDS) {
            assert_eq!(words(word).len(), 1, "{word}");
        }
    }
}
