use dateline_batch::Part;

/// What happened, and who says so.
#[rustfmt::skip]
pub(super) const NAMES: &[(Part, &[&str])] = &[
    (Part::Id, &[
        "incident_code", "event_code", "event_no", "event_num", "incident_no", "incident_num", "inc_id", "inc_no", "case_id", "case_no", "case_num", "case_ref", "ref_no", "ref_id",
        "ref_number", "record_no", "record_number", "serial_number", "serial_no", "sno", "s_no", "sl_no", "ev_id", "evt_id", "oid", "ogc_fid", "gid", "pk", "nr", "lfd_nr", "lp",
        "numero", "num", "numero_de_caso", "numero_caso", "codigo", "folio", "expediente", "numero_expediente", "radicado", "id_caso", "id_evento", "id_hecho", "id_incidente",
        "numero_do_caso", "numero_ocorrencia", "kennung", "fallnummer", "aktenzeichen", "numer", "volgnummer", "sira_no", "номер", "номер_п_п", "الرقم", "رقم", "رقم_الحادث", "رقم_الحدث", "شماره",
        "编号", "序号", "案件编号", "番号", "事件番号", "管理番号",
    ]),
    (Part::Kind, &[
        "incident_category", "attack_category", "crime_category", "type_of_attack", "type_of_crime", "type_of_strike", "type_of_assault", "type_of_threat", "type_of_action", "kind_of_attack",
        "kind_of_event", "kind_of_incident", "incident_kind", "nature_of_incident", "nature_of_event", "classification", "incident_classification", "event_class", "event_kind", "action_type", "tactic",
        "tactics", "typology", "incident_typology", "event_typ", "ev_type", "evt_type", "inc_type", "typ", "cat", "offense", "offence", "offenses", "crime", "charge_type", "violation", "violations", "abuse",
        "abuse_type", "form_of_violence", "forms_of_violence", "modality", "threat", "threat_type", "hazard", "operation_type", "strike_category", "assault_type",
        "modalidad", "modalidad_del_hecho", "modalidad_delictiva", "tipo_de_violencia", "tipo_violencia", "tipo_de_agresion", "tipo_agresion", "tipo_de_ataque", "tipo_ataque", "tipo_hecho",
        "tipo_evento", "tipo_incidente", "tipo_de_delito", "tipo_delito", "delito", "clase_de_hecho", "categoria_del_hecho", "tipo_de_accion", "forma_de_violencia", "hecho_victimizante",
        "tipo_de_caso", "tipologia", "naturaleza_del_hecho", "tipo_de_suceso", "repertorio", "accion_belica",
        "tipo_de_ocorrencia", "tipo_ocorrencia", "tipo_de_crime", "tipo_crime", "natureza", "natureza_do_fato", "natureza_da_ocorrencia", "tipo_de_violacao", "modalidade",
        "type_de_violence", "type_violence", "type_d_attaque", "type_attaque", "nature_de_l_incident", "nature_de_l_evenement", "nature_des_faits", "type_de_violation", "categorie_d_incident", "nature_incident",
        "type_d_infraction", "infraction",
        "angriffsart", "vorfallart", "vorfalltyp", "art_des_vorfalls", "art_des_ereignisses", "art_des_angriffs", "art_der_gewalt", "delikt", "deliktart", "straftat", "tatart", "kategorie_des_vorfalls", "ereigniskategorie",
        "tipo_di_evento", "tipo_di_incidente", "tipo_di_attacco", "tipo_di_violenza", "tipologia_evento", "reato", "tipo_di_reato",
        "olay_tipi", "olay_cinsi", "saldiri_turu", "saldiri_tipi", "suc_turu", "eylem_turu", "ihlal_turu", "turu", "cinsi",
        "тип_происшествия", "вид_события", "вид_происшествия", "тип_атаки", "тип_инцидента", "вид_нарушения", "тип_нарушения", "характер_события", "вид_атаки", "категория_события", "тип_удара",
        "вид_події", "тип_інциденту", "тип_атаки", "вид_порушення", "тип_порушення", "категорія", "категорія_події", "вид_злочину", "тип_обстрілу", "вид_зброї_та_атаки",
        "نوع_الهجوم", "نوع_الواقعه", "نوع_الحادثه", "نوع_الجريمه", "نوع_الاعتداء", "نوع_القصف", "التصنيف", "تصنيف", "فئه_الحادث", "طبيعه_الحادث",
        "نوع_حمله", "نوع_رویداد", "نوع_خشونت", "نوع_نقض", "دسته", "دسته_بندی",
        "soort", "soort_incident", "type_incident", "type_gebeurtenis", "soort_geweld", "categorie_incident", "aard",
        "rodzaj", "rodzaj_zdarzenia", "typ_zdarzenia", "rodzaj_ataku", "kategoria", "rodzaj_incydentu", "typ_incydentu",
        "jenis", "jenis_kejadian", "jenis_kekerasan", "jenis_insiden", "kategori_kejadian",
        "类型", "事件类型", "案件类型", "类别", "事件类别", "袭击类型", "种类", "攻击类型", "事件性质", "性质",
        "種類", "種別", "事件種別", "事件の種類", "分類", "類型", "攻撃の種類", "タイプ", "カテゴリ", "カテゴリー",
    ]),
    (Part::SubKind, &[
        "sub_cat", "subcat", "subtypes", "event_sub_category", "incident_sub_type", "incident_subtype", "secondary_type", "sub_kind", "subclass", "detailed_type", "subtipo_de_evento",
        "subcategoria", "sous_categorie", "untertyp", "unterart", "sottotipo", "sottocategoria", "alt_tur", "подкатегория", "підтип", "підкатегорія", "النوع_الفرعي", "نوع_فرعي", "زیرگروه", "podtyp", "podkategoria",
        "subtype_incident", "子类型", "小分類",
    ]),
    (Part::Title, &[
        "name_of_event", "name_of_incident", "name_of_attack", "name_of_battle", "name_of_the_event", "case_title", "incident_title", "headline_en", "title_en", "event_headline", "short_description", "short_desc", "brief", "attack_name", "massacre", "operation_name", "what_happened", "eventname", "attack", "incident_summary",
        "hecho", "suceso_titulo", "titular", "nombre_del_evento", "nombre_evento", "nombre_del_caso", "caso", "nombre_completo", "nombres_y_apellidos", "nombre_y_apellido", "nombre_y_apellidos", "nombres", "incidente", "acontecimiento", "titulo_do_evento", "fato", "ocorrencia", "acontecimento", "nome_completo", "nome_do_evento", "intitule", "nom_de_l_evenement", "nom_complet", "nom_et_prenom", "nom_prenom", "fait", "faits", "uberschrift", "schlagzeile", "vorname_nachname",
        "betreff", "geschehnis", "begebenheit", "ereignisname", "avvenimento", "fatto", "nome_e_cognome", "nominativo", "olay_adi", "adi_soyadi", "ad_soyad", "isim", "ad", "konu", "происшествие", "инцидент", "наименование", "имя", "фио", "тема", "інцидент", "назва", "ім_я", "піб", "подія_назва", "случай", "اسم_الحدث", "عنوان", "الحدث_العنوان", "اسم", "الاسم_الكامل", "الواقعه", "الخبر",
        "نام_و_نام_خانوادگی", "نام", "نام_رویداد", "حادثه", "واقعه", "موضوع", "خبر", "gebeurtenis", "naam", "incident_naam", "titel_incident", "onderwerp", "tytul", "tytuł", "nazwa", "nazwisko", "imie_i_nazwisko", "imię_i_nazwisko", "zdarzenie", "incydent", "kejadian", "peristiwa", "judul", "nama", "nama_lengkap", "事件", "事件名", "事件名称", "标题", "名称", "姓名", "案件", "案件名称", "事项", "題名", "タイトル", "氏名", "名前", "件名", "見出し", "出来事", "사건", "제목", "אירוע", "שם",
    ]),
    (Part::Text, &[
        "value",         "event_summary", "incident_description", "incident_details", "incident_desc", "incident_narrative", "event_details", "event_narrative", "event_notes", "full_description", "long_description", "long_desc", "descr", "synopsis", "abstract", "story", "circumstances", "circumstance", "what_happened_description", "detail", "additional_information", "additional_info", "additional_notes", "case_description", "case_summary", "background", "report", "report_text", "excerpt",
        "descripcion_del_hecho", "descripcion_de_los_hechos", "descripcion_hecho", "descripcion_del_evento", "descripcion_del_incidente", "descripcion_evento", "relato_de_los_hechos", "detalle", "detalles", "resena", "sintesis", "circunstancias", "comentarios", "comentario", "notas", "nota", "narracion", "descricao_do_fato", "descricao_da_ocorrencia", "historico", "detalhes", "observacoes", "comentarios_adicionais",
        "description_de_l_incident", "description_de_l_evenement", "description_des_faits", "details_de_l_incident", "commentaire", "commentaires", "recit", "circonstances", "remarques", "narration", "sachverhalt", "ereignisbeschreibung", "kurzbeschreibung", "tathergang", "hergang", "einzelheiten", "notizen", "notiz", "kommentar", "kommentare", "anmerkungen", "bemerkung", "vorfallbeschreibung", "inhalt", "dettagli", "descrizione_evento", "descrizione_dell_evento", "note_aggiuntive", "riassunto", "commenti",
        "olay_aciklamasi", "olayin_ozeti", "ozet", "detay", "detaylar", "notlar", "not", "icerik", "описание_события", "описание_происшествия", "описание_инцидента", "подробности", "детали", "комментарий", "комментарии", "содержание", "текст", "примечания", "обстоятельства", "краткое_описание", "опис_події", "опис_інциденту", "подробиці", "деталі", "коментар", "коментарі", "примітки", "примітка", "зміст", "обставини",
        "وصف_الحادث", "وصف_الحادثه", "وصف_الواقعه", "تفاصيل", "تفاصيل_الحادث", "ملخص", "الملخص", "نص", "النص", "ملاحظه", "تعليق", "سرد", "شرح", "توضیحات", "شرح_حادثه", "شرح_رویداد", "خلاصه", "جزئیات", "متن", "یادداشت", "beschrijving", "omschrijving", "toelichting", "samenvatting", "opmerking", "opmerkingen", "notities", "verslag", "opis", "opis_zdarzenia", "szczegoly", "szczegóły", "uwagi", "streszczenie", "notatki", "komentarz", "tresc", "treść",
        "deskripsi", "keterangan", "uraian", "kronologi", "ringkasan", "catatan", "描述", "事件描述", "说明", "详情", "内容", "简介", "摘要", "经过", "备注", "案情", "事件经过", "概述", "概要", "詳細", "説明", "事件概要", "備考", "本文", "要約", "설명", "내용", "תיאור", "विवरण",
    ]),
    (Part::Source, &[
        "source_of_information", "information_sources", "info_source", "data_source", "news_source", "primary_source", "src", "srce", "source_s", "source_1", "source_2", "source_3", "source_4", "source_5", "source2", "source3", "sources_1", "media_source", "media_outlet", "newspaper", "news_outlet", "original_source", "reporting_source", "citation", "citations", "references_sources", "event_source", "source_title", "source_org", "source_organization", "reporting_organization",
        "fuente_de_informacion", "fuentes_de_informacion", "fuente_s", "fuente_1", "fuente_2", "fuente_informacion", "medio", "medio_de_comunicacion", "referencia", "referencias", "fonte_de_informacao", "fonte_1", "fonte_2", "fonte_da_informacao", "veiculo", "source_d_information", "sources_d_information", "source_de_l_information", "references_bibliographiques", "quelle_1", "quelle_2", "quelle_n", "quellenangabe", "quellenangaben", "nachweis", "beleg", "belege", "zeitung", "fonte_dell_informazione", "riferimenti", "riferimento",
        "kaynaklar", "kaynakca", "haber_kaynagi", "источник_информации", "источники_информации", "сми", "источник_1", "источник_2", "ссылка_на_источник", "джерела", "джерело_інформації", "джерела_інформації", "змі", "مصادر", "مصدر_الخبر", "مصدر_المعلومات", "المصدر_1", "المصدر_2", "اسم_المصدر", "المراجع", "منبع", "منابع", "منبع_خبر", "bron", "bronnen", "bron_1", "bronvermelding", "zrodlo", "źródło", "zrodla", "źródła", "zrodlo_informacji", "źródło_informacji", "sumber", "sumber_berita", "referensi",
        "来源", "消息来源", "信息来源", "数据来源", "资料来源", "出处", "媒体", "參考", "参考", "出典", "情報源", "ソース", "参考文献", "引用元", "報道機関", "출처", "מקור", "स्रोत",
    ]),
    (Part::Link, &[
        "hyperlink", "web_link", "weblink", "web_address", "source_urls", "source_link_1", "source_url_1", "source_url_2", "source_url_3", "source_link_2", "url_1", "url_2", "url_3", "url1", "url2", "url3", "link_1", "link_2", "link_3", "link1", "link2", "link3", "link_to_source", "link_to_article", "link_to_report", "news_url", "news_article", "permalink", "href", "uri", "tweet_url", "post_url", "post_link", "reference_url", "reference_link", "report_url", "evidence_link", "webpage", "web_page", "page_url", "external_link", "external_links",
        "enlaces", "enlace_noticia", "enlace_1", "enlace_2", "url_fuente", "vinculo", "link_fuente", "liga", "link_da_noticia", "link_noticia", "ligacao", "liens", "lien_source", "lien_article", "url_source", "verweis", "quelle_url", "link_quelle", "quellenlink", "collegamento", "link_fonte", "url_fonte", "baglanti", "bağlantı", "haber_linki", "kaynak_linki", "ссылки", "ссылка_на_новость", "адрес_ссылки", "покликання", "посилання_на_джерело", "لينك", "روابط", "رابط_المصدر", "رابط_الخبر", "الروابط", "لینک", "پیوند", "لینک_خبر", "koppeling", "odnosnik", "odnośnik", "adres_url", "tautan", "链接", "网址", "原文链接", "来源链接", "連結", "リンク", "出典リンク", "링크", "קישור",
    ]),
];
