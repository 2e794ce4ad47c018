use dateline_batch::Part;
use dateline_event::Role;

use crate::formats::by_columns::named::Named;
use crate::formats::by_columns::rank::Rank;
use crate::table::Header;

/// The likeliest part of a name, if it is of what happened.
pub(super) fn part(name: &str) -> Option<Part> {
    let named = Named::new(&Header::new_from(&[name.to_owned()]), &[]);
    let found = Part::all().filter_map(|part| Some((named.rank(part, 0)?, part)));
    let (rank, part) = found.min_by_key(|(rank, _)| *rank)?;
    (rank < Rank::OF_ANOTHER).then_some(part)
}

#[test]
#[rustfmt::skip]
fn headers_in_many_languages_are_known() {
    const PERPETRATOR: Part = Part::Actor(Role::Perpetrator);
    const VICTIM: Part = Part::Actor(Role::Victim);
    let mut wrong = Vec::new();
    for (expected, names) in [
        (
            Part::Date,
            &[
                "fecha del hecho", "Data do fato", "Tatdatum", "olayın tarihi", "дата обстрілу", "تاريخ الحادثة", "تاریخ رویداد", "data zdarzenia", "datum incident", "发生日期", "発生日", "incidentDate",
                "事件发生日期", "Date de l’incident", "dt_event",
            ][..],
        ),
        (
            Part::Kind,
            &[
                "Modalidad", "tipo de violencia", "tipo_ocorrencia", "Nature de l'incident", "Angriffsart", "Tipo di evento", "saldırı türü", "вид події", "тип атаки", "نوع الهجوم", "نوع حمله", "soort incident", "rodzaj zdarzenia",
                "事件类型", "種別", "attackCategory", "Category", "Typology",
            ],
        ),
        (
            PERPETRATOR,
            &[
                "Presunto autor", "autor_do_crime", "Auteur présumé", "Täter", "Aggressore", "Fail", "нападавшие", "виконавець", "الجهة المسؤولة", "مهاجم", "dader", "sprawca", "施害者", "加害者", "perp_name", "allegedPerpetrator", "Arrested by",
            ],
        ),
        (
            VICTIM,
            &[
                "Nombre de la víctima", "nome da vítima", "Nom de la victime", "Name des Opfers", "maktulün adı", "имя погибшего", "піб загиблого", "اسم الشهيد", "نام قربانی", "slachtoffer", "ofiara", "受害者姓名", "被害者名", "victimName",
            ],
        ),
        (
            Part::Location,
            &[
                "Lugar del hecho", "local do crime", "Lieu de l'attaque", "Tatort", "Luogo", "olay yeri", "место происшествия", "місце події", "مكان الحادث", "محل وقوع", "plaats", "miejsce zdarzenia", "事发地点", "発生場所", "loc",
                "incidentLocation", "exact location",
            ],
        ),
        (Part::Province, &["Departamento", "prov", "adm1_name", "ADM1_EN", "Bezirk", "wojewodztwo", "provincie", "область", "المحافظة", "استان", "省份", "都道府県", "gov"]),
        (Part::District, &["mun", "mpio", "municipio", "Landkreis", "ilçe", "район", "القضاء", "شهرستان", "gemeente", "powiat", "市区町村", "dist", "ADM2_EN"]),
        (Part::City, &["Ciudad", "ville", "Stadt", "città", "miasto", "місто", "населений пункт", "المدينة", "城市", "stad"]),
        (Part::Country, &["País", "pays", "Paese", "ülke", "kraj", "країна", "الدولة", "کشور", "国家", "country_name", "ADM0_EN"]),
        (Part::Source, &["Fuente", "fonte", "Quelle", "kaynak", "źródło", "bron", "джерело", "المصدر", "منبع", "来源", "出典", "Source 2"]),
        (Part::Link, &["Enlace", "Lien", "посилання", "الرابط", "لینک", "链接", "リンク", "Link 1", "sourceUrl", "URL"]),
        (Part::Text, &["Descripción del hecho", "descrição", "Sachverhalt", "опис події", "وصف الحادث", "شرح حادثه", "opis zdarzenia", "omschrijving", "事件经过", "概要"]),
    ] {
        for name in names {
            let found = part(name);
            if found != Some(expected) {
                wrong.push(format!("{name}: {found:?}, not {expected:?}"));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
#[rustfmt::skip]
fn headers_of_something_else_are_no_places_dates_or_actors() {
    let mut wrong = Vec::new();
    for name in [
        "lugar de nacimiento", "home town", "Court location", "headquarters city", "Wohnort", "место рождения", "місце народження", "مكان الميلاد", "محل تولد", "miejsce urodzenia", "geboorteplaats", "出生地",
        "fecha de registro", "created_at", "reported date", "дата внесення", "дата публикации", "تاريخ النشر", "data urodzenia", "geboortedatum", "出生日期", "更新日", "nationality of victim", "Staatsangehörigkeit", "victim age group",
    ] {
        let found = part(name);
        if found.is_some_and(|part| part.is_date() || Part::PLACES.contains(&part) || matches!(part, Part::Actor(_))) {
            wrong.push(format!("{name}: {found:?}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}
