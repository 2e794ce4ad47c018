use dateline_case::OwnEventId;

use super::typed_date::{TypedDateError, typed_date};
use crate::event::calendar::DAY;
use crate::event::{
    Amount, Bounds, Claim, Event, Figure, Moment, Participant, Place, Precision, Role, Source, Stance, TimeDelta, When,
    western, western_digit, words,
};
use crate::store::RowPlace;

/// An event that is being corrected or entered, its parts as they are typed.
#[derive(Clone, Debug, PartialEq)]
pub struct EventForm {
    pub of: FormOf,
    /// As it was when the form was opened.
    before: Event,
    /// The date, in any form that is read from files.
    pub when: String,
    pub title: String,
    pub text: String,
    /// From the widest to the narrowest.
    pub kind: String,
    /// From the widest to the narrowest.
    pub place: String,
    pub latitude: String,
    pub longitude: String,
    pub actors: Vec<ActorLine>,
    pub claims: Vec<ClaimLine>,
    /// Why it is corrected.
    pub why: String,
}

/// What becomes of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormOf {
    /// A correction of the event that stands here.
    Correction(RowPlace),
    /// A new event.
    New,
    /// An event that was entered before.
    Entered(OwnEventId),
}

/// An actor and its role.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActorLine {
    pub name: String,
    pub role: Role,
    /// Which of the actors of before it is.
    was: Option<usize>,
}

/// What a source says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ClaimLine {
    pub source: String,
    pub link: String,
    /// As [`Figure::line`] writes them.
    pub figures: String,
    pub words: String,
    pub stance: Stance,
    /// Which of the claims of before it is.
    was: Option<usize>,
}

/// Why a form makes no event.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    #[error(transparent)]
    When(#[from] TypedDateError),
    #[error("“{0}” is no number of degrees: latitudes go from −90 to 90, longitudes from −180 to 180")]
    Degrees(String),
    #[error("an event needs a title, a kind or a text")]
    Nothing,
}

/// What parts names of a path as it is typed: the own sign, or one that keyboards have.
const SEPARATORS: [char; 2] = ['›', '>'];

impl EventForm {
    pub fn new(of: FormOf, event: &Event) -> Self {
        let degrees = |degrees: Option<f64>| degrees.map_or_else(String::new, |degrees| degrees.to_string());
        let actors = event.actors.iter().enumerate().map(|(at, actor)| ActorLine {
            name: actor.name.clone(),
            role: actor.role,
            was: Some(at),
        });
        let claims = event.claims.iter().enumerate().map(|(at, claim)| ClaimLine {
            source: claim.source.outlet.clone(),
            link: claim.source.link.clone(),
            figures: Figure::line(&claim.figures),
            words: claim.words.clone(),
            stance: claim.stance,
            was: Some(at),
        });
        Self {
            of,
            when: event.when.as_ref().map(|when| when.edtf.clone()).unwrap_or_default(),
            title: event.title.clone(),
            text: event.text.clone(),
            kind: event.kind.join(Place::SEPARATOR),
            place: event.place.to_line(),
            latitude: degrees(event.place.latitude),
            longitude: degrees(event.place.longitude),
            actors: actors.collect(),
            claims: claims.collect(),
            why: String::new(),
            before: event.clone(),
        }
    }

    /// What the date means: in words, and from when to when it possibly was.
    ///
    /// # Errors
    /// If it is not understood.
    pub fn date_in_words(&self) -> Result<String, FormError> {
        let Some(when) = self.read_when()? else {
            return Ok("No date: it stands among the undated events.".to_owned());
        };
        let reach = when.reach();
        let (first, last) = (reach.earliest_start, reach.latest_end);
        let possible = match (first == Moment::OPEN_START, last == Moment::OPEN_END) {
            (true, true) => "at any time".to_owned(),
            (true, false) => format!("up to {}", moment_words(last, &when)),
            (false, true) => format!("from {} on", moment_words(first, &when)),
            (false, false) => format!("from {} to {}", moment_words(first, &when), moment_words(last, &when)),
        };
        Ok(format!("{}: possible {possible}.", words::describe_when(&when)))
    }

    fn read_when(&self) -> Result<Option<When>, FormError> {
        let text = self.when.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let before = self.before.when.as_ref();
        if let Some(same) = before.filter(|before| before.edtf == text) {
            return Ok(Some(same.clone()));
        }
        Ok(Some(typed_date(text)?))
    }

    /// Whether anything in it is otherwise than when it was opened.
    pub fn is_changed(&self) -> bool {
        *self != Self::new(self.of, &self.before)
    }

    /// The event that it makes.
    ///
    /// # Errors
    /// If a part is not understood.
    pub fn event(&self) -> Result<Event, FormError> {
        let kind = path(&self.kind);
        if self.title.trim().is_empty() && kind.is_empty() && self.text.trim().is_empty() {
            return Err(FormError::Nothing);
        }
        let actors = self.actors.iter().filter(|line| !line.name.trim().is_empty());
        let claims = self.claims.iter().filter(|line| !line.is_blank());
        Ok(Event {
            when: self.read_when()?,
            title: self.title.trim().to_owned(),
            text: self.text.trim().to_owned(),
            kind,
            place: Place {
                path: path(&self.place),
                latitude: degrees(&self.latitude, 90.0)?,
                longitude: degrees(&self.longitude, 180.0)?,
                ..self.before.place.clone()
            },
            actors: actors.map(|line| line.actor(&self.before)).collect(),
            claims: claims.map(|line| line.claim(&self.before)).collect(),
            ..self.before.clone()
        })
    }
}

/// A moment as a day, with the clock time where the date has one.
fn moment_words(moment: Moment, when: &When) -> String {
    let is_clock = matches!(
        when.precision,
        Precision::Minute | Precision::Second | Precision::Subsecond
    );
    if is_clock {
        let bounds = Bounds {
            earliest_start: moment,
            latest_start: moment,
            earliest_end: moment,
            latest_end: moment,
        };
        return words::describe(&bounds, when.precision);
    }
    let first = moment.saturating_sub(moment.since_midnight());
    let last = first.saturating_add(DAY).saturating_sub(TimeDelta::MICROSECOND);
    let day = Bounds {
        earliest_start: first,
        latest_start: last,
        earliest_end: first,
        latest_end: last,
    };
    words::describe(&day, Precision::Day)
}

fn path(text: &str) -> Vec<String> {
    let names = text.split(SEPARATORS).map(str::trim).filter(|name| !name.is_empty());
    names.map(ToOwned::to_owned).collect()
}

fn degrees(text: &str, most: f64) -> Result<Option<f64>, FormError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let degrees = western(text).parse::<f64>().ok();
    let degrees = degrees.filter(|degrees| (-most..=most).contains(degrees));
    degrees.map(Some).ok_or_else(|| FormError::Degrees(text.to_owned()))
}

impl ActorLine {
    fn actor(&self, before: &Event) -> Participant {
        let known = self.was.and_then(|at| before.actors.get(at));
        let name = self.name.trim();
        match known {
            Some(known) if known.name == name => Participant {
                role: self.role,
                ..known.clone()
            },
            _ => Participant::new(name, self.role),
        }
    }
}

impl ClaimLine {
    fn is_blank(&self) -> bool {
        [&self.source, &self.link, &self.figures, &self.words]
            .iter()
            .all(|text| text.trim().is_empty())
            && self.was.is_none()
    }

    fn claim(&self, before: &Event) -> Claim {
        let known = self
            .was
            .and_then(|at| before.claims.get(at))
            .cloned()
            .unwrap_or_default();
        let figures = if self.figures == Figure::line(&known.figures) {
            known.figures.clone()
        } else {
            figures(&self.figures)
        };
        Claim {
            source: Source {
                outlet: self.source.trim().to_owned(),
                link: self.link.trim().to_owned(),
                ..known.source.clone()
            },
            figures,
            words: self.words.trim().to_owned(),
            stance: self.stance,
            ..known
        }
    }
}

/// Figures as they are typed: “killed 3, wounded ≥ 10, houses 4–6”.
fn figures(text: &str) -> Vec<Figure> {
    let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let figures = parts.map(|part| {
        let is_number = |c: char| western_digit(c).is_some() || matches!(c, '≥' | '≤' | '~' | '<' | '>');
        let at = part.find(is_number).or_else(|| part.find(' ')).unwrap_or(part.len());
        let (what, amount) = part.split_at(at);
        Figure {
            what: what.trim().to_owned(),
            amount: amount_of(amount.trim()),
        }
    });
    figures.filter(|figure| !figure.what.is_empty()).collect()
}

fn amount_of(text: &str) -> Amount {
    let number = |text: &str| {
        western(text)
            .trim()
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
    };
    let words = || Amount::Words(text.to_owned());
    for (sign, make) in [
        ("≥", (|n| Amount::AtLeast { at_least: n }) as fn(f64) -> Amount),
        (">=", |n| Amount::AtLeast { at_least: n }),
        ("≤", |n| Amount::AtMost { at_most: n }),
        ("<=", |n| Amount::AtMost { at_most: n }),
        ("~", |n| Amount::About { about: n }),
    ] {
        if let Some(rest) = text.strip_prefix(sign) {
            return number(rest).map_or_else(words, make);
        }
    }
    if let Some(exact) = number(text) {
        return Amount::Exact(exact);
    }
    let (best, range) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some((best, range)) => (number(best), range),
        None => (None, text),
    };
    let ends = range.split_once(['–', '-']);
    match ends.map(|(low, high)| (number(low), number(high))) {
        Some((Some(low), Some(high))) if low <= high => Amount::Range { low, high, best },
        _ => words(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_as_a_date_is_told_with_what_it_means() {
        let mut form = EventForm::new(FormOf::New, &Event::default());
        for (typed, words) in [
            ("", "No date: it stands among the undated events."),
            ("2014-06", "Jun 2014"),
            (
                "2014-06-10~",
                "about 10 Jun 2014: possible from 9 Jun 2014 to 11 Jun 2014.",
            ),
            ("2014-06", "possible from 1 Jun 2014 to 30 Jun 2014."),
            ("2014/..", "possible from 1 Jan 2014 on."),
            (
                "about 5 May 2014",
                "about 5 May 2014: possible from 4 May 2014 to 6 May 2014.",
            ),
            ("{2020-07-05,2020-07-09}", "each of 5 and 9 Jul 2020: possible"),
        ] {
            typed.clone_into(&mut form.when);
            let told = form.date_in_words().unwrap();
            assert!(told.contains(words), "{typed}: {told}");
        }
        form.when = "10th of June".to_owned();
        assert!(matches!(form.date_in_words(), Err(FormError::When(_))));
    }

    #[test]
    fn a_form_that_nobody_touched_makes_the_same_event() {
        let event = Event {
            title: "Mortar fire".to_owned(),
            when: "2014-06-10".parse().ok(),
            kind: vec!["Attack".to_owned(), "Shelling".to_owned()],
            place: Place {
                path: vec!["Iraq".to_owned(), "Mosul".to_owned()],
                latitude: Some(36.3),
                aliases: vec!["Mossul".to_owned()],
                ..Place::default()
            },
            actors: vec![Participant::from_column("A", Role::Target, "actor1")],
            claims: vec![Claim {
                source: Source {
                    outlet: "AFP".to_owned(),
                    citing: vec!["a policeman".to_owned()],
                    ..Source::default()
                },
                figures: figures("killed 3, wounded ≥ 10, houses 4–6, carts several"),
                ..Claim::default()
            }],
            ..Event::default()
        };
        let mut form = EventForm::new(FormOf::New, &event);
        assert_eq!(form.event(), Ok(event.clone()));
        form.kind = "Attack > Rockets".to_owned();
        form.actors[0].role = Role::Victim;
        form.claims[0].figures = "killed 4 (3–5)".to_owned();
        form.latitude = "91".to_owned();
        assert_eq!(form.event(), Err(FormError::Degrees("91".to_owned())));
        form.latitude.clear();
        let changed = form.event().unwrap();
        assert_eq!(changed.kind, ["Attack", "Rockets"]);
        assert_eq!(
            (changed.actors[0].from.as_str(), changed.actors[0].role),
            ("actor1", Role::Victim)
        );
        let range = Amount::Range {
            low: 3.0,
            high: 5.0,
            best: Some(4.0),
        };
        assert_eq!(changed.claims[0].figures[0].amount, range);
        assert_eq!(changed.claims[0].source.citing, ["a policeman"]);
    }

    #[test]
    fn amounts_are_read_as_they_are_shown() {
        for text in ["3", "≥ 3", "≤ 3", "~ 3", "3–5", "4 (3–5)", "dozens"] {
            assert_eq!(amount_of(text).to_string(), text);
        }
    }
}
