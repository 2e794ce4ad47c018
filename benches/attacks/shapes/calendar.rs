use super::{Shape, day, pieces, shape};

fn event(number: usize, more: &str) -> String {
    format!("BEGIN:VEVENT\r\nUID:{number}\r\nDTSTART:20140610T000000Z\r\nSUMMARY:x\r\n{more}\r\nEND:VEVENT\r\n")
}

fn calendar(content: &str) -> Vec<u8> {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{content}END:VCALENDAR\r\n").into_bytes()
}

/// So many numbers with commas between.
fn numbers(from: usize, to: usize) -> String {
    let numbers: Vec<String> = (from..to).map(|number| number.to_string()).collect();
    numbers.join(",")
}

pub const SHAPES: [Shape; 20] = [
    shape("ics", "rules-that-never-match", (50, 5000), |n| {
        calendar(&pieces(n, |number| {
            event(number, "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")
        }))
    }),
    shape("ics", "rules-that-never-match-otherwise", (50, 5000), |n| {
        calendar(&pieces(n, |number| {
            event(number, "RRULE:FREQ=SECONDLY;BYYEARDAY=100;BYMONTH=2")
        }))
    }),
    shape("ics", "positions-that-never-match", (50, 5000), |n| {
        calendar(&pieces(n, |number| event(number, "RRULE:FREQ=SECONDLY;BYSETPOS=300")))
    }),
    shape("ics", "rare-minutes", (50, 2000), |n| {
        let rule = "RRULE:FREQ=MINUTELY;INTERVAL=7;BYHOUR=1;BYMINUTE=1;COUNT=1000";
        calendar(&pieces(n, |number| event(number, rule)))
    }),
    shape("ics", "parts-that-multiply", (20, 2000), |n| {
        let (days, hours, minutes) = (numbers(1, 32), numbers(0, 24), numbers(0, 60));
        let rule = format!(
            "RRULE:FREQ=YEARLY;BYMONTH={};BYMONTHDAY={days};BYHOUR={hours};BYMINUTE={minutes};BYSECOND={minutes}",
            numbers(1, 13)
        );
        calendar(&pieces(n, |number| event(number, &rule)))
    }),
    shape("ics", "exceptions", (20_000, 500_000), |n| {
        let dates = pieces(n, |number| format!("{}T000000Z,", day(number).replace('-', "")));
        calendar(&event(
            1,
            &format!("RRULE:FREQ=DAILY\r\nEXDATE:{}", dates.trim_end_matches(',')),
        ))
    }),
    shape("ics", "further-dates", (20_000, 500_000), |n| {
        let dates = pieces(n, |number| {
            format!("{}T{:02}0000Z,", day(number).replace('-', ""), number % 24)
        });
        calendar(&event(1, &format!("RDATE:{}", dates.trim_end_matches(','))))
    }),
    shape("ics", "a-long-text-that-repeats", (100_000, 2_000_000), |n| {
        calendar(&event(1, &format!("RRULE:FREQ=DAILY\r\nDESCRIPTION:{}", "x".repeat(n))))
    }),
    shape("ics", "properties", (20_000, 500_000), |n| {
        calendar(&event(1, pieces(n, |number| format!("X-P{number}:1\r\n")).trim_end()))
    }),
    shape("ics", "zones", (500, 10_000), |n| {
        let zones = pieces(n, |number| {
            let rule = "BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=DAILY\r\nEND:STANDARD\r\n";
            format!("BEGIN:VTIMEZONE\r\nTZID:X{number}\r\n{rule}END:VTIMEZONE\r\n")
        });
        calendar(&format!("{zones}{}", event(1, "")))
    }),
    shape("ics", "parts-within-parts", (100_000, 1_000_000), |n| {
        calendar(&format!(
            "{}{}{}",
            "BEGIN:A\r\n".repeat(n),
            "END:B\r\n".repeat(n),
            event(1, "")
        ))
    }),
    shape("ics", "periods", (20_000, 2_000_000), |n| {
        let periods = pieces(n, |number| {
            format!("{}T{:02}0000Z/PT1H,", day(number).replace('-', ""), number % 24)
        });
        calendar(&event(
            1,
            &format!("RDATE;VALUE=PERIOD:{}", periods.trim_end_matches(',')),
        ))
    }),
    shape("ics", "folds", (100_000, 10_000_000), |n| {
        calendar(&event(1, &format!("DESCRIPTION:x{}", "\r\n y".repeat(n))))
    }),
    shape("ics", "alarms", (20_000, 500_000), |n| {
        calendar(&event(
            1,
            "BEGIN:VALARM\r\nTRIGGER:-PT1M\r\nREPEAT:999999999\r\nDURATION:PT1S\r\nEND:VALARM\r\n"
                .repeat(n)
                .trim_end(),
        ))
    }),
    shape("ics", "people", (20_000, 500_000), |n| {
        let people = pieces(n, |number| {
            format!("ATTENDEE;CN=\"P{number}\";ROLE=X:mailto:{number}@a.example\r\n")
        });
        calendar(&event(1, people.trim_end()))
    }),
    shape("ics", "days-of-a-rule", (20_000, 1_000_000), |n| {
        let days = "1,".repeat(n);
        calendar(&event(1, &format!("RRULE:FREQ=YEARLY;BYMONTHDAY={days}2;COUNT=3")))
    }),
    shape("ics", "rules-of-an-event", (200, 20_000), |n| {
        calendar(&event(1, "RRULE:FREQ=YEARLY;COUNT=3\r\n".repeat(n).trim_end()))
    }),
    shape("ics", "parameters", (50_000, 2_000_000), |n| {
        calendar(&event(1, &format!("DESCRIPTION{}:x", ";X=1".repeat(n))))
    }),
    shape("ics", "changes-of-a-zone", (5000, 200_000), |n| {
        let changes = pieces(n, |number| {
            format!(
                "BEGIN:STANDARD\r\nDTSTART:{:04}0101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\n",
                1970 + number % 100
            )
        });
        let zoned = event(2, "").replace("DTSTART:20140610T000000Z", "DTSTART;TZID=X:20140610T000000");
        calendar(&format!(
            "BEGIN:VTIMEZONE\r\nTZID:X\r\n{changes}END:VTIMEZONE\r\n{}",
            zoned.repeat(1000)
        ))
    }),
    shape("ics", "times-that-were-changed", (5000, 200_000), |n| {
        let changed = pieces(n, |number| {
            event(1, &format!("RECURRENCE-ID:{}T000000Z", day(number).replace('-', "")))
        });
        calendar(&format!("{}{changed}", event(1, "RRULE:FREQ=DAILY")))
    }),
];
