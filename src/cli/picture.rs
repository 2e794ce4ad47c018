use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Failure;
use super::filter_args::FilterArgs;
use super::input::{Input, Loaded};
use super::notes;
use super::output::{OutArgs, Target};
use super::size::Size;
use crate::batch::CancelToken;
use crate::export::{self, PictureFormat, PictureOptions};
use crate::query::{Engine, LaneBy};
use crate::timeline::{Palette, Viewport};

#[derive(Debug, Args)]
pub struct PictureArgs {
    #[command(flatten)]
    input: Input,
    #[command(flatten)]
    filter: FilterArgs,
    /// Where to write; the ending decides between SVG and PNG, and - prints SVG
    #[arg(long, value_name = "X.svg|X.png")]
    out: PathBuf,
    #[command(flatten)]
    how: OutArgs,
    /// Width and height in points, at least 320x200; lanes and rows that find no room make it higher
    #[arg(long, value_name = "WxH", default_value = "1600x900")]
    size: Size,
    /// By what events are put into lanes; actors, if neither this nor a view says
    #[arg(long, value_enum)]
    lanes: Option<LanesArg>,
    /// Put events into lanes by the values of a column of the files
    #[arg(long, value_name = "COLUMN", conflicts_with = "lanes")]
    lanes_by_column: Option<String>,
    /// Make columns as high as this kind of figure, like killed, and say its sum beside each lane
    #[arg(long, value_name = "FIGURE")]
    figure: Option<String>,
    /// Draw the columns of all lanes to one scale, not each lane to its own
    #[arg(long)]
    one_scale: bool,
    /// Colour marks by the values of a column of the files: the eight commonest have a colour each, which the key below tells
    #[arg(long, value_name = "COLUMN")]
    colours_by_column: Option<String>,
    /// What stands over it, in place of the names of the files
    #[arg(long)]
    title: Option<String>,
    /// List so many of the events below, the first ones (500 at most)
    #[arg(long, value_name = "COUNT", default_value_t = 0, value_parser = clap::value_parser!(u16).range(..=500))]
    rows: u16,
    /// Explain the marks below the lanes
    #[arg(long)]
    legend: bool,
    /// Light marks on a dark ground
    #[arg(long)]
    dark: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum LanesArg {
    Actor,
    /// Actors: what each did above a line, what it suffered below
    Sides,
    Place,
    Kind,
    Source,
    None,
}

pub(super) fn run(args: &PictureArgs) -> Result<(), Failure> {
    let (door, target) = (
        args.how.door(args.filter.guarded(&args.input)),
        Target::new(Some(&args.out)),
    );
    let format = format_of(&target)?;
    target.check(&door)?;
    let Loaded {
        store,
        unread,
        marked,
        mut view,
        ..
    } = args.filter.load(&args.input)?;
    let by_column = args.lanes_by_column.as_deref();
    let by_colour = args.colours_by_column.as_deref();
    let beside: Vec<&str> = by_column.into_iter().chain(by_colour).collect();
    let columns = args.filter.columns(&store, &beside, view.as_mut())?;
    let filter = args.filter.filter(&store, &marked, view.as_ref(), &columns)?;
    let column = by_column.and_then(|name| columns.place_of(name));
    let lane_by = match args.lanes {
        _ if by_column.is_some() => column
            .and_then(|number| u16::try_from(number).ok())
            .map_or(LaneBy::None, LaneBy::Column),
        Some(LanesArg::Actor) => LaneBy::Actor,
        Some(LanesArg::Sides) => LaneBy::Sides,
        Some(LanesArg::Place) => LaneBy::Place,
        Some(LanesArg::Kind) => LaneBy::Kind,
        Some(LanesArg::Source) => LaneBy::Source,
        Some(LanesArg::None) => LaneBy::None,
        None => view.as_ref().map(|view| view.lanes).unwrap_or_default(),
    };
    if let Some(kind) = &args.figure {
        notes::check_figure(&store, kind)?;
    }
    let figure = args.figure.as_ref().and_then(|kind| store.figure_kinds().find(kind));
    let shown = view.as_ref().and_then(|view| Some(Viewport::new(view.from?, view.to?)));
    let options = PictureOptions {
        size: (args.size.width, args.size.height),
        legend: args.legend,
        colours: by_colour.and_then(|name| columns.columns.get(columns.place_of(name)?).cloned()),
        viewport: shown,
        title: args.title.clone().unwrap_or_default(),
        rows: args.rows.into(),
        made_on: Some(chrono::Local::now().date_naive()),
        figure,
        columns_by_figure: figure.is_some(),
        one_scale: args.one_scale,
        palette: if args.dark { Palette::DARK } else { Palette::LIGHT },
    };
    let mut engine = Engine::new(store.clone());
    engine.mark(marked);
    engine.set_columns(&columns.columns);
    let answer = engine.answer(&filter, lane_by, options.max_lanes(lane_by), &CancelToken::NEVER)?;
    let svg = export::picture(&store, &answer, &options);
    let bytes = format
        .bytes(svg)
        .map_err(|error| Failure::new(format!("{}: {error}", args.out.display())))?;
    target.write(&door, |out| out.write_all(&bytes))?;
    unread.end()
}

fn format_of(target: &Target) -> Result<PictureFormat, Failure> {
    let Target::File(path) = target else {
        return Ok(PictureFormat::Svg);
    };
    PictureFormat::of(path)
        .ok_or_else(|| Failure::usage(format!("{}: a picture’s name ends in .svg or .png", path.display())))
}
