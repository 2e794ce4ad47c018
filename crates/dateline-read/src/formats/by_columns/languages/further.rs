use dateline_batch::Part;
use dateline_event::Role;

/// Names in Hebrew and in the languages of Scandinavia, and further ones in the languages of the other lists.
#[rustfmt::skip]
pub(super) const NAMES: &[(Part, &[&str])] = &[
    (Part::Date, &[
        "תאריך_האירוע", "תאריך_אירוע", "יום_האירוע", "מועד", "מתי", "dato", "hendelsesdato", "handelsedatum", "haendelsesdato", "tapahtumapaiva", "ημερομηνια", "data_evenimentului", "datum_udalosti", "datum_dogadaja", "tanggal_insiden", "waktu_kejadian", "tarikh", "tarikh_kejadian", "ngay",
    ]),
    (Part::Clock, &["שעה", "שעת_האירוע", "klokkeslett", "tidspunkt", "masa_kejadian"]),
    (Part::Kind, &[
        "案由", "罪名", "事由",
        "סוג", "סוג_האירוע", "סוג_אירוע", "סוג_הפיגוע", "סוג_פיגוע", "קטגוריה", "סיווג", "type_hendelse", "hendelsestype", "handelsetyp", "brottstyp", "tapahtumatyyppi", "τυπος", "tipul_evenimentului", "typ_udalosti", "vrsta", "vrsta_dogadaja", "tipe", "tipe_kejadian", "jenis_serangan", "jenis_konflik", "jenis_pelanggaran", "jenis_jenayah", "bentuk_kekerasan",
        "nature_of_attack", "nature_of_the_incident", "form_of_abuse", "mode_of_attack", "kind_of_violence", "kind_of_violation", "what_type", "tipo_de_episodio", "tipo_di_episodio", "tipo_di_fatto", "clase_de_evento", "tipo_de_evento_violento", "type_d_evenement", "type_d_incident_securitaire",
    ]),
    (Part::Title, &["כותרת", "שם_האירוע", "tittel", "titteli", "rubrik", "overskrift", "otsikko", "nama_kejadian", "nama_peristiwa", "tajuk"]),
    (Part::Text, &["תיאור_האירוע", "פירוט", "פרטים", "הערות", "beskrivelse", "beskrivning", "kuvaus", "kronologi_kejadian", "huraian"]),
    (Part::Source, &["news", "press", "press_source", "newspapers", "news_item", "news_report", "periodico", "periodicos", "diario", "diarios", "revista", "medios", "medio_noticia", "medio_prensa", "fuente_periodistica", "fuente_prensa", "fuente_de_prensa", "fuente_medio", "fuente_hemerografica", "imprensa", "jornal", "jornais", "fonte_jornalistica", "veiculo_de_imprensa", "materia_jornalistica", "journal", "journaux", "source_de_presse", "source_presse", "revue_de_presse", "pressequelle", "zeitungen", "pressebericht", "medium", "medien", "medienquelle", "giornale", "giornali", "testata", "fonte_stampa", "rassegna_stampa", "gazete", "gazeteler", "basin", "basin_kaynagi", "haber", "haberler", "haber_ajansi", "газета", "газеты", "новости", "новость", "пресса", "издание", "новини", "новина", "преса", "видання", "الصحيفه", "صحيفه", "الصحف", "جريده", "الجريده", "الصحافه", "وسيله_الاعلام", "الخبر", "الاخبار", "روزنامه", "رسانه", "رسانهها", "خبرگزاری", "اخبار", "خبر", "مطبوعات", "krant", "kranten", "persbericht", "media_bron", "gazeta", "prasa", "wiadomosci", "berita", "surat_kabar", "koran", "新闻", "报纸", "新聞", "ニュース", "報道", "뉴스", "신문", "기사", "חדשות", "עיתון", "עיתונות", "reported_from", "מקורות", "מקור_המידע", "kilde", "kilder", "kalla", "kallor", "lahde", "πηγη", "sursa", "zdroj", "izvor", "sumber_data", "media_massa", "noticias", "noticia", "noticia_fuente", "nota_periodistica", "nota_de_prensa", "medio_que_reporta", "medio_que_publica", "medio_informativo", "fuente_noticia", "prensa", "presse", "stampa", "rapporte_par", "reportado_por", "berichtet_von", "segnalato_da"]),
    (Part::Link, &["קישור_למקור", "קישורים", "lenke", "lenker", "lank", "lankar", "linkki", "tautan_berita", "pautan", "sursa_url"]),
    (Part::Country, &["ארץ", "valtio", "χωρα", "zeme", "drzava", "pays_concerne", "pays_evenement", "pais_de_ocurrencia", "pais_del_evento", "land_des_ereignisses", "paese_dell_evento", "negara_kejadian", "estado_pais"]),
    (Part::Province, &["地区", "地區", "אזור", "נפת", "fylke", "landsdel", "maakunta", "περιφερεια", "judet", "kraj_region", "zupanija", "negeri"]),
    (Part::District, &["kommune", "kommun", "kunta", "δημος", "okres", "opcina", "daerah_kabupaten", "kabupaten_kota_kejadian"]),
    (Part::Subdistrict, &["kecamatan", "distrik", "mukim"]),
    (Part::City, &["יישוב", "עיר_יישוב", "ישוב", "שם_יישוב", "כפר", "stad_ort", "kaupunki", "πολη", "oras", "bandar", "kampung"]),
    (Part::Location, &["epicentral_area", "epicenter", "epicentre", "epicentro", "epizentrum", "эпицентр", "מיקום", "מקום_האירוע", "כתובת", "רחוב", "sted", "sted_hendelse", "plats", "paikka", "τοποθεσια", "locatie_eveniment", "misto", "mjesto", "tempat_kejadian_perkara", "tkp", "lokasi_serangan"]),
    (Part::Latitude, &["קו_רוחב", "רוחב", "breddegrad", "latitud_n"]),
    (Part::Longitude, &["קו_אורך", "אורך", "lengdegrad", "longitud_w"]),
    (Part::Actor(Role::Participant), &[
        "winner", "winners", "loser", "losers", "victor", "victors", "defeated", "ganador", "perdedor", "vencedor", "vencedores", "vainqueur", "vainqueurs", "perdant", "perdants", "sieger", "verlierer", "vincitore", "vincitori", "perdente", "perdenti", "победитель", "победители", "проигравший", "проигравшие", "переможець", "galip", "maglup", "المنتصر", "المهزوم", "胜方", "败方", "勝者", "敗者",
        "ארגון", "קבוצה", "משתתפים", "aktor_utama", "aktor_1_nama", "gruppering", "aktorer", "toimija", "organizatie", "organizace", "skupina", "行为主体", "参与方1", "参战方", "交战方", "参戦者",
    ]),
    (Part::Actor(Role::Perpetrator), &[
        "attacking", "causador", "causante", "agresora", "agressora", "responsavel", "المنتهكه", "المنتهك", "المعتديه", "المنفذه", "المرتكبه", "المسؤوله", "مسئول", "مسوول", "ihlali_yapan", "ihlal_eden", "yapan", "eden", "saldiriyi_gerceklestiren", "by_whom", "por_quien", "par_qui", "von_wem", "da_chi", "por_quem", "kim_tarafindan", "кем", "ким", "кем_задержан", "кем_убит", "кем_совершено", "кем_похищен", "ким_затримано", "ким_вбито", "ким_вчинено",
        "מבצע", "מבצעים", "המבצע", "תוקף", "תוקפים", "התוקף", "חשוד_בביצוע", "מחבל", "מחבלים", "אחראי", "ארגון_מבצע", "gjerningsmann", "gjerningsperson", "garningsman", "gerningsmand", "tekija", "δραστης", "faptuitor", "autor_fapta", "pachatel", "utocnik", "pocinitelj", "pelaku_serangan", "terduga_pelaku", "pihak_pelaku", "penyerang_pelaku",
        "行为方", "行动方", "实施者", "实施方", "行凶者", "肇事组织", "进攻方", "袭击方", "发动方", "犯罪嫌疑人", "攻撃側", "犯行主体", "加害側",
        "who_attacked", "who_did_it", "who_is_responsible", "who_carried_it_out", "who_fired", "quien_ataco", "quien_fue", "quien_lo_hizo", "qui_a_attaque", "кто_атаковал", "кто_совершил", "кто_стрелял", "кто_обстрелял", "кто_обстреливал", "атакующий", "атакующая_сторона", "нападающая_сторона", "хто_атакував", "хто_обстріляв", "хто_вчинив", "хто_стріляв", "атакуюча_сторона", "сторона_що_атакувала", "атакувальник",
        "autor_material", "autor_intelectual", "actor_perpetrador", "agente_agresor", "presunto_agresor", "presuntos_agresores", "ejecutor", "ejecutores", "auteur_du_crime", "auteurs_du_crime", "auteur_principal", "presume_auteur", "presumes_auteurs", "executant", "urheber", "tater_gruppe", "tatergruppierung", "esecutore", "esecutori", "mandante", "executor", "executores", "mandante_do_crime", "saldiriyi_yapan", "saldirganin_kimligi", "eylemci", "eylemi_yapan",
        "القائم_بالهجوم", "القائم_بالفعل", "الجهه_القائمه", "الجهه_المنفذه_للهجوم", "الطرف_المعتدي", "الجهه_المهاجمه", "عاملان_حمله", "نیروی_مهاجم", "عامل_تیراندازی", "نیروی_عامل",
    ]),
    (Part::Actor(Role::Target), &[
        "attacked", "angegriffen", "attaque_cible", "المستهدفه",
        "יעד", "היעד", "מטרה", "angrepsmal", "kohde", "στοχος", "tinta", "sasaran_serangan", "target_serangan", "кого_атаковали", "кого_обстреляли", "на_кого_напали", "на_кого", "кого_обстріляли", "кого_атакували", "що_обстріляли", "что_обстреляли",
        "受攻击方", "被攻击方", "受袭方", "袭击对象", "攻撃された側", "who_was_attacked", "quien_fue_atacado", "a_quien", "contra_quien", "contre_qui", "gegen_wen", "contro_chi", "contra_quem", "kime_karsi", "الطرف_المستهدف_بالهجوم", "هدف_اصلی", "attacked_group", "attacked_target", "group_targeted", "party_targeted", "objet_vise", "personne_visee", "angegriffene", "angegriffene_partei", "blanco_atacado",
    ]),
    (Part::Actor(Role::Victim), &[
        "magdurun_adi", "magdurun", "korban_nama", "المتضرره", "المتضرر",
        "נפגע", "נפגעים", "קורבן", "קרבן", "קורבנות", "הרוג_שם", "שם_ההרוג", "שם_הנפגע", "שם_הקורבן", "ofre", "offeret", "brottsoffer", "uhri", "θυμα", "victima_nume", "obet", "zrtva", "nama_korban_jiwa", "korban_kekerasan", "mangsa",
        "betroffene", "betroffener", "geschadigte", "geschadigter", "leidtragende", "poszkodowany", "pokrzywdzony", "pokrzywdzeni", "getroffene", "afectado", "persona_agredida", "periodista_agredido", "periodista", "periodistas", "nombre_periodista", "persona_afectada", "personas_agredidas", "jornalista", "jornalistas", "journaliste", "journalistes", "giornalista", "giornalisti", "журналист", "журналіст", "gazeteci", "gazeteciler", "صحفي", "الصحفي", "روزنامهنگار",
        "who_was_killed", "who_was_hurt", "кого_убили", "кого_вбили", "killed_persons", "persons_killed_names", "受害方", "遇难者姓名", "被害人姓名", "死难者", "被害側",
    ]),
];
