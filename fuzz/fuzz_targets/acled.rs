//! Rows below the header of ACLED, as of 2024.

#![no_main]

const HEADER: &str = "\
    event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,\
    inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,\
    location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp,population_1km,\
    population_2km,population_5km,population_best\n";

libfuzzer_sys::fuzz_target!(|rows: &[u8]| dateline_fuzz::read_below(HEADER, rows));
