use dateline_batch::Part;
use dateline_event::Role;

/// Names in Kurdish, Hindi, Bengali, Burmese, Thai, Vietnamese, Tagalog, Swahili, Somali, Amharic, Azeri, Kazakh, Georgian and
/// Armenian, and further ones in Chinese, Korean and Indonesian.
#[rustfmt::skip]
pub(super) const NAMES: &[(Part, &[&str])] = &[
    (Part::Date, &[
        "dîrok", "dîroka_bûyerê", "roja_bûyerê", "ڕێکەوت", "بەروار", "ڕۆژی_ڕووداو", "दिनांक", "तारीख", "तिथि", "घटना_की_तारीख", "घटना_दिनांक", "তারিখ", "ঘটনার_তারিখ", "နေ့စွဲ", "ရက်စွဲ", "วันที่", "วันเกิดเหตุ", "วันที่เกิดเหตุ", "ngày", "ngày_xảy_ra", "petsa",
        "tarehe", "taariikhda", "ቀን", "tarix", "күні", "თარიღი", "ամսաթիվ", "사건_날짜", "사건_일자", "사망일", "사망일자", "발생_날짜", "datahora", "fechahora", "fecha_y_hora", "data_e_hora", "date_heure", "date_et_heure", "datum_uhrzeit", "data_i_godzina", "дата_время", "eylem_tarihi", "protesto_tarihi",
        "tarikh_kejadian", "tanggal_insiden", "tanggal_peristiwa", "hari_tanggal",
    ]),
    (Part::End, &[
        "fecha_de_termino", "fecha_termino", "data_de_termino", "data_termino", "дата_завершения", "дата_завершення", "תאריך_סיום", "結束時間", "结束时间", "終了日時", "종료_날짜", "date_ended", "stop_date", "through_date", "roja_dawî", "ngày_kết_thúc", "tanggal_berakhir",
    ]),
    (Part::Clock, &["время_суток", "время_происшествия", "ساعت_وقوع", "时间点", "čas", "ώρα", "tid", "saet", "کات", "समय", "เวลา", "giờ", "oras_ng", "godz", "godzina_zdarzenia", "jam_kejadian"]),
    (Part::Year, &[
        "anio", "anyo", "any", "sal", "ساڵ", "년도", "발생_연도", "वर्ष", "साल", "ခုနှစ်", "ปี", "năm", "taon", "mwaka", "år", "an", "év", "year_of_event", "year_of_death", "ano_fato", "anio_hecho", "ano_do_fato", "ano_ocorrencia", "ano_ocurrencia", "anio_ocurrencia", "annee_des_faits", "წელი", "տարի",
    ]),
    (Part::Month, &["meh", "مانگ", "महीना", "माह", "လ", "เดือน", "tháng", "buwan", "mwezi", "mes_hecho", "mes_ocurrencia", "mes_fato", "თვე", "ամիս"]),
    (Part::Day, &["roj", "ڕۆژ", "号", "दिन", "วัน", "zi", "dan", "nap", "ημέρα", "dia_hecho", "dia_ocurrencia", "dia_fato", "araw"]),
    (Part::Kind, &[
        "cureya_bûyerê", "جۆری_ڕووداو", "סוג_התקיפה", "घटना_का_प्रकार", "अपराध_का_प्रकार", "ประเภท", "ประเภทเหตุการณ์", "loại_sự_kiện", "aina_ya_tukio", "hændelsestype", "forma_de_protesta", "forma_de_accion", "forma_de_protesto", "forme_de_protestation", "forme_d_action", "action_form", "form_of_action", "form_of_protest",
        "protest_form", "aktionsform", "eylem_turu", "eylem_bicimi", "форма_протеста", "форма_акции", "repertorio", "repertorio_de_accion", "사건_유형", "시위_유형",
    ]),
    (Part::Actor(Role::Victim), &[
        "nombre_y_apellidos_de_la_victima", "nombres_y_apellidos_de_la_victima", "persona_fallecida", "öldürülen_kadın", "oldurulen_kadin", "öldürülen", "نام_کشته_شده", "نام_کشته‌شده", "نام_جانباخته", "نام_شهید", "qurbanî", "قوربانی", "שם_החלל", "שם_הנרצח", "שם_הנופל", "遇害者姓名", "遇难者姓名", "死者", "피해자_이름", "희생자_이름", "사망자명",
        "पीड़ित", "पीड़िता", "मृतक", "मृतक_का_नाम", "ผู้เสียหาย", "ผู้เสียชีวิต", "nạn_nhân", "biktima", "mwathirika", "fallen", "name_of_martyr", "martyrs_name", "nama_korban",
    ]),
    (Part::Actor(Role::Perpetrator), &[
        "kujer", "بکوژ", "加害人", "가해_주체", "가해자_이름", "अपराधी", "आरोपी", "ผู้ก่อเหตุ", "thủ_phạm", "salarin", "mhalifu", "počinilac", "attributed_perpetrator", "nama_pelaku", "pelaku_utama", "تاوانبار",
    ]),
    (Part::Actor(Role::Participant), &[
        "manifestantes", "participantes", "düzenleyen", "düzenleyici", "گروپ", "组织者", "主办方", "主催者", "주최", "주최자", "시위_주체", "organisasi", "penyelenggara", "संगठन", "กลุ่ม", "tổ_chức", "grupare", "unidad_policial", "security_force", "security_forces", "police_force", "kikundi", "grupo_de_manifestantes",
    ]),
    (Part::Actor(Role::Target), &["цель_удара", "цель_атаки", "мишена", "mål", "ziel_des_angriffs", "mục_tiêu"]),
    (Part::Country, &["welat", "وڵات", "國家", "देश", "နိုင်ငံ", "ประเทศ", "quốc_gia", "bansa", "nchi", "ölkə", "ქვეყანა", "երկիր"]),
    (Part::Province, &["parêzgeh", "پارێزگا", "राज्य", "ပြည်နယ်", "တိုင်း", "จังหวัด", "tỉnh", "tỉnh_thành", "lalawigan", "mkoa", "প্রদেশ", "বিভাগ", "gobolka"]),
    (Part::District, &["navçe", "قەزا", "जिला", "ज़िला", "জেলা", "မြို့နယ်", "อำเภอ", "huyện", "quận_huyện", "rayon", "degmada"]),
    (Part::City, &["bajar", "شار", "गाँव", "गांव", "शहर", "ကျေးရွာ", "เมือง", "หมู่บ้าน", "thành_phố", "lungsod", "mji", "obec", "grad", "gund", "گوند", "şəhər", "ქალაქი", "քաղաք"]),
    (Part::Location, &["anschrift", "cih", "cihê_bûyerê", "شوێن", "شوێنی_ڕووداو", "जगह", "स्थान", "घटना_स्थल", "နေရာ", "สถานที่", "สถานที่เกิดเหตุ", "địa_điểm", "mahali", "street", "street_name", "street_address", "ადგილი", "lokasi_kejadian"]),
    (Part::Latitude, &["अक्षांश", "ละติจูด", "vĩ_độ", "γεωγραφικό_πλάτος"]),
    (Part::Longitude, &["देशांतर", "ลองจิจูด", "kinh_độ", "γεωγραφικό_μήκος"]),
    (Part::Source, &["çavkanî", "سەرچاوە", "स्रोत", "সূত্র", "အရင်းအမြစ်", "แหล่งที่มา", "แหล่งข่าว", "nguồn", "nguồn_tin", "pinagmulan", "chanzo", "mənbə", "წყარო", "աղբյուր"]),
    (Part::Link, &["girêdan", "기사_링크", "뉴스_링크", "ссылка_на_источник", "ссылка_на_публикацию", "ลิงก์", "liên_kết", "بەستەر", "लिंक"]),
    (Part::Text, &["sintesi", "olay_özeti", "olayın_özeti", "danasîn", "تێبینی", "वर्णन", "विवरण", "टिप्पणी", "รายละเอียด", "หมายเหตุ", "mô_tả", "ghi_chú", "maelezo", "σημειώσεις", "aciklamalar"]),
    (Part::Title, &["manchete", "sernav", "ناونیشان", "標題", "शीर्षक", "หัวข้อ", "tiêu_đề", "τίτλος"]),
];
