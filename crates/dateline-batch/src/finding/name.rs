use super::theme::theme;
use super::value::{Quoted, Words};

theme! {
    /// What is odd about names of actors and places: in how they are listed, and in how events name them.
    NameFault, NameKind {
        RepeatedId { id: Quoted } => "the id {id} is used twice; the first entry counts",
        SharedAlias { alias: Quoted, owner: Words } =>
            "{alias} is a spelling of {owner} too; a filter by it finds both",
        AliasCircle { actor: Words, other: Words } =>
            "{actor} and {other} are spellings of each other, which closes a circle; each stays an actor of its own",
        ActorCircle { actor: Words, parent: Words } =>
            "{actor} cannot belong to {parent}: that closes a circle, and is left out",
        CircleOfFiles { actor: Words, parent: Words } =>
            "{actor} belongs to {parent} here, and the other way round elsewhere: that closes a circle; each counts as a member of the other",
        PlaceCircle { place: Words, parent: Words } =>
            "{place} cannot lie in {parent}: that closes a circle, and is left out",
        DeepPlace { max: usize } => "it nests deeper than {max} places; what is wider is left out",
        LongPath { max: usize } =>
            "it has more than {max} names within each other; the others stand among its fields (--limits names=… keeps more)",
        LeavesBeforeJoining { parent: Words } => "it leaves {parent} before it joins it",
        TwoParents { parent: Words, other: Words } =>
            "it belongs to {parent} and to {other} at the same time; events of that time count for both",
        SeveralActors { name: Quoted } => "{name} names several actors; it is kept as a name",
        SeveralPlaces { name: Quoted } => "{name} names several places; it is kept as a name",
    }
}
