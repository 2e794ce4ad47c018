use dateline_batch::finding::NameFault;
use dateline_event::{Participant, Role};
use dateline_format::{ParticipantDetail, ParticipantEntry};

use super::Resolver;
use crate::own::spellings::Found;
use crate::own::text::shortened;

impl Resolver<'_, '_> {
    /// Who took part, with the names that the tables have.
    pub(super) fn participants(&mut self, entries: Vec<ParticipantEntry>, path: &str) -> Vec<Participant> {
        let mut participants = Vec::with_capacity(entries.len());
        for (index, entry) in entries.into_iter().enumerate() {
            let detail = match entry {
                ParticipantEntry::IdOrName(actor) => ParticipantDetail {
                    actor,
                    ..ParticipantDetail::default()
                },
                ParticipantEntry::Detail(detail) => detail,
            };
            if !detail.other.is_empty() {
                self.keep(format!("{path}[{index}]."), detail.other);
            }
            let mut participant = self.participant(&detail.actor, detail.role, path);
            participant.from = detail.from;
            for alias in detail.aliases {
                if !participant.aliases.contains(&alias) && alias != participant.name {
                    participant.aliases.push(alias);
                }
            }
            participants.push(participant);
        }
        participants
    }

    fn participant(&mut self, actor: &str, role: Role, path: &str) -> Participant {
        match self.tables.actor(actor) {
            Found::One(number) => {
                if let Some(info) = self.tables.actor_info(number) {
                    return Participant {
                        aliases: info.aliases.clone(),
                        ..Participant::new(info.name.clone(), role)
                    };
                }
            }
            Found::Several => {
                let name = shortened(actor, 60).into();
                (self.find)(path, NameFault::SeveralActors { name }.into());
            }
            Found::Nothing => {}
        }
        Participant::new(actor, role)
    }
}
