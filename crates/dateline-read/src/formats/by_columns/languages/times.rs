use dateline_batch::Part;

/// When it happened.
#[rustfmt::skip]
pub(super) const NAMES: &[(Part, &[&str])] = &[
    (Part::Clock, &[
        "time_occurred", "occurred_time", "time_of_event", "time_of_attack", "attack_time", "incident_hour", "hour_of_day", "event_hour", "hora_del_hecho", "hora_hecho", "hora_inicio", "hora_da_ocorrencia", "hora_ocorrencia", "hora_do_fato", "horario", "heure_de_l_incident", "heure_debut", "tatuhrzeit", "zeit", "ora_evento", "orario", "olay_saati", "время_события", "время_происшествия", "час_події", "وقت", "وقت_الحادث", "ساعت", "ساعت_حادثه", "tijd", "tijdstip", "godzina", "czas", "jam", "waktu", "时间", "发生时间", "時刻", "発生時刻", "時間",
        "시각", "시간",
    ]),
    (Part::End, &[
        "einddatum", "data_konca", "data_zakonczenia", "koniec", "tanggal_selesai", "tanggal_berakhir", "дата_завершення", "дата_кінця", "дата_закінчення", "تاریخ_پایان", "نهايه", "fine", "termino", "data_termino", "date_end_event", "datum_bis", "bis", "结束日期", "结束时间", "终止日期", "終了日", "終了日時", "종료일",
    ]),
    (Part::Date, &[
        "dt_event", "dt_incident", "event_dt", "incident_dt", "inc_date", "evt_date", "date_event", "date_occur", "date_of_crime", "date_of_the_incident", "date_of_the_event", "date_of_the_attack", "attackdate", "date_attack", "date_of_detention", "date_of_arrest", "arrest_date", "date_of_abduction", "date_of_disappearance", "date_disappeared", "death_date", "date_of_massacre",
        "fecha_del_evento", "fecha_del_incidente", "fecha_suceso", "fecha_del_suceso", "fecha_de_hechos", "fecha_hechos", "fecha_de_la_muerte", "fecha_muerte", "fecha_asesinato", "fecha_del_asesinato", "fecha_ocurrencia", "dia_del_hecho", "data_do_crime", "data_do_ocorrido", "data_da_ocorrencia", "data_do_incidente", "data_da_morte", "data_do_obito", "date_de_l_attaque", "date_attaque", "date_du_deces", "date_de_deces", "date_de_l_incident_jj_mm_aaaa", "jour_de_l_incident",
        "tatdatum", "vorfalldatum", "datum_des_vorfalls", "datum_des_ereignisses", "datum_des_angriffs", "ereignistag", "todesdatum", "sterbedatum", "zeitpunkt", "datum_von", "von", "data_dell_evento", "data_dell_incidente", "data_del_fatto", "data_fatto", "data_incidente", "data_della_morte", "giorno_evento", "olayin_tarihi", "olayın_tarihi", "saldiri_tarihi", "olum_tarihi", "gun_ay_yil", "дата_происшествия", "дата_инцидента", "дата_нападения", "дата_гибели", "дата_смерти", "дата_атаки", "дата_удара", "дата_обстрела", "дата_інциденту", "дата_загибелі", "дата_обстрілу", "дата_атаки",
        "дата_смерті", "дата_нападу", "дата_початку", "تاريخ_الحادثه", "تاريخ_الهجوم", "تاريخ_الوفاه", "تاريخ_الاستشهاد", "تاريخ_القتل", "تاريخ_الاعتقال", "تاريخ_الانتهاك", "تاريخ_القصف", "تاريخ_وقوع_الحادث", "تاریخ_رویداد", "تاریخ_حمله", "تاریخ_وقوع", "تاریخ_مرگ", "تاریخ_کشته_شدن", "تاریخ_بازداشت", "datum_incident", "datum_van_incident", "datum_gebeurtenis", "begindatum", "pleegdatum", "data_zdarzenia", "data_wydarzenia", "data_ataku", "data_incydentu", "data_smierci", "data_śmierci", "tanggal", "tanggal_kejadian", "tgl", "tgl_kejadian",
        "died", "died_on", "date_died", "dod", "death", "deceased_on", "killed_on", "date_killed", "todestag", "gestorben", "gestorben_am", "muerte", "fallecido", "fallecimiento", "fecha_de_fallecimiento", "fecha_fallecimiento", "fecha_de_defuncion", "mort_le", "decede_le", "date_de_mort", "morto", "morta", "data_di_morte",
        "data_de_obito", "погиб", "умер", "дата_кончины", "загинув", "помер", "vefat", "vefat_tarihi", "overleden", "datum_overlijden", "data_zgonu", "zmarl", "tanggal_wafat", "没年", "死亡",
        "日期", "发生日期", "事发日期", "事件日期", "案发日期", "案发时间", "日期时间", "开始日期", "发生日", "死亡日期", "日付", "発生日", "発生日時", "年月日", "日時", "開始日", "事件日", "死亡日", "날짜", "תאריך", "दिनांक", "तारीख",
        "일자", "발생일", "발생일자", "발생_일자", "사건일", "일시", "발생일시", "시작일",
    ]),
    (Part::Year, &["year_of_death", "death_year", "todesjahr", "sterbejahr", "annee_de_deces", "ano_de_muerte", "год_смерти", "рік_смерті", "yyyy", "yr_event", "event_yr", "jaar", "rok", "tahun", "سال", "年", "年份", "年度", "연도", "שנה", "ปี", "yıl", "yılı", "ዓመት", "वर्ष", "साल"]),
    (Part::Era, &[
        "era", "eras", "year_era", "date_era", "bc_ad", "ad_bc", "bce_ce", "ce_bce", "bc_or_ad", "bce_or_ce", "calendar", "calendar_type", "calendar_system", "type_of_calendar", "date_calendar",
        "ere", "calendrier", "calendario", "tipo_de_calendario", "kalender", "kalenderart", "ara", "zeitrechnung", "takvim", "takvim_turu", "эра", "ера", "календарь", "календар", "летоисчисление",
        "التقويم", "تقويم", "نوع_التقويم", "نوع_التاريخ", "تقویم", "نوع_تقویم", "گاهشماری", "元号", "年号", "年號", "暦", "曆法", "历法", "纪年", "紀年", "ศักราช", "ปฏิทิน",
    ]),
    (Part::Zone, &[
        "timezone", "time_zone", "tz", "tzid", "tz_name", "tzname", "timezone_name", "time_zone_name", "timezone_id", "event_timezone", "local_timezone", "utc_offset", "utcoffset", "offset_utc", "gmt_offset",
        "tz_offset", "timezone_offset", "offset_from_utc", "offset_to_utc", "utc_diff", "utc_difference", "offset", "utc", "gmt", "zona_horaria", "huso_horario", "fuso_horario", "fuso", "fuseau_horaire", "fuseau",
        "decalage_utc", "zeitzone", "utc_versatz", "fuso_orario", "saat_dilimi", "tijdzone", "strefa_czasowa", "часовой_пояс", "часовий_пояс", "смещение_utc", "المنطقة_الزمنية", "منطقة_زمنية", "التوقيت", "منطقه_زمانی",
        "时区", "時區", "タイムゾーン", "時間帯",
    ]),
    (Part::Month, &["mm", "month_name", "mon_name", "month_num", "month_of_year", "maand", "miesiac", "miesiąc", "bulan", "ماه", "月", "月份", "월", "חודש"]),
    (Part::Day, &["dd", "da", "day_num", "dag", "dzien", "dzień", "hari", "روز", "日", "일", "יום"]),
];
