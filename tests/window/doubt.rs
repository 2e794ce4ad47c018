//! Doubt and roles in the sample: the window, the command line and the file itself tell the same.

use std::process::Command as Program;
use std::sync::{Arc, LazyLock};

use dateline::app::command::{FilterCommand, SelectCommand, WindowCommand};
use dateline::app::{Command, DatelineApp, Settings, WindowKind};
use dateline_batch::Progress;
use dateline_event::{Act, Doubt, Role, Stance};
use dateline_query::{Against, DoubtKind};
use dateline_read as read;
use dateline_store::{self as store, Facet, RowId, Store};
use eframe::egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use serde_json::Value;

use crate::driving::{apply, click};
use crate::settling::settle;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-data/iraq-syria.json");

/// The file, read without this program.
static FILE: LazyLock<Value> = LazyLock::new(|| serde_json::from_slice(&std::fs::read(PATH).unwrap()).unwrap());
static STORE: LazyLock<Arc<Store>> = LazyLock::new(|| {
    let document = read::read_file(PATH.as_ref(), &Progress::default()).unwrap();
    Arc::new(store::build(vec![document]))
});

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// How many events of the file there are of which this is true.
fn count(is_counted: impl Fn(&Value) -> bool) -> u32 {
    u32::try_from(list(&FILE, "events").iter().filter(|event| is_counted(event)).count()).unwrap()
}

fn has_stance(event: &Value, stance: &str) -> bool {
    list(event, "claims").iter().any(|claim| claim["stance"] == stance)
}

fn act(event: &Value) -> Act {
    Act::of(list(event, "kind").iter().filter_map(Value::as_str))
}

/// Whether the actor with this id, or without an id anybody, has one of these roles.
fn has_role(event: &Value, actor: Option<&str>, roles: &[&str]) -> bool {
    let in_claims = list(event, "claims").iter().flat_map(|claim| list(claim, "actors"));
    let mut actors = list(event, "actors").iter().chain(in_claims);
    actors.any(|entry| {
        let (id, role) = match entry {
            Value::String(id) => (id.as_str(), "participant"),
            entry => (
                entry["actor"].as_str().unwrap(),
                entry["role"].as_str().unwrap_or("participant"),
            ),
        };
        actor.is_none_or(|actor| actor == id) && roles.contains(&role)
    })
}

fn name(id: &str) -> String {
    let actors = list(&FILE, "actors");
    let entry = actors.iter().find(|entry| entry["id"] == id).unwrap();
    entry["name"].as_str().unwrap().to_owned()
}

/// High enough that all of the filter panel is drawn.
fn harness() -> Harness<'static, DatelineApp> {
    let mut harness = Harness::builder()
        .with_size(Vec2::new(1440.0, 1800.0))
        .build_eframe(|creation| {
            let mut app = DatelineApp::new(&creation.egui_ctx, Settings::default(), None).unwrap();
            app.show_store(STORE.clone());
            app
        });
    settle(&mut harness);
    harness
}

fn total(harness: &Harness<'_, DatelineApp>) -> u32 {
    harness.state().state().found.answer.total.possible
}

/// What `dateline count` says.
fn counted(flags: &[&str]) -> u32 {
    let program = Program::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["count", PATH, "--json"])
        .args(flags)
        .output()
        .unwrap();
    assert!(program.status.success(), "{}", String::from_utf8_lossy(&program.stderr));
    let counted: Value = serde_json::from_slice(&program.stdout).unwrap();
    assert_eq!(counted["total"], counted["certain"]);
    u32::try_from(counted["total"].as_u64().unwrap()).unwrap()
}

#[test]
fn each_stance_is_asked_and_counted() {
    let mut harness = harness();
    let stances = [
        (Stance::Asserts, "asserts", "asserts", "asserts"),
        (Stance::Attributes, "attributes", "attributes", "attributes"),
        (
            Stance::ClaimsResponsibility,
            "claims_responsibility",
            "claims",
            "claims",
        ),
        (Stance::Denies, "denies", "denies", "denies"),
        (Stance::Disputes, "disputes", "disputes", "disputes"),
    ];
    for (stance, in_file, in_window, in_flag) in stances {
        let expected = count(|event| has_stance(event, in_file));
        assert!(expected > 0);
        click(&mut harness, &format!("Stance: {in_window} ({expected})"));
        assert_eq!(harness.state().state().asked.filter.doubt, [DoubtKind::Stance(stance)]);
        assert_eq!(total(&harness), expected);
        assert_eq!(counted(&["--stance", in_flag]), expected);
        apply(&mut harness, Command::Undo);
        assert_eq!(total(&harness), count(|_| true));
    }
}

#[test]
fn what_is_disputed_denied_and_claimed_is_asked_in_the_window_and_without_it() {
    let mut harness = harness();
    let all = total(&harness);
    let is_denied = |event: &Value| has_stance(event, "denies") || has_role(event, None, &["denied_by"]);
    let denied = count(|event| act(event).is_done() && is_denied(event));
    click(&mut harness, &format!("Denied ({denied})"));
    assert_eq!((total(&harness), counted(&["--denied"])), (denied, denied));
    click(&mut harness, "Remove filter denied");
    let says_so = |event: &Value| has_stance(event, "claims_responsibility") || has_role(event, None, &["claimed_by"]);
    let claimed = count(|event| act(event).is_done() && says_so(event));
    click(&mut harness, &format!("Claimed ({claimed})"));
    assert_eq!((total(&harness), counted(&["--claimed"])), (claimed, claimed));
    // A yes takes the place of a no; its count is that of the other filters.
    let unclaimed = count(|event| act(event) == Act::Violence && !says_so(event));
    assert!(
        0 < unclaimed && unclaimed < all - claimed,
        "meetings and statements are not unclaimed"
    );
    click(&mut harness, &format!("Unclaimed ({unclaimed})"));
    assert_eq!((total(&harness), counted(&["--unclaimed"])), (unclaimed, unclaimed));
    apply(&mut harness, Command::Filter(FilterCommand::ClearDoubt));
    for (kind, flags) in [
        (DoubtKind::Disputed, &["--disputed"][..]),
        (DoubtKind::InFigures, &["--disputed", "figures"]),
        (DoubtKind::InAttribution, &["--disputed", "attribution"]),
        (DoubtKind::InDate, &["--disputed", "date"]),
        (DoubtKind::Imprecise, &["--imprecise"]),
        (DoubtKind::SingleSource, &["--single-source"]),
    ] {
        let shown = harness.state().state().found.answer.doubts.kind(kind).possible;
        assert!(shown > 0 && shown < all, "{kind:?}");
        apply(&mut harness, Command::Filter(FilterCommand::ToggleDoubt(kind)));
        harness.get_by_label(&format!("Remove filter {}", kind.label()));
        assert_eq!((total(&harness), counted(flags)), (shown, shown), "{kind:?}");
        apply(&mut harness, Command::Undo);
    }
    assert_eq!(counted(&["--disputed", "figures", "--disputed", "attribution"]), {
        let rows = STORE.rows();
        let either = |row: RowId| STORE.doubt(row).intersects(Doubt::FIGURES | Doubt::ATTRIBUTION);
        u32::try_from(rows.filter(|&row| either(row)).count()).unwrap()
    });
}

#[test]
fn an_actor_is_wanted_in_a_role() {
    let mut harness = harness();
    let actor = name("kh");
    apply(
        &mut harness,
        Command::Filter(FilterCommand::ToggleIncluded(Facet::Actor, actor.clone())),
    );
    let any = total(&harness);
    let roles = [
        ("attributed_to", "blamed"),
        ("target", "target"),
        ("speaker", "speaker"),
        ("denied_by", "denier"),
    ];
    for (in_file, noun) in roles {
        let expected = count(|event| has_role(event, Some("kh"), &[in_file]));
        assert!(expected > 0 && expected < any, "{noun}");
        click(&mut harness, &format!("as {noun} ({expected})"));
        harness.get_by_label(&format!("Remove filter {actor} as {noun}"));
        assert_eq!(total(&harness), expected);
        assert_eq!(counted(&["--actor", &actor, "--role", noun]), expected);
        assert_eq!(counted(&["--actor", &actor, "--role", in_file]), expected);
        apply(&mut harness, Command::Undo);
        assert_eq!(total(&harness), any);
    }
    // With the actor goes its role.
    apply(
        &mut harness,
        Command::Filter(FilterCommand::ToggleActorRole(actor.clone(), Role::AttributedTo)),
    );
    click(&mut harness, &format!("Remove filter {actor} as blamed"));
    assert!(
        harness.state().state().asked.filter.is_empty() && harness.state().state().asked.filter.actor_roles.is_empty()
    );
}

#[test]
fn somebody_is_wanted_in_a_role() {
    let mut harness = harness();
    for (in_file, noun, label) in [
        ("victim", "victim", "Victim"),
        ("claimed_by", "claimant", "Claimant"),
        ("attributed_to", "blamed", "Blamed"),
    ] {
        let expected = count(|event| has_role(event, None, &[in_file]));
        click(&mut harness, &format!("{label} ({expected})"));
        assert_eq!((total(&harness), counted(&["--role", noun])), (expected, expected));
        apply(&mut harness, Command::Undo);
    }
}

#[test]
fn one_against_the_other_is_counted_and_chosen() {
    let mut harness = harness();
    let acting = ["perpetrator", "claimed_by", "attributed_to"];
    let against = |by: &str, on: &str| {
        count(|event| has_role(event, Some(by), &acting) && has_role(event, Some(on), &["target", "victim"]))
    };
    apply(&mut harness, Command::Window(WindowCommand::Show(WindowKind::Pairs)));
    let pairs = [("factions", "us"), ("us", "kh"), ("israel", "pmu")];
    let mut clicked = 0;
    for (by, on) in pairs {
        let expected = against(by, on);
        let (by, on) = (name(by), name(on));
        assert_eq!(counted(&["--against", &by, &on]), expected, "{by} against {on}");
        let label = format!("{by} against {on} ({expected})");
        // Pairs beyond the largest actors have no place in the matrix.
        if harness.query_by_label(&label).is_none() {
            continue;
        }
        clicked += 1;
        click(&mut harness, &label);
        assert_eq!(total(&harness), expected);
        harness.get_by_label(&format!("Remove filter {by} against {on}"));
        // The other pairs can still be chosen.
        harness.get_by_label(&label);
    }
    assert!(clicked > 1, "{clicked}");
    apply(&mut harness, Command::Filter(FilterCommand::ClearRoles));
    let (by, on) = (name("us"), name("kh"));
    click(&mut harness, "Together");
    let together = count(|event| {
        let is_in = |id: &str| {
            let all = ["participant", "reporter", "speaker", "denied_by", "target", "victim"];
            has_role(event, Some(id), &all) || has_role(event, Some(id), &acting)
        };
        is_in("us") && is_in("kh")
    });
    click(&mut harness, &format!("{by} and {on} ({together})"));
    assert_eq!(total(&harness), together);
    assert_eq!(harness.state().state().asked.filter.against, Vec::<Against>::new());
}

#[test]
fn ain_al_asad_has_every_sources_count() {
    let id = "2021-07-07-ain-al-asad";
    let rows = STORE.rows();
    let row = rows.into_iter().find(|&row| STORE.event(row).id == id).unwrap();
    let mut harness = harness();
    for kind in [DoubtKind::InFigures, DoubtKind::Claimed] {
        apply(&mut harness, Command::Filter(FilterCommand::ToggleDoubt(kind)));
    }
    apply(&mut harness, Command::Select(SelectCommand::Row(Some(row))));
    let state = harness.state().state();
    assert!(state.found.answer.lanes.all.rows().position(row).is_some());
    let event = &state.seen.detail.as_ref().unwrap().event;
    assert!(
        event
            .doubt()
            .contains(Doubt::FIGURES | Doubt::ATTRIBUTION | Doubt::CLAIMED)
    );
    assert!(!event.doubt().intersects(Doubt::DENIED | Doubt::SINGLE_SOURCE));
    let in_file = list(&FILE, "events").iter().find(|event| event["id"] == id).unwrap();
    let claims = list(in_file, "claims");
    assert_eq!(event.claims.len(), claims.len());
    let mut told = Vec::new();
    for (claim, in_file) in event.claims.iter().zip(claims) {
        let figures: Vec<(String, Value)> = claim
            .figures
            .iter()
            .map(|figure| (figure.what.clone(), serde_json::to_value(&figure.amount).unwrap()))
            .collect();
        let expected = in_file["figures"].as_object();
        for (what, amount) in &figures {
            let given = &expected.unwrap()[what];
            assert!(
                amount == given || amount.as_f64() == given.as_f64(),
                "{what}: {amount} for {given}"
            );
        }
        assert_eq!(figures.len(), expected.map_or(0, serde_json::Map::len));
        told.extend(claim.figures.iter().map(|figure| figure.amount.to_string()));
    }
    for amount in ["14", "24", "30", "≥ 14", "2", "≥ 2", "dozens"] {
        assert!(
            told.iter().any(|known| known == amount),
            "{amount} is missing in {told:?}"
        );
    }
}
