//! What must hold for any input at all (proptest; failures are shrunk and printed with their seed).
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

use kehu::day::Day;
use kehu::ident::columns::{Annotate, Column, Finding, Layout, Place, Summary, TableCheck};
use kehu::ident::verdict::{HARD_MASK, SOFT, finding};
use kehu::ident::{self, Context, KINDS, Kind, Options, compare, guess, lines, mask, policy};
use kehu::input::{DEPTH, Notes, Reader, Value};
use kehu::issue::{Code, Issue, Param};
use kehu::message::{Lang, render};
use kehu::table::Encoding;
use kehu::text::Evening;
use proptest::prelude::*;

const ON: u32 = 2026_11_23;

fn context() -> Context<'static> {
    Context { on: ON, strict: false, policy: &policy::SHIPPED }
}

fn options() -> Options {
    Options::on(Day::unpacked(ON).unwrap())
}

fn kind(code: &str) -> &'static Kind {
    ident::kind(code).unwrap()
}

/// Text as people paste it: digits, letters of several widths, signs, spaces, characters of every plane.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{0,24}",
        "[0-9A-Zxa-z]{0,24}",
        "[0-9０-９ＸｘX \u{200B}\u{3000}-]{0,30}",
        "0[0-9]{2,3}-?[0-9]{7,8}(转|EXT|-)?[0-9]{0,6}",
        "[一-龥·•(（）)A-Za-z. ]{0,20}",
        ".{0,40}",
        any::<String>(),
    ]
}

/// Seventeen digits of a resident number born 1900–2020, without the check character.
fn seventeen() -> impl Strategy<Value = String> {
    (0_usize..6, 1900_u32..2021, 1_u32..13, 1_u32..29, 0_u32..1000).prop_map(|(place, year, month, day, sequence)| {
        let region = ["110105", "310101", "440524", "412723", "650102", "710000"][place];
        format!("{region}{year}{month:02}{day:02}{sequence:03}")
    })
}

/// The check character by the recursive definition of ISO 7064, not by weights: a second reading.
fn check_character(seventeen: &str) -> char {
    let product = seventeen.bytes().fold(0, |sum, digit| (sum + u32::from(digit - b'0')) * 2 % 11);
    match (12 - product) % 11 {
        10 => 'X',
        digit => char::from_digit(digit, 10).unwrap(),
    }
}

fn resident() -> impl Strategy<Value = String> {
    seventeen().prop_map(|number| format!("{number}{}", check_character(&number)))
}

fn line_words(kind: &Kind, bytes: &[u8], encoding: Encoding) -> Vec<u16> {
    lines::check_lines(kind, bytes, encoding, &context()).0
}

fn layout(kind: &'static Kind, encoding: Encoding) -> Layout {
    Layout {
        columns: vec![Column { place: Place::Number(0), kind, optional: false }],
        delimiter: b',',
        encoding,
        header: false,
        annotate: Annotate::None,
        lang: Lang::ZhCn,
    }
}

/// Everything a table says about bytes that come in pieces of these sizes, again and again.
fn table(layout: Layout, bytes: &[u8], sizes: &[usize]) -> (Vec<Finding>, Summary, Vec<u8>) {
    let mut table = TableCheck::new(layout, options());
    let mut rest = bytes;
    for size in sizes.iter().cycle() {
        if rest.is_empty() {
            break;
        }
        let (piece, after) = rest.split_at((*size).clamp(1, rest.len()));
        table.push(piece);
        rest = after;
    }
    let summary = table.finish();
    (table.findings(usize::MAX), summary, table.output())
}

/// The codes of a flag word, hard first.
fn codes(word: u16) -> Vec<Code> {
    let soft = SOFT.iter().filter(|(soft, _)| word & soft.bits() != 0).map(|(_, code)| *code);
    finding(word & HARD_MASK).into_iter().chain(soft).collect()
}

fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn evening_out_twice_changes_nothing_more(text in typed()) {
        for evening in [Evening::NUMBER, Evening::GROUPED, Evening::BRACKETED, Evening::AS_TYPED, Evening::PERSON, Evening::ORGANISATION] {
            let once = evening.apply(&text).into_owned();
            prop_assert_eq!(evening.apply(&once).into_owned(), once);
        }
    }

    #[test]
    fn every_door_says_the_same(text in typed(), place in 0..KINDS.len()) {
        let kind = KINDS[place];
        let full = ident::check(kind, &text, &options());
        prop_assert_eq!(ident::accepts(kind, &text, ON), full.is_ok());
        let told: Vec<Code> = match &full {
            Ok(sound) => sound.warnings.iter().map(|issue| issue.code).filter(|code| *code != Code::RuleUnverified).collect(),
            Err(unsound) => unsound.issues.iter().map(|issue| issue.code).collect(),
        };
        if !text.contains(['\r', '\n']) && !text.is_empty() {
            let words = line_words(kind, text.as_bytes(), Encoding::Utf8);
            prop_assert_eq!(words.len(), 1);
            prop_assert_eq!(codes(words[0]), told.clone());
        }
        let (findings, ..) = table(layout(kind, Encoding::Utf8), quoted(&text).as_bytes(), &[7]);
        prop_assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), told);
    }

    #[test]
    fn both_encodings_say_the_same(text in typed(), place in 0..KINDS.len()) {
        let (bytes, _, lost) = encoding_rs::GB18030.encode(&text);
        prop_assume!(!lost && !text.contains(['\r', '\n']) && !text.is_empty());
        let kind = KINDS[place];
        prop_assert_eq!(line_words(kind, &bytes, Encoding::Gb18030), line_words(kind, text.as_bytes(), Encoding::Utf8));
        let cell = quoted(&text);
        let (bytes, ..) = encoding_rs::GB18030.encode(&cell);
        let wide = table(layout(kind, Encoding::Gb18030), &bytes, &[3]).0;
        let utf8 = table(layout(kind, Encoding::Utf8), cell.as_bytes(), &[3]).0;
        prop_assert_eq!(wide, utf8);
    }

    #[test]
    fn a_resident_number_is_sound_and_no_other_character_is(number in resident(), place in 0_usize..18, other in "[0-9X]") {
        prop_assert!(ident::accepts(kind("resident_id"), &number, ON));
        let mut changed = number.clone();
        changed.replace_range(place..=place, &other);
        prop_assert_eq!(ident::accepts(kind("resident_id"), &changed, ON), changed == number);
    }

    #[test]
    fn no_single_change_of_a_check_digit_number_passes(place in 0_usize..90, other in "[0-9A-Z<]") {
        for (code, sound) in [
            ("uscc", "91350100M000100Y43"), ("lei", "506700GE1G29325QX363"), ("isin", "US0378331005"),
            ("organization_code", "D2143569X"), ("business_licence_15", "110108000000016"),
            ("foreign_permanent_resident_id", "911124198108030024"), ("hmt_residence_permit", "810000199408230021"),
            ("taiwan_id", "A123456789"), ("mrz", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"),
        ] {
            prop_assert!(ident::accepts(kind(code), sound, ON), "{}", code);
            if place >= sound.len() {
                continue;
            }
            let mut changed = sound.to_owned();
            changed.replace_range(place..=place, &other);
            if changed == sound || is_blind(code, sound, place, &other) {
                continue;
            }
            prop_assert!(!ident::accepts(kind(code), &changed, ON), "{} place {}", code, place);
        }
    }

    #[test]
    fn no_finding_holds_what_was_typed(text in "[0-9A-Za-z一-龥]{6,40}", place in 0..KINDS.len()) {
        let kind = KINDS[place];
        let result = ident::check(kind, &text, &options());
        let (issues, warnings) = match result {
            Ok(sound) => (Vec::new(), sound.warnings),
            Err(unsound) => (unsound.issues, unsound.warnings),
        };
        for issue in issues.iter().chain(&warnings) {
            prop_assert!(!leaks(issue, &text));
        }
    }

    #[test]
    fn pieces_of_any_size_change_nothing(
        rows in prop::collection::vec(prop::collection::vec("[0-9一龥é,\"\r\n X|]{0,12}", 1..5), 0..12),
        sizes in prop::collection::vec(1_usize..40, 1..6),
        break_ in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
        bom in any::<bool>(),
        header in any::<bool>(),
        delimiter in prop_oneof![Just(b','), Just(b'|'), Just(b'\t')],
        wide in any::<bool>(),
    ) {
        let separator = char::from(delimiter).to_string();
        let lines = rows.iter().map(|row| row.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(&separator) + break_);
        let mut text = if bom { "\u{FEFF}".to_owned() } else { String::new() };
        text.extend(lines);
        let encoding = if wide { Encoding::Gb18030 } else { Encoding::Utf8 };
        let bytes = if wide { encoding_rs::GB18030.encode(&text).0.into_owned() } else { text.into_bytes() };
        let layout = |annotate| Layout { delimiter, header, annotate, ..layout(kind("resident_id"), encoding) };
        let annotate = if wide { Annotate::None } else { Annotate::All };
        let whole = table(layout(annotate), &bytes, &[bytes.len().max(1)]);
        for sizes in [&sizes[..], &[1], &[2], &[3]] {
            prop_assert_eq!(&table(layout(annotate), &bytes, sizes), &whole);
        }
        let expected = u32::try_from(rows.len()).unwrap().saturating_sub(u32::from(header && !rows.is_empty()));
        prop_assert_eq!(whole.1.rows, expected);
    }

    #[test]
    fn any_bytes_are_borne(bytes in prop::collection::vec(any::<u8>(), 0..300), place in 0..KINDS.len(), sizes in prop::collection::vec(1_usize..50, 1..4)) {
        for encoding in [Encoding::Utf8, Encoding::Gb18030] {
            let lines = bytes.split(|byte| *byte == b'\n').count() - usize::from(bytes.last().is_none_or(|byte| *byte == b'\n'));
            prop_assert_eq!(line_words(KINDS[place], &bytes, encoding).len(), lines);
            let whole = table(layout(KINDS[place], encoding), &bytes, &[1000]);
            prop_assert_eq!(table(layout(KINDS[place], encoding), &bytes, &sizes), whole);
        }
    }

    #[test]
    fn any_text_is_borne(text in typed(), other in typed(), place in 0..KINDS.len()) {
        let kind = KINDS[place];
        let masked = mask::mask(kind, &text);
        prop_assert!(masked.chars().count() <= text.chars().count().max(32));
        prop_assert!(guess::guess(&text).len() <= 5);
        let state = ident::typing::typing(kind, &text);
        if ident::accepts(kind, &text, ON) {
            prop_assert_eq!(state, ident::typing::Typing::Complete);
        }
        for code in compare::KINDS {
            let compared = |a: &str, b: &str| compare::compare(a, b, ident::kind(code).unwrap()).map(|sound| sound.value);
            if let Ok(same) = compared(&text, &text) {
                let is_same = same.equal && same.differed.is_empty();
                prop_assert_eq!(is_same, !text.contains(char::REPLACEMENT_CHARACTER));
            }
            let (there, back) = (compared(&text, &other), compared(&other, &text));
            prop_assert_eq!(there.map(|there| there.equal).ok(), back.map(|back| back.equal).ok());
        }
    }

    #[test]
    fn what_is_complete_could_always_become_so(number in resident(), cut in 0_usize..18) {
        prop_assert_eq!(ident::typing::typing(kind("resident_id"), &number[..cut]), ident::typing::Typing::Incomplete);
    }

    #[test]
    fn a_reader_bears_any_tree(value in tree()) {
        let mut notes = Notes::default();
        if let Some(mut reader) = Reader::root(&value, &mut notes) {
            reader.text("a");
            reader.day("b");
            reader.days("c");
            reader.flag("d");
            reader.count("e", 1, 5, Code::PolicyOutOfRange);
            if let Some(inside) = reader.inside("f") {
                inside.finish();
            }
            reader.finish();
        }
        for issue in notes.issues.iter().chain(&notes.warnings) {
            for lang in Lang::ALL {
                let open = render(issue, *lang).contains('{');
                prop_assert!(!open);
            }
        }
    }
}

/// Changes that the number's own arithmetic cannot see, each with its reason.
fn is_blind(code: &str, sound: &str, place: usize, other: &str) -> bool {
    let old = sound.as_bytes()[place];
    let new = other.as_bytes()[0];
    let value = |character: u8| match character {
        b'0'..=b'9' => u32::from(character - b'0'),
        b'A'..=b'Z' => u32::from(character - b'A') + 10,
        _ => 0,
    };
    match code {
        // GB 11714: weight 11-divisible differences (a letter is worth 10 to 35) give the same remainder.
        "organization_code" => value(old).abs_diff(value(new)) % 11 == 0,
        // ICAO 9303: 7, 3 and 1 see no difference of ten (A and 0, K and A …); nationality and sex have no check digit.
        "mrz" => value(old).abs_diff(value(new)) % 10 == 0 || matches!(place, 10..13 | 20),
        // MOD 97-10: a letter for a digit makes the number one digit longer, and one such change in 97 is not seen.
        "lei" => old.is_ascii_alphabetic() != new.is_ascii_alphabetic(),
        // Luhn over two digits per letter: letters fall together, and a letter for a digit shifts the doubling of the rest.
        "isin" => {
            let (was, is) = (luhn_value(old), luhn_value(new));
            old.is_ascii_alphabetic() != new.is_ascii_alphabetic() || was.0 == is.0 || was.1 == is.1
        }
        // Even weights do not see a difference of five; several letters weigh the same.
        "taiwan_id" => place == 0 || [0, 8, 7, 6, 5, 4, 3, 2, 1, 1][place] * value(old).abs_diff(value(new)) % 10 == 0,
        _ => false,
    }
}

/// What a character adds to a Luhn sum, in both phases.
fn luhn_value(character: u8) -> (u32, u32) {
    let double = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    match character {
        b'0'..=b'9' => (u32::from(character - b'0'), double(u32::from(character - b'0'))),
        _ => {
            let number = u32::from(character.saturating_sub(b'A')) + 10;
            ((number / 10 + double(number % 10)) % 10, (double(number / 10) + number % 10) % 10)
        }
    }
}

fn leaks(issue: &Issue, text: &str) -> bool {
    let in_params = issue.params.iter().any(|(_, value)| matches!(value, Param::Word(word) if word.contains(text)));
    in_params || Lang::ALL.iter().any(|lang| render(issue, *lang).contains(text))
}

fn tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        Just(Value::Opaque),
        Just(Value::TooDeep),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::Number),
        any::<String>().prop_map(Value::Text),
        "20[0-9]{2}-[01][0-9]-[0-3][0-9]".prop_map(Value::Text),
    ];
    leaf.prop_recursive(u32::try_from(DEPTH).unwrap(), 64, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::List),
            prop::collection::vec(("[a-g]", inner), 0..6).prop_map(Value::Map),
        ]
    })
}
