use super::{Cell, Standing};
use crate::{Claim, Role, Stance, When, is_nobody, words};

/// A row of the matrix: what one source says of the event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Who says so in the end.
    pub name: String,
    /// Whether it says something of its own.
    pub standing: Standing,
    /// Indices of its claims among the event's.
    pub claims: Vec<usize>,
    /// How it stands to the event; each stance once, in the order of the claims.
    pub stances: Vec<Stance>,
    /// Whether it disputes what others say, or denies an act.
    pub is_against: bool,
    /// Whom it blames, names as claimant or as denying it.
    pub named: Vec<(Role, String)>,
    /// Who did not do it, as it says.
    pub cleared: Vec<String>,
    /// Whether at least as many sources contradict whom it names as agree.
    pub is_attribution_contested: bool,
    /// When it happened by this source, where it says so itself; each time once.
    pub times: Vec<When>,
    /// Whether its time contradicts the event's, which other sources share, or at least as many sources contradict it as agree.
    pub is_time_contested: bool,
    /// What it counts, a cell for each column of the matrix.
    pub cells: Vec<Cell>,
}

impl Row {
    /// Its stances in words: "denies, claims responsibility". That it asserts the event goes without saying beside others.
    pub fn stance_words(&self) -> String {
        let is_telling = |stance: &Stance| *stance != Stance::Asserts || self.stances.len() == 1;
        let telling = self.stances.iter().filter(|stance| is_telling(stance));
        let words: Vec<&str> = telling.map(|stance| stance.label()).collect();
        words.join(", ")
    }

    /// Whether it says of anybody that they did it or not.
    pub fn names_anybody(&self) -> bool {
        !self.named.is_empty() || !self.cleared.is_empty()
    }

    /// Whom it names, in words: "claimed by A, attributed to B, not C".
    pub fn named_words(&self) -> String {
        let named = self.named.iter().map(|(role, name)| format!("{} {name}", role.label()));
        let cleared = self.cleared.iter().map(|name| format!("not {name}"));
        named.chain(cleared).collect::<Vec<_>>().join(", ")
    }

    /// When it happened as this source has it, in words.
    pub fn time_words(&self) -> String {
        let words: Vec<String> = self.times.iter().map(words::describe_when).collect();
        words.join(" or ")
    }

    pub(super) fn take(&mut self, index: usize, claim: &Claim) {
        self.claims.push(index);
        if !self.stances.contains(&claim.stance) {
            self.stances.push(claim.stance);
        }
        let new = claim.when.as_ref().filter(|when| !self.times.contains(when));
        self.times.extend(new.cloned());
        for actor in &claim.actors {
            match claim.part_of(actor) {
                Some(role) if role == Role::DeniedBy || Role::ACTING.contains(&role) => {
                    add_new(&mut self.named, (role, actor.name.clone()));
                }
                Some(_) => {}
                None => add_new(&mut self.cleared, actor.name.clone()),
            }
        }
    }

    /// Whether what both say of who did it cannot be true together, as far as can be told: they accuse different
    /// actors, or one accuses whom the other clears or says to deny it.
    pub(super) fn contradicts_attribution(&self, other: &Self, are_kin: &dyn Fn(&str, &str) -> bool) -> bool {
        let share = |some: &[&str], others: &[&str]| some.iter().any(|a| others.iter().any(|b| are_kin(a, b)));
        let (own, others) = (self.accused(), other.accused());
        let differ = !own.is_empty() && !others.is_empty() && !share(&own, &others);
        let denied = |by: &Self, accused: &[&str]| share(&by.denying(), accused);
        differ || denied(self, &others) || denied(other, &own)
    }

    /// Whether any of its times contradicts another: see [`When::contradicts`].
    pub(super) fn contradicts_time(&self, other: &When) -> bool {
        self.times.iter().any(|own| own.contradicts(other))
    }

    fn accused(&self) -> Vec<&str> {
        self.in_role(|role| role != Role::DeniedBy)
    }

    fn denying(&self) -> Vec<&str> {
        let mut denying = self.in_role(|role| role == Role::DeniedBy);
        denying.extend(self.cleared.iter().map(String::as_str));
        denying
    }

    fn in_role(&self, wanted: impl Fn(Role) -> bool) -> Vec<&str> {
        let named = self
            .named
            .iter()
            .filter(|(role, name)| wanted(*role) && !is_nobody(name));
        named.map(|(_, name)| name.as_str()).collect()
    }
}

fn add_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// Who says so in the end: the last of those whom the claim cites, else its outlet.
pub(super) fn name_of(claim: &Claim) -> String {
    let source = &claim.source;
    let origin = source.citing.last().filter(|_| !claim.sums_up);
    origin
        .into_iter()
        .chain([&source.outlet, &source.title, &source.link])
        .find(|name| !name.trim().is_empty())
        .map_or_else(|| "source not named".to_owned(), |name| name.trim().to_owned())
}
