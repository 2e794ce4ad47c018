use std::sync::LazyLock;

use dateline_event::fold::fold;
use rustc_hash::FxHashSet;

use crate::formats::gdelt::fips;

/// Further names by which countries go.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "USA", "US", "U.S.", "U.S.A.", "United States of America", "UK", "U.K.", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland", "UAE", "DRC", "DR Congo", "Congo", "Congo, Democratic Republic of the", "Congo (Kinshasa)", "Congo (Brazzaville)",
    "Burma", "Ivory Coast", "Côte d'Ivoire", "Palestine", "State of Palestine", "Palestinian Territories", "Occupied Palestinian Territory", "oPt", "Gaza", "South Sudan", "Syrian Arab Republic", "Russian Federation", "Iran, Islamic Republic of", "Korea", "Türkiye", "Turkey", "Czechia",
    "Czech Republic", "Kosovo", "Serbia", "Montenegro", "Timor-Leste", "East Timor", "Eswatini", "Swaziland", "Cabo Verde", "Cape Verde", "Macedonia", "North Macedonia", "Viet Nam", "Lao PDR", "Tanzania", "Bolivia", "Venezuela", "Moldova", "Hong Kong", "Taiwan", "Somaliland", "Western Sahara", "Abkhazia",
    "Algérie", "Arabie saoudite", "Argentine", "Arménie", "Australie", "Autriche", "Azerbaïdjan", "Belgique", "Bénin", "Birmanie", "Bosnie-Herzégovine", "Brésil", "Bulgarie", "Burundi", "Cambodge", "Centrafrique", "République centrafricaine", "Chine", "Chypre", "Colombie", "Comores",
    "République démocratique du Congo", "RDC", "Corée du Nord", "Corée du Sud", "Croatie", "Danemark", "Égypte", "Émirats arabes unis", "Équateur", "Érythrée", "Éthiopie", "Finlande", "Géorgie", "Grèce", "Guinée", "Haïti", "Inde", "Indonésie", "Irlande", "Islande", "Israël", "Italie", "Jamaïque", "Japon", "Jordanie", "Kenya", "Koweït",
    "Liban", "Libye", "Malaisie", "Maroc", "Mauritanie", "Mexique", "Moldavie", "Nigéria", "Norvège", "Nouvelle-Zélande", "Ouganda", "Ouzbékistan", "Pakistan", "Palestine", "Pays-Bas", "Pérou", "Philippines", "Pologne", "Roumanie", "Royaume-Uni", "Rwanda", "Sénégal", "Serbie", "Somalie", "Soudan", "Soudan du Sud", "Suède", "Suisse",
    "Tadjikistan", "Tanzanie", "Thaïlande", "Tunisie", "Turquie", "Yémen", "Yougoslavie", "Arabia Saudita", "Argelia", "Bélgica", "Camerún", "Corea del Norte", "Corea del Sur", "Egipto", "Etiopía", "Filipinas", "Grecia", "Haití", "Irán", "Japón", "Líbano", "Libia", "Marruecos", "Nigeria", "Pakistán", "Palestina", "Países Bajos", "Panamá",
    "Polonia", "Reino Unido", "República Dominicana", "República Democrática del Congo", "Rumania", "Somalia", "Sudán", "Sudán del Sur", "Suecia", "Suiza", "Tailandia", "Túnez", "Turquía", "Uganda", "Venezuela", "Yemen", "Afganistán", "Ägypten", "Algerien", "Argentinien", "Äthiopien", "Belgien", "Brasilien", "China", "Dänemark", "Finnland", "Griechenland",
    "Großbritannien", "Indien", "Iran", "Irland", "Jemen", "Jordanien", "Kamerun", "Kolumbien", "Kroatien", "Libanon", "Libyen", "Marokko", "Mexiko", "Niederlande", "Norwegen", "Palästina", "Philippinen", "Rumänien", "Saudi-Arabien", "Schweden", "Serbien", "Spanien", "Südafrika", "Sudan", "Südsudan", "Tschechien", "Tunesien", "Ungarn", "USA",
    "Vereinigte Staaten", "Vereinigtes Königreich", "Zentralafrikanische Republik", "Afganistan", "İran", "Mısır", "Irak", "Lübnan", "Filistin", "İsrail", "Almanya", "Fransa", "İngiltere", "Amerika Birleşik Devletleri", "ABD", "Афганистан", "Ирак", "Иран", "Израиль", "Палестина", "Ливан", "Ливия", "Йемен", "Египет", "Судан", "Нигерия", "Мали", "Сомали",
    "Турция", "Германия", "Франция", "США", "Великобритания", "Польша", "Грузия", "Армения", "Азербайджан", "Молдова", "Білорусь", "Польща", "Німеччина", "Франція", "افغانستان", "مالي", "الصومال", "تونس", "الجزائر", "المغرب", "تركيا", "اسرائيل", "قطر", "الكويت", "الامارات", "España", "México", "Perú", "Brasil", "Colombia", "Deutschland", "Österreich", "Schweiz", "Frankreich", "Italien", "Syrien", "Irak", "Ukraine", "Russland", "Türkei", "Polen", "Italia", "Francia", "Alemania", "Estados Unidos", "Siria", "Ucrania", "Rusia", "Allemagne", "Espagne", "États-Unis", "Syrie", "Russie", "Mali", "Niger",
    "Tchad", "Cameroun", "Burkina Faso", "Suriye", "Türkiye", "Ukrayna", "Rusya", "Україна", "Украина", "Россия", "Росія", "Сирия", "Сирія", "Беларусь", "Казахстан", "سوريا", "العراق", "اليمن", "ليبيا", "لبنان", "فلسطين", "السودان", "مصر", "الاردن", "السعوديه", "ايران", "افغانستان", "عراق", "سوريه", "乌克兰", "俄罗斯", "叙利亚",
    "伊拉克", "中国", "美国", "日本", "アメリカ", "ロシア", "ウクライナ", "シリア", "イラク", "Oekraïne", "Syrië", "Ukraina", "Rosja", "Syria",
];

/// Whether it is the name of a country.
pub(super) fn is_country(name: &str) -> bool {
    static NAMES: LazyLock<FxHashSet<String>> =
        LazyLock::new(|| fips::names().chain(OTHERS.iter().copied()).map(fold).collect());
    name.len() <= 60 && NAMES.contains(&fold(name))
}
