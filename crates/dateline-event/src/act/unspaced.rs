//! Folded words of Chinese, Japanese and Korean, where what an event is stands at the end of its name, with or without a
//! space before it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::lists::Sense;
use crate::fold::fold;

/// What the end of a name tells.
pub(super) enum End<'a> {
    Tells(Sense),
    /// It says only that something happened; this stands before it.
    Light(&'a str),
    Unknown,
}

/// The end of a folded word, by the longest known one.
pub(super) fn end(word: &str) -> End<'_> {
    let ends = word.char_indices().filter_map(|(at, _)| word.split_at_checked(at));
    for (before, end) in ends {
        match ENDS.get(end) {
            Some(Meaning::Sense(sense)) => return End::Tells(*sense),
            Some(Meaning::Light) => return End::Light(before),
            Some(Meaning::Opposite) => return End::Unknown,
            None => {}
        }
    }
    End::Unknown
}

/// Whether it is a letter of these languages: kana, Han, and Hangul as folding leaves it.
pub(super) fn is_letter(c: char) -> bool {
    matches!(
        c,
        '\u{1100}'..='\u{11ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{323af}'
    )
}

#[derive(Clone, Copy)]
enum Meaning {
    Sense(Sense),
    Light,
    /// It ends as a word that tells something, and says that it is not that.
    Opposite,
}

static ENDS: LazyLock<HashMap<String, Meaning>> = LazyLock::new(|| {
    let lists = [
        (VIOLENCE, Meaning::Sense(Sense::Violence)),
        (SPEECH, Meaning::Sense(Sense::Speech)),
        (LIGHT, Meaning::Light),
        (OPPOSITES, Meaning::Opposite),
    ];
    let words =
        |(list, meaning): (&'static str, Meaning)| list.split_whitespace().map(move |word| (fold(word), meaning));
    lists.into_iter().flat_map(words).collect()
});

const VIOLENCE: &str = "
    袭击 襲擊 攻击 攻擊 空袭 空襲 炮击 炮擊 砲擊 炮轰 砲轟 轰炸 轟炸 爆炸 炸弹 炸彈 枪击 槍擊 枪战 槍戰 枪杀 槍殺 交火 交战 交戰
    冲突 衝突 战斗 戰鬥 暗杀 暗殺 刺杀 刺殺 谋杀 謀殺 杀害 殺害 杀人 殺人 屠杀 屠殺 杀戮 殺戮 绑架 綁架 劫持 劫机 劫機 恐袭 恐襲
    恐怖 恐怖主义 恐怖主義 暴力 骚乱 騷亂 暴乱 暴亂 伏击 伏擊 突袭 突襲 处决 處決 酷刑 强奸 強姦 纵火 縱火 自爆 导弹 導彈 火箭弹
    火箭彈 地雷 无人机 無人機 狙击 狙擊 斩首 斬首 人质 人質 抢劫 搶劫 强迫失踪 強迫失蹤
    攻撃 空爆 砲撃 爆撃 爆発 爆破 爆弾 銃撃 銃撃戦 発砲 襲撃 衝突 戦闘 交戦 虐殺 処刑 誘拐 拉致 テロ 暴動 待ち伏せ 奇襲 放火 レイプ
    拷問 ミサイル ロケット弾 ドローン 狙撃 乗っ取り ハイジャック リンチ 強盗 強姦
    공격 공습 포격 폭격 폭발 폭파 폭탄 테러 총격 총격전 교전 충돌 전투 암살 살해 살인 학살 처형 납치 인질 폭동 폭력 매복 습격 기습 자폭
    방화 강간 고문 미사일 로켓 드론 저격 참수 피격 강도";

const SPEECH: &str = "
    声明 聲明 会议 會議 会谈 會談 会见 會見 会晤 會晤 谈判 談判 协商 協商 磋商 演讲 演講 讲话 講話 发言 發言 采访 採訪 专访 專訪
    选举 選舉 投票 公投 停火 停战 停戰 休战 休戰 协议 協議 协定 協定 条约 條約 威胁 威脅 警告 谴责 譴責 指控 否认 否認 葬礼 葬禮
    追悼会 追悼會 悼念 访问 訪問 峰会 峰會 对话 對話 记者会 記者會 发布会 發布會 公告 宣布 评论 評論 报告 報告 呼吁 呼籲
    会議 会談 会見 演説 発言 選挙 停戦 休戦 合意 条約 脅迫 予告 非難 否定 葬儀 追悼 追悼式 サミット 対話 交渉 インタビュー 発表 談話
    성명 회의 회담 회견 연설 발언 선거 투표 휴전 합의 협정 조약 위협 협박 경고 비난 장례 장례식 추모 추모식 방문 대화 협상 협의 인터뷰
    발표 보고 담화";

const LIGHT: &str = "
    事件 案 案件 事故 行动 行動 活动 活動 作战 作戰 未遂 行为 行為 系列 作戦 事案 사건 작전 사고 미수 행위 시도";

const OPPOSITES: &str = "
    非暴力 反恐 反恐怖 反恐怖主义 反恐怖主義 违反停火 違反停火 対テロ 反テロ 비폭력 대테러 반테러";
