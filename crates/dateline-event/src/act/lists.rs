//! Folded words of the languages in which exports name kinds of events: English, French, Spanish, Portuguese, Italian, German,
//! Dutch, Polish, Russian, Ukrainian, Turkish, Arabic, Persian, Kurdish and Hebrew.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::fold::fold;

/// What a word tells of the event of which it is the head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Violence,
    Speech,
    /// Of two meanings: an attack, or workers who stop work.
    Strike,
}

pub(super) struct Lists {
    senses: HashMap<String, Sense>,
    /// Those of `senses` whose adjectives and complements follow, in Latin letters.
    leading: HashSet<String>,
    /// They say only that something happened.
    pub light: HashSet<String>,
    pub prepositions: HashSet<String>,
    pub conjunctions: HashSet<String>,
    pub negations: HashSet<String>,
    pub protest: HashSet<String>,
}

impl Lists {
    /// What a word tells, in whatever number, and as the last part of a German compound.
    pub fn sense(&self, word: &str) -> Option<Sense> {
        const PLURALS: [&str; 5] = ["s", "es", "e", "en", "n"];
        const TURKISH: [&str; 10] = ["lari", "leri", "ları", "lar", "ler", "si", "sı", "su", "i", "ı"];
        let exact = |word: &str| self.senses.get(word).copied();
        let singular = |endings: &[&str]| endings.iter().find_map(|ending| exact(word.strip_suffix(ending)?));
        let without_article = || {
            ["ال", "ה"]
                .iter()
                .find_map(|article| exact(word.strip_prefix(article)?))
        };
        let in_compound = || {
            let mut parts = COMPOUND.iter().filter(|(part, _)| word.len() > part.len());
            let is_last = |part: &str| {
                PLURALS
                    .iter()
                    .chain(&[""])
                    .any(|ending| word.strip_suffix(ending).is_some_and(|word| word.ends_with(part)))
            };
            parts.find(|(part, _)| is_last(part)).map(|(_, sense)| *sense)
        };
        exact(word)
            .or_else(|| singular(&PLURALS))
            .or_else(|| singular(&TURKISH))
            .or_else(without_article)
            .or_else(in_compound)
    }

    /// Whether it is of a language in which adjectives and complements follow.
    pub fn is_leading(&self, word: &str) -> bool {
        self.leading.contains(word) || word.strip_suffix('s').is_some_and(|word| self.leading.contains(word))
    }
}

pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let folded = |list: &str| list.split_whitespace().map(fold).collect::<Vec<String>>();
    let mut senses = HashMap::new();
    for (sense, lists) in [
        (Sense::Violence, [VIOLENCE, LEADING_VIOLENCE]),
        (Sense::Speech, [SPEECH, LEADING_SPEECH]),
        (Sense::Strike, ["strike strikes", ""]),
    ] {
        let words = lists.into_iter().flat_map(folded);
        senses.extend(words.map(|word| (word, sense)));
    }
    let set = |list: &str| folded(list).into_iter().collect();
    Lists {
        senses,
        leading: [LEADING_VIOLENCE, LEADING_SPEECH]
            .into_iter()
            .flat_map(folded)
            .collect(),
        light: set(LIGHT),
        prepositions: set(PREPOSITIONS),
        conjunctions: set(", and or und oder et ou y e o ed oppure i oraz lub en и или та або и ve veya و أو"),
        negations: set("no non not nonviolent nicht kein keine sin sans без غير"),
        protest: set(PROTEST),
    }
});

const VIOLENCE: &str = "
    attack attacked airstrike bombing bombed bombardment bomb shelling shelled assassination sabotage killing killed murder
    murdered homicide femicide massacre execution executed battle clash clashes combat fighting fight firefight gunfight
    gunbattle shootout violence violent explosion blast detonation explosive ied vbied svbied landmine grenade raid assault
    ambush rocket missile drone artillery mortar gunfire crossfire shooting shot sniper stabbing beating ramming kidnapping
    kidnapped abduction abducted hostage hijacking carjacking torture rape arson offensive genocide lynching beheading pogrom
    terror terrorism terrorist skirmish hostilities strafing riot rioting armed assassinated kidnap ambushed hijacked lynched
    beheaded decapitation stabbed raped tortured mutilation bombarded poisoning poisoned incursion
    mayhem bloodshed onslaught gunshot robbery cyberattack
    angriff anschlag gefecht mord beschuss entführung überfall bombardierung schießerei ausschreitung krawall gewalt
    attentat unruhen tötung hinrichtung geiselnahme
    aanslag aanval moord doodslag ontvoering beschieting schietpartij gijzeling gevecht gevechten explosie rellen geweld
    steekpartij bloedbad bombardementen ontploffing ontploffingen liquidatie overval schermutseling mishandeling
    brandstichting verkrachting onthoofding
    атака атаки обстрел обстрелы удар удары взрыв взрывы убийство убийства бой бои штурм похищение похищения теракт
    теракты нападение нападения бомбардировка бомбардировки беспорядки перестрелка насилие подрыв наступление расстрел казнь
    обстріл обстріли вибух вибухи вбивство вбивства напад напади удари бої бій викрадення бомбардування заворушення теракти
    насильство
    saldırı saldırısı çatışma bombalama bombalaması patlama suikast kaçırma isyan baskın şiddet cinayet
    هجوم هجمات هجمة قصف غارة غارات اغتيال اغتيالات تفجير تفجيرات انفجار انفجارات اشتباك اشتباكات معركة معارك قتل مقتل مجزرة مجازر
    خطف اختطاف كمين استهداف عنف شغب إعدام
    حمله حملات ترور بمباران درگیری درگیریها بمبگذاری کشتار تیراندازی آدمربایی شورش خشونت
    هێرش هێرشی هێرشەکان تەقینەوە تەقینەوەی تەقینەوەکە بۆردومان بۆردومانی بۆردومانکردن تۆپباران تۆپبارانی تۆپبارانکردن پێکدادان
    پێکدادانی کوشتن کوشتنی تیرۆر تیرۆری تیرۆرکردن تیرۆرکردنی ڕفاندن ڕفاندنی رفاندن رفاندنی کۆمەڵکوژی کۆمەڵکوژیی تەقەکردن تەقە بۆسە
    توندوتیژی سوتاندن مووشەکباران
    פיגוע פיגועי פיגועים מתקפה מתקפת מתקפות התקפה התקפת התקפות תקיפה תקיפת תקיפות הפצצה הפצצת הפצצות הפגזה הפגזת הפגזות פיצוץ
    פיצוצים התפוצצות ירי רצח הרג חיסול חיסולים חטיפה חטיפת חטיפות עימות עימותים קרב קרבות היתקלות טבח מארב פשיטה פשיטת פצצה פצצת
    טיל טילים רקטה רקטות מטען דקירה דקירות דריסה טרור אלימות מהומות פוגרום אונס עינויים הצתה לינץ התנקשות";

const LEADING_VIOLENCE: &str = "
    otage roquette rehén rehenes refém reféns cohete misil foguete míssil
    attaque attentat bombardement frappe assassinat affrontement meurtre enlèvement fusillade embuscade émeute
    ataque atentado bombardeo asesinato masacre combate enfrentamiento secuestro homicidio emboscada explosión disturbio
    motín tiroteo matanza
    bombardeamento assassinato assassínio sequestro confronto emboscada explosão motim tiroteio
    attentato attentati attacco attacchi bombardamento bombardamenti esplosione esplosioni sparatoria sparatorie rapimento
    rapimenti sequestri omicidio omicidi assassinio assassinii strage stragi massacro massacri scontro scontri agguato agguati
    imboscata imboscate razzo razzi incursione incursioni sommossa sommosse stupro accoltellamento decapitazione esecuzione
    zamach zamachy atak ataki napad napady napaść ostrzał ostrzały bombardowanie bombardowania wybuch wybuchy eksplozja
    zabójstwo zabójstwa morderstwo morderstwa masakra walki starcie starcia bitwa porwanie porwania uprowadzenie strzelanina
    zasadzka egzekucja zamieszki gwałt tortury nalot naloty przemoc ostrzelanie zbombardowanie rozruchy potyczka potyczki rzeź
    podpalenie
    êriş êrişa êrişên êrişeke teqîn teqîna teqînên bombebaran bombebarana topbaran topbarana pevçûn pevçûnên kuştin kuştina
    revandin revandina komkujî komkujiya şîdet";

const SPEECH: &str = "
    statement speech interview announcement announced denial denied accusation claim press briefing condemnation condemn
    criticism criticise criticize warning warned threat threaten threatened demand appeal tweet post message chat meeting
    talk visit negotiation negotiate conference summit consult consultation dialogue reject rejection disapprove log logon
    login logoff article publication session sitting election vote voting ballot referendum poll ceasefire truce armistice
    treaty agreement accord pact deal resolution declaration memorandum ceremony funeral burial memorial commemoration vigil
    anniversary inauguration mediation diplomacy discussion debate hearing congress letter communique remark proposal
    invitation pledge vow promise comment email sms broadcast report rumour rumor allegation opinion analysis ultimatum apology
    praise incitement call testimony confession complaint petition editorial denunciation rebuttal congratulations condolences
    erklärung treffen drohung rede sitzung wahl abstimmung waffenstillstand waffenruhe feuerpause verhandlung gespräch
    besuch konferenz gipfel vereinbarung abkommen vertrag beerdigung begräbnis trauerfeier beisetzung gedenkfeier
    pressekonferenz mitteilung stellungnahme beratung debatte tagung wahlen aussprache ankündigung warnung dementi bericht
    vergadering verklaring toespraak verkiezing verkiezingen wapenstilstand overleg onderhandeling onderhandelingen
    bezoek begrafenis uitvaart dreigement bijeenkomst akkoord verdrag stemming persconferentie waarschuwing ontkenning
    заявление заявления встреча встречи угроза угрозы речь заседание заседания выборы перемирие переговоры визит
    конференция саммит соглашение договор похороны голосование совещание интервью референдум сессия обращение
    предупреждение
    заява заяви зустріч зустрічі загроза загрози засідання вибори перемиря перемир переговори візит угода договір
    похорон голосування нарада сесія промова звернення
    açıklama açıklaması toplantı toplantısı tehdit ateşkes seçim seçimi görüşme görüşmesi müzakere ziyaret ziyareti konferans
    anlaşma anlaşması cenaze töreni tören oturum oturumu konuşma konuşması bildiri
    بيان بيانات تصريح تصريحات اجتماع اجتماعات لقاء لقاءات تهديد تهديدات خطاب جلسة جلسات انتخابات هدنة محادثات مفاوضات
    زيارة مؤتمر قمة اتفاق اتفاقية تشييع جنازة مباحثات تصويت استفتاء إعلان تحذير مقابلة
    بیانیه دیدار تهدید نشست جلسه انتخابات آتشبس مذاکره مذاکرات سفر کنفرانس توافق توافقنامه تشییع سخنرانی مصاحبه
    کۆبوونەوە کۆبوونەوەی ڕاگەیاندراو راگەیاندراو بەیاننامە لێدوان لێدوانی هەڵبژاردن هەڵبژاردنی هەڵبژاردنەکان ئاگربەست گفتوگۆ گفتوگۆی
    گفتوگۆکان هەڕەشە هەڕەشەی سەردان سەردانی ڕێککەوتن رێککەوتن ڕێککەوتنی دیدار پرسە ڕێوڕەسم دانوستان
    הצהרה הצהרת הצהרות הודעה הודעת פגישה פגישת פגישות ישיבה ישיבת בחירות איום איומי איומים הלוויה הלוויית לוויה לוויית שיחות הסכם
    נאום ועידה ועידת ביקור ראיון הצבעה הכרזה אזהרה גינוי הכחשה עצרת טקס אזכרה";

const LEADING_SPEECH: &str = "
    déclaration communiqué réunion menace discours séance élection scrutin trêve négociation pourparlers visite
    conférence sommet accord funérailles obsèques entretien référendum avertissement rencontre traité
    declaración comunicado reunión amenaza discurso sesión elección elecciones tregua negociación negociaciones
    conversaciones visita conferencia cumbre acuerdo funeral entierro entrevista votación advertencia tratado
    declaração comunicado reunião ameaça discurso sessão eleição eleições trégua negociação negociações visita
    conferência cúpula cimeira acordo enterro entrevista votação tratado
    riunione riunioni dichiarazione dichiarazioni comunicato comunicati discorso discorsi minaccia minacce elezione elezioni
    tregua negoziato negoziati trattativa trattative colloquio colloqui vertice vertici accordo accordi funerale funerali
    intervista interviste votazione conferenza incontro incontri trattato trattati avvertimento smentita annuncio
    spotkanie spotkania oświadczenie oświadczenia przemówienie wybory rozejm rozmowy negocjacje wizyta szczyt
    umowa porozumienie traktat pogrzeb groźba groźby głosowanie konferencja wywiad komunikat debata posiedzenie zaprzeczenie
    civîn civîna civînên daxuyanî daxuyaniya hilbijartin hilbijartina hilbijartinên agirbest gotûbêj hevdîtin hevdîtina gef
    serdan serdana peyman peymana lihevkirin axaftin";

const LIGHT: &str = "
    incident incidents event events campaign campaigns operation operations mission missions launch launches case cases
    attempt attempts taking activity activities series wave waves action actions use warfare spree act acts fire string
    spate barrage exchange firing type crime crimes dead attempted alleged suspected reported possible
    serie ondata operazione operazioni azione azioni tentativo uso
    seria fala operacja operacje próba akcja użycie
    reeks golf poging operatie actie gebruik
    aérien aérienne aériens aériennes aéreo aérea aéreos aéreas aereo armé armée armés armées armado armada armados armadas
    terroriste terroristes terrorista terroristas
    série séries vague cas acte actes serie ola acto actos onda ato atos opération opérations operación operaciones operação
    prise toma tir tirs
    serie welle reihe aktion fall einsatz olay olayı eylemi operasyonu girişimi
    серия серии попытка акт случай случаи применение операция серія спроба випадок операція інцидент инцидент
    عملية عمليات محاولة سلسلة حادث حادثة حوادث عملیات سلسله حادثه تلاش
    ڕووداو ڕووداوی رووداو رووداوی ئۆپەراسیۆن ئۆپەراسیۆنی هەوڵ هەوڵی زنجیرە کردەوە کردەوەی bûyer bûyera operasyon operasyona
    אירוע אירועי תקרית מבצע ניסיון סדרת מקרה שיגור שיגורי גל";

const PREPOSITIONS: &str = "
    of on in at by against for from to with over near after during about between into following amid under without due toward
    towards upon
    der des den dem auf bei gegen mit von zu zur zum im am über nach vor wegen für
    de du des d à a sur contre dans par pour avec en au aux
    del contra por para con al sobre entre los las
    do da dos das na em ao com pela pelo
    di dei degli delle dell della dello nel nella nello sul sulla sullo contro dal dalla su
    op van bij tegen voor met tijdens
    w we z ze przez przeciw przeciwko pod podczas
    на в во по о об из за у с против від з до про проти під
    li ji bi
    في على من ضد إلى عن مع بين در بر از به با علیه";

const PROTEST: &str = "
    protest protests protester protesters demonstration demonstrations boycott labour labor hunger general worker workers teacher
    teachers student students doctor doctors union unions transport rail railway";

/// How German compounds end.
const COMPOUND: [(&str, Sense); 36] = [
    ("aanvallen", Sense::Violence),
    ("onderhandeling", Sense::Speech),
    ("onderhandelingen", Sense::Speech),
    ("aanslag", Sense::Violence),
    ("aanval", Sense::Violence),
    ("moord", Sense::Violence),
    ("overleg", Sense::Speech),
    ("vergadering", Sense::Speech),
    ("verklaring", Sense::Speech),
    ("mord", Sense::Violence),
    ("anschlag", Sense::Violence),
    ("angriff", Sense::Violence),
    ("uberfall", Sense::Violence),
    ("beschuss", Sense::Violence),
    ("gefecht", Sense::Violence),
    ("entfuhrung", Sense::Violence),
    ("bombardierung", Sense::Violence),
    ("explosion", Sense::Violence),
    ("schießerei", Sense::Violence),
    ("attentat", Sense::Violence),
    ("gewalt", Sense::Violence),
    ("sitzung", Sense::Speech),
    ("gesprach", Sense::Speech),
    ("treffen", Sense::Speech),
    ("verhandlung", Sense::Speech),
    ("konferenz", Sense::Speech),
    ("erklarung", Sense::Speech),
    ("drohung", Sense::Speech),
    ("wahlen", Sense::Speech),
    ("wahl", Sense::Speech),
    ("abkommen", Sense::Speech),
    ("vertrag", Sense::Speech),
    ("stillstand", Sense::Speech),
    ("besuch", Sense::Speech),
    ("gipfel", Sense::Speech),
    ("abstimmung", Sense::Speech),
];
