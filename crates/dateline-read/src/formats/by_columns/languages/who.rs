use dateline_batch::Part;
use dateline_event::Role;

/// Who took part.
#[rustfmt::skip]
pub(super) const NAMES: &[(Part, &[&str])] = &[
    (Part::Actor(Role::Participant), &[
        "org", "orgs", "org_1", "org_2", "org_3", "organizacao", "organizacoes", "organizacao_1", "organizacao_2", "movimento", "entidade_organizadora", "base_social", "actor_social", "actores_sociales", "ator_social", "sujeto_social", "operator", "operators", "operador", "exploitant", "betreiber", "эксплуатант", "partner", "partners", "counterpart", "counterparty", "other_party", "bandos", "bando", "sides", "contendientes", "beligerantes", "unit", "units", "brigade", "regiment", "battalion", "organizator", "organizers_name", "law_enforcement_agency", "lawenforcementagency", "police_department", "police_agency", "agency_responsible", "agency_responsible_for_death", "company", "company_name", "empresa", "compania", "entreprise", "unternehmen", "azienda", "sirket", "компания", "компанія", "الشركه",
        "enemy", "opponent", "opponents", "adversary", "combatant", "combatant_1", "combatant_2", "belligerent_a", "belligerent_b", "organizador", "organizadores", "organisateur", "organisateurs", "veranstalter", "организатор", "организаторы", "організатор", "المنظمون", "convening_organization",
        "persons_name", "people_name", "individuals_name", "involved_name", "participants_name", "personas_nombre", "personnes_nom", "actor_group", "armed_actor_s", "armed_groups", "ngo", "ngo_name", "agency_involved", "actor_armado", "actores_armados", "grupos", "grupos_armados", "organizacion", "organizaciones", "actor_1_name",
        "parte", "partes", "estructura_armada", "grupo_1", "grupo_2", "acteur_arme", "acteurs_armes", "groupes", "groupes_armes", "organisation_impliquee", "partie", "parties_au_conflit", "belligerants",
        "gruppierung", "organisation", "organisationen", "beteiligte", "beteiligter", "akteur_1", "akteur_2", "gruppo", "gruppi", "organizzazione", "gruppo_armato", "orgut", "örgüt", "grup", "gruplar", "taraf", "taraflar",
        "aktor", "aktörler", "aktor_1", "группировка", "группировки", "организация", "стороны", "актор", "угруповання", "організація", "сторони", "група", "المجموعه", "التنظيم", "الجهات", "الاطراف", "المنظمه", "الفصائل", "مجموعه_مسلحه",
        "گروه_مسلح", "گروهها", "سازمان", "طرف", "طرفین", "بازیگر", "groep", "groepering", "betrokkenen", "betrokkene", "organisatie", "grupa", "organizacja", "uczestnicy", "strony", "kelompok", "aktor_terlibat",
        "组织", "团体", "武装组织", "参与者", "参与方", "行为者", "行为体", "当事人", "団体", "組織", "勢力", "当事者", "関係者", "アクター", "武装勢力",
        "단체", "조직", "주체", "행위자", "참가자", "관련자", "세력",
    ]),
    (Part::Actor(Role::Perpetrator), &[
        "ordered_by", "imposed_by", "enforced_by", "issued_by_authority", "implemented_by", "inflicted_by", "caused_by", "executed_by", "shot_by", "raided_by", "seized_by", "taken_by", "decision_maker", "decision_makers", "ordering_authority", "authority_responsible", "ordenado_por", "ejecutado_por", "causado_por", "realizado_por", "perpetrado_por_grupo", "ordonne_par", "execute_par", "cause_par", "angeordnet_von", "veranlasst_durch", "ordinato_da", "eseguito_da", "emri_veren", "по_приказу", "за_наказом", "بامر_من", "به_دستور",
        "perp", "perps", "perp_name", "perpetrators_name", "perpetrator_s", "perpetrator_group_name", "group_perpetrator", "alleged_perpetrator_s", "alleged_perpetrators", "assailants", "aggressors", "abuser", "abductor",
        "abductors", "kidnapper", "kidnappers", "arrested_by", "detained_by", "abducted_by", "kidnapped_by", "bombed_by", "struck_by", "launched_by", "fired_by", "violator", "violators", "bomber", "attacking_party",
        "attacking_side", "striking_party", "initiator", "initiated_by", "armed_group_responsible", "author_of_the_attack", "responsible_for_attack", "responsible_force", "alleged_attacker", "strike_by", "airstrike_by",
        "femicida", "femicidas", "feminicida", "feminicidas", "nombre_femicida", "nombre_del_femicida", "nombre_feminicida", "nombre_agresor", "nombre_del_agresor", "nombre_victimario", "nombre_del_victimario", "nombre_del_autor", "nombre_asesino",
        "nome_do_agressor", "nome_do_autor", "nome_do_assassino", "nom_de_l_auteur", "nom_du_meurtrier", "nom_de_l_agresseur", "nome_dell_assassino", "name_des_taters", "tatername", "katil", "katilin_adi", "имя_убийцы", "фио_убийцы", "имя_преступника", "имя_нападавшего", "ім_я_вбивці", "вбивця", "вбивці", "اسم_القاتل", "اسم_الجاني", "نام_قاتل",
        "autor_presunto", "presunto_autor", "presuntos_autores", "grupo_responsable", "grupo_perpetrador", "actor_responsable", "victimarios", "presunto_perpetrador", "presunto_victimario", "agresor_es", "responsable_s",
        "autor_del_hecho", "autores_del_hecho", "homicida", "sicario", "autoria", "agressor", "agressores", "autor_do_crime", "responsaveis", "suposto_autor", "assassino", "grupo_autor", "perpetrado_por",
        "auteur_s", "auteur_presume_s", "auteurs_presumes", "auteur_de_l_attaque", "auteurs_de_l_attaque", "responsable_presume", "perpetrateur", "perpetrateurs", "assaillant", "assaillants", "agresseurs", "attaquant",
        "tater_in", "taterin", "taeter_in", "tatergruppe", "attentater", "angreifende_partei", "mutmasslicher_tater", "mutmaßlicher_tater", "verantwortliche_gruppe", "colpevole", "colpevoli", "responsabile", "responsabili",
        "aggressore", "aggressori", "attentatore", "autori", "perpetratore", "failler", "failin_adi", "saldirganlar", "saldiran", "saldıran", "fail_grup", "sorumlu", "sorumlular", "supheli_fail", "исполнители", "нападавшие", "нападающий", "виновник", "виновные", "виновный",
        "преступник", "преступники", "стрелок", "кто_напал", "сторона_нападения", "ответственная_сторона", "виконавці", "винуватці", "нападники", "злочинець", "злочинці", "відповідальний", "відповідальна_сторона", "стрілець",
        "الفاعل_المزعوم", "مرتكب", "المرتكب", "مرتكبو_الانتهاك", "الجهه_المرتكبه", "الجهه_المسؤوله_عن_الانتهاك", "القاتل", "المهاجم", "المهاجمون", "المعتدي", "المعتدون", "الجهه_المعتديه", "منفذ_الهجوم", "منفذ_العمليه", "الطرف_المسؤول",
        "مرتکب", "مرتکبین", "عامل_حمله", "عاملین", "قاتل", "مهاجمان", "مهاجمین", "مسئول", "dader", "daders", "dader_s", "vermoedelijke_dader", "aanvaller", "aanvallers", "verantwoordelijke", "sprawca", "sprawcy", "napastnik", "napastnicy", "zabójca",
        "atakujacy", "pelaku", "pelaku_kekerasan", "penyerang", "施害者", "凶手", "施暴者", "袭击者", "攻击者", "嫌疑人", "肇事者", "作案者", "责任方", "攻击方", "肇事方", "犯人", "加害者", "攻撃者", "実行犯", "実行者", "襲撃者", "容疑者", "犯行グループ",
        "가해자", "범인", "용의자", "공격자", "가해_세력",
    ]),
    (Part::Actor(Role::Target), &[
        "against", "against_whom", "against_who", "contra_quien", "contra", "contre_qui", "contre", "gegen_wen", "gegen", "contro_chi", "contra_quem", "против_кого", "против", "проти_кого", "ضد_من", "ضد", "kime_karsi", "tegen_wie", "przeciw_komu",
        "target_s", "targeted", "targeted_group", "targeted_party", "target_group", "intended_target", "target_of_attack", "attacked_party", "objetivo_del_ataque", "blanco_del_ataque", "objetivos", "cible_s", "cible_de_l_attaque", "cible_visee",
        "angriffsziel", "angriffsziele", "zielobjekt", "bersaglio", "bersagli", "alvos", "alvo_do_ataque", "hedefler", "hedef_grup", "saldiri_hedefi", "объект", "объект_атаки", "объект_нападения", "цели", "об_єкт", "об_єкт_атаки", "цілі",
        "الاهداف", "الجهه_المستهدفه", "الطرف_المستهدف", "المستهدفين", "اهداف", "هدف_حمله", "doelwit", "doelwitten", "doel", "cel", "cel_ataku", "cele", "sasaran", "目标", "袭击目标", "攻击目标", "标的", "目標", "標的", "攻撃対象", "ターゲット", "対象",
        "표적", "대상", "공격_대상",
    ]),
    (Part::Actor(Role::Victim), &[
        "names", "names_of_dead", "names_of_the_dead", "names_of_killed", "names_of_those_killed", "victim_s", "victims_name", "victims_names", "victim_names", "names_of_victims", "victim_full_name", "name_victim", "deceased", "deceased_name", "name_of_deceased", "decedent", "decedent_name", "fatality_name", "casualty_name",
        "name_of_the_victim", "victim_nm", "detainee", "detainees", "detainee_name", "prisoner", "prisoners", "hostage_name", "abductee", "abductees", "missing_person", "missing_persons", "journalist", "journalist_name", "journalists", "martyr", "martyrs", "martyr_name",
        "nombre_de_victima", "nombres_de_victimas", "nombre_de_la_s_victima_s", "nombres_victimas", "nombre_y_apellido_de_la_victima", "victima_s", "persona_asesinada", "nombre_del_fallecido", "fallecido", "lider_asesinado", "persona_desaparecida",
        "nome_da_vitima", "nome_vitima", "nomes_das_vitimas", "vitima_s", "nom_victime", "noms_des_victimes", "nom_et_prenom_de_la_victime", "victime_s", "defunt", "personne_tuee", "opfername", "name_des_opfers", "namen_der_opfer", "getotete_r",
        "getotete_person", "nome_della_vittima", "nome_vittima", "maktul", "maktulun_adi", "maktulün_adı", "magdurlar", "kurban", "kurbanlar", "olenin_adi", "olen_kisi", "oldurulen_kisi", "имя_жертвы", "фио_жертвы", "имя_погибшего", "фио_погибшего", "погибший", "имена_погибших", "пострадавший",
        "ім_я_жертви", "піб_жертви", "ім_я_загиблого", "загиблий", "жертви", "піб_загиблого", "потерпілий", "потерпілі", "اسم_الشهيد", "الشهيد", "اسم_القتيل", "القتيل", "اسماء_الضحايا", "اسم_المعتقل", "المعتقل", "اسم_المفقود", "اسم_المغيب",
        "نام_قربانی", "نام_کشته", "قربانیان_نام", "مقتول", "نام_مقتول", "نام_بازداشتی", "slachtoffer", "slachtoffers", "slachtoffer_s", "naam_slachtoffer", "ofiara", "ofiary", "imie_i_nazwisko_ofiary", "zabity", "korban", "nama_korban",
        "受害者", "受害人", "被害人", "遇难者", "死者姓名", "受害者姓名", "遇害者", "被害者", "犠牲者", "被害者名", "被害者氏名", "犠牲者名", "死亡者名",
        "피해자", "희생자", "사망자_이름",
    ]),
    (Part::Actor(Role::ClaimedBy), &[
        "claimed_responsibility", "claim_of_responsibility", "responsibility_claimed", "claimed_responsibility_by", "group_claiming", "claiming_group", "claimed_group", "reivindicacion", "reivindicado", "adjudicado_por", "grupo_que_reivindica", "revendication", "revendique",
        "bekannt_von", "bekennung", "bekenner", "rivendicazione", "rivendicato", "ustlenen_orgut", "взял_ответственность", "ответственность_взяла", "взяли_ответственность", "відповідальність_взяла", "الجهه_التي_تبنت", "تبني", "opgeeist_door", "przyznal_sie", "犯行声明", "认领方",
    ]),
    (Part::Actor(Role::AttributedTo), &[
        "alleged_responsible", "suspect_name", "suspect_s", "suspected_group", "suspected_actor", "suspected_party", "accused_party", "accused_name", "attributable_to", "sospechoso_s", "imputado", "imputados", "acusado", "acusados", "sindicado", "sindicados", "suspeito", "suspeitos", "suspect_s_nom", "accuse", "accuses", "mis_en_cause",
        "verdachtige", "verdachtigen", "tatverdachtige_r", "verdachtiger", "sospettato", "sospettati", "indagato", "indagati", "supheli", "supheliler", "zanli", "zanlilar", "подозреваемые", "обвиняемый", "обвиняемые", "підозрюваний", "підозрювані", "обвинувачений",
        "المشتبه_بهم", "المشتبه_فيه", "المتهمون", "المتهمين", "متهم", "متهمان", "مظنون", "مظنونان", "podejrzany", "podejrzani", "oskarzony", "tersangka", "terduga", "嫌犯", "被告", "被告人",
    ]),
];
