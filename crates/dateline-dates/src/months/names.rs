/// The months in the languages of the field, January first: whole names, in the cases in which dates have them, and what
/// is shorter than three letters or begins otherwise.
#[rustfmt::skip]
pub(super) const NAMES: [&[&str]; 12] = [
    &[
        "January", "Janvier", "Janv", "Enero", "Ene", "Januar", "Jänner", "Jän", "Janeiro", "Gennaio", "Gen", "Januari",
        "Ocak", "Oca", "январь", "января", "янв", "січень", "січня", "січ", "Rêbendan", "Çile", "Çileya Paşîn",
        "يناير", "كانون الثاني", "كانون ثاني", "كانون الثانى", "جانفي", "ژانویه", "جنوری", "کانوونی دووەم", "ینایر", "ינואר",
        "styczeń", "stycznia", "sty", "ianuarie", "Ιανουαρίου", "Ιανουάριος", "ledna", "leden", "yanvar",
    ],
    &[
        "February", "Février", "Févr", "Fév", "Febrero", "Februar", "Feber", "Fevereiro", "Fev", "Febbraio", "Februari",
        "Şubat", "Şub", "февраль", "февраля", "фев", "февр", "лютий", "лютого", "лют", "Sibat", "Reşemî",
        "فبراير", "شباط", "فيفري", "فوریه", "فیبروری", "شوبات", "פברואר",
        "luty", "lutego", "lut", "februarie", "Φεβρουαρίου", "Φεβρουάριος", "února", "únor", "fevral",
    ],
    &[
        "March", "Mars", "Marzo", "März", "Mär", "Mrz", "Março", "Maart", "Mart", "март", "марта", "мар", "березень",
        "березня", "бер", "Adar", "مارس", "آذار", "اذار", "مارت", "ئازار", "מרץ", "מרס",
        "marzec", "marca", "martie", "Μαρτίου", "Μάρτιος", "března", "březen", "Maret", "Adarê",
    ],
    &[
        "April", "Avril", "Avr", "Abril", "Abr", "Aprile", "Nisan", "Nis", "апрель", "апреля", "апр", "квітень",
        "квітня", "кві", "квіт", "Nîsan", "Avrêl", "أبريل", "ابريل", "نيسان", "أفريل", "افريل", "إبريل", "آوریل", "اپریل",
        "نیسان", "אפריל",
        "kwiecień", "kwietnia", "kwi", "aprilie", "Απριλίου", "Απρίλιος", "dubna", "duben", "Nîsanê", "aprel",
    ],
    &[
        "May", "Mai", "Mayo", "Maio", "Maggio", "Mag", "Mei", "Mayıs", "май", "мая", "травень", "травня", "тра", "трав",
        "Gulan", "مايو", "أيار", "ايار", "ماي", "مه", "مۀ", "می", "ئایار", "מאי",
        "maj", "maja", "Μαΐου", "Μάιος", "května", "květen", "Gulanê",
    ],
    &[
        "June", "Juin", "Junio", "Juni", "Junho", "Giugno", "Giu", "Haziran", "Haz", "июнь", "июня", "июн", "червень",
        "червня", "чер", "черв", "Pûşper", "Hezîran", "يونيو", "يونيه", "حزيران", "جوان", "ژوئن", "جون", "حوزەیران", "יוני",
        "czerwiec", "czerwca", "cze", "iunie", "Ιουνίου", "Ιούνιος", "června", "červen", "Hezîranê",
    ],
    &[
        "July", "Juillet", "Juil", "Julio", "Juli", "Julho", "Luglio", "Lug", "Temmuz", "Tem", "июль", "июля", "июл",
        "липень", "липня", "лип", "Tîrmeh", "Temûz", "يوليو", "يوليه", "يوليوز", "تموز", "جويلية", "ژوئیه", "ژوئيه", "جولای",
        "جولائی", "تەمموز", "יולי",
        "lipiec", "lipca", "lip", "iulie", "Ιουλίου", "Ιούλιος", "července", "červenec", "Tîrmehê", "iyul",
    ],
    &[
        "August", "Août", "Aout", "Agosto", "Ago", "Augustus", "Ağustos", "Ağu", "август", "августа", "авг", "серпень",
        "серпня", "сер", "серп", "Tebax", "Gelawêj", "أغسطس", "اغسطس", "آب", "اب", "أوت", "غشت", "اوت", "آگوست", "اگست",
        "ئاب", "אוגוסט",
        "sierpień", "sierpnia", "sie", "Αυγούστου", "Αύγουστος", "srpna", "srpen", "avgust", "augusti", "Agustus", "Tebaxê",
    ],
    &[
        "September", "Sept", "Septembre", "Septiembre", "Setiembre", "Setembro", "Set", "Settembre", "Eylül", "Eyl",
        "сентябрь", "сентября", "сен", "сент", "вересень", "вересня", "вер", "Îlon", "Rezber", "سبتمبر", "أيلول", "ايلول",
        "شتنبر", "سپتامبر", "سپتمبر", "ئەیلوول", "ספטמבר",
        "wrzesień", "września", "wrz", "septembrie", "septembar", "Σεπτεμβρίου", "Σεπτέμβριος", "září", "Îlonê",
    ],
    &[
        "October", "Octobre", "Octubre", "Oktober", "Okt", "Outubro", "Out", "Ottobre", "Ott", "Ekim", "Eki", "октябрь",
        "октября", "окт", "жовтень", "жовтня", "жов", "жовт", "Cotmeh", "Kewçêr", "أكتوبر", "اكتوبر", "تشرين الأول",
        "تشرين أول", "تشرين اول", "اکتبر", "تشرینی یەکەم", "אוקטובר",
        "październik", "października", "paź", "octombrie", "oktobar", "oktyabr", "Οκτωβρίου", "Οκτώβριος", "října", "říjen", "Cotmehê",
    ],
    &[
        "November", "Novembre", "Noviembre", "Novembro", "Kasım", "Kas", "ноябрь", "ноября", "ноя", "нояб", "листопад",
        "листопада", "лис", "лист", "Mijdar", "Sermawez", "نوفمبر", "تشرين الثاني", "تشرين ثاني", "نونبر", "نوامبر",
        "نومبر", "تشرینی دووەم", "נובמבר",
        "noiembrie", "novembar", "noyabr", "Νοεμβρίου", "Νοέμβριος", "listopadu", "Mijdarê",
    ],
    &[
        "December", "Décembre", "Déc", "Diciembre", "Dic", "Dezember", "Dez", "Dezembro", "Dicembre", "Aralık", "Ara",
        "декабрь", "декабря", "дек", "грудень", "грудня", "гру", "груд", "Berfanbar", "Kanûn", "Çileya Pêşîn", "ديسمبر",
        "كانون الأول", "كانون أول", "كانون اول", "دجنبر", "دسامبر", "دسمبر", "کانوونی یەکەم", "דצמבר",
        "grudzień", "grudnia", "decembrie", "decembar", "dekabr", "Δεκεμβρίου", "Δεκέμβριος", "prosince", "prosinec", "Desember", "Kanûnê",
    ],
];

/// Days of the week, and what else stands in a date without meaning anything for it.
#[rustfmt::skip]
pub(super) const FILLERS: &[&str] = &[
    "of", "the", "de", "del", "le", "la", "el", "di", "du", "do", "da", "am", "im", "at", "den", "der", "dem", "on", "in", "year",
    "año", "année", "anno", "Jahr", "roku", "r", "yılı", "yil", "г", "гг", "год", "года", "году", "р", "рік", "року", "в", "у",
    "م", "عام", "سنة", "لسنة", "من", "شهر", "في", "يوم", "ميلادي", "ميلادية", "الموافق", "سال", "ماه", "روز", "میلادی",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
    "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag",
    "понедельник", "вторник", "среда", "среду", "четверг", "пятница", "пятницу", "суббота", "субботу", "воскресенье",
    "понеділок", "вівторок", "середа", "четвер", "п'ятниця", "субота", "неділя",
    "Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar",
    "п", "ятниця", "ятницю", "понеділка", "середу", "суботу", "неділю", "воскресенья",
    "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica",
    "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela",
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    "segunda", "terça", "quarta", "quinta", "sexta", "feira",
    "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت",
    "یکشنبه", "دوشنبه", "شنبه", "چهارشنبه", "پنجشنبه", "جمعه",
];
