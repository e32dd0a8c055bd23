//! Laws of suitability over seeded random input.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

use kehu::amount;
use kehu::day::Day;
use kehu::input::Value as Tree;
use kehu::issue::Code;
use kehu::suitability::{self, Options, vocabulary::Permission};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

fn tree(value: &Json) -> Tree {
    match value {
        Json::Null => Tree::Null,
        Json::Bool(flag) => Tree::Bool(*flag),
        Json::Number(number) => Tree::Number(number.as_f64().unwrap()),
        Json::String(text) => Tree::Text(text.clone()),
        Json::Array(list) => Tree::List(list.iter().map(tree).collect()),
        Json::Object(map) => Tree::Map(map.iter().map(|(key, value)| (key.clone(), tree(value))).collect()),
    }
}

fn options() -> Options {
    Options::on(Day::read("2026-11-23").unwrap())
}

fn sample() -> Json {
    serde_json::from_str(include_str!("../src/suitability/sample_questionnaire.json")).unwrap()
}

/// Every function of one tree; what comes out as JSON, nothing where there are issues.
fn ask(function: usize, request: &Json) -> Option<Json> {
    ask_tree(function, &tree(request))
}

fn ask_tree(function: usize, request: &Tree) -> Option<Json> {
    fn shown<T: serde::Serialize>(checked: kehu::issue::Checked<T>) -> Option<Json> {
        checked.ok().map(|sound| serde_json::to_value(sound.value).unwrap())
    }
    let options = options();
    match function {
        0 => shown(suitability::score_questionnaire(request, &options)),
        1 => shown(suitability::match_suitability(request, &options)),
        2 => shown(suitability::classify_investor(request, &options)),
        3 => shown(suitability::qualified_investor(request, &options)),
        4 => shown(suitability::permission(request, &options)),
        _ => shown(suitability::beneficial_owners(request, &options)),
    }
}

const PARTIES: [&str; 11] = [
    "individual",
    "minor",
    "legal_person",
    "partnership",
    "venture_capital",
    "unincorporated",
    "sole_trader",
    "public_institution",
    "product",
    "overseas_institution",
    "qualified_foreign_investor",
];

fn profile(party: &str, amounts: [u32; 4], months: u32, flags: u16, options_level: u32) -> Json {
    let flag = |at: u16| flags & (1 << at) != 0;
    let first = Day::read("2020-11-23").unwrap().months_later(months).unwrap().text();
    json!({
        "party": party,
        "assets": { "average": amounts[0].to_string(), "days": 8 + amounts[0] % 20, "borrowedExcluded": flag(0) },
        "firstTrade": first, "level": format!("C{}", 1 + amounts[1] % 5), "knowledge": amounts[1] % 101,
        "disclosureSigned": flag(1), "held": if flag(2) { json!(["neeq_base"]) } else { json!([]) },
        "professional": (["met", "unmet", "undetermined"][usize::from(flags % 3)]),
        "defaulted": flag(3), "related": flag(4), "brokerSince": first, "futuresSince": first,
        "marginQualified": flag(5), "futuresExperience": flag(6), "optionsTest": options_level, "optionsSimulated": 3,
        "incomes": [{ "year": 2023, "amount": amounts[2].to_string() }, { "year": 2024, "amount": amounts[2].to_string() },
            { "year": 2025, "amount": amounts[2].to_string() }],
        "workMonths": months % 30, "paidInCapital": amounts[3].to_string(),
        "statement": { "on": "2025-12-31", "netAssets": amounts[3].to_string(), "financialAssets": amounts[3].to_string() },
    })
}

prop_compose! {
    fn profiles()(
        party in prop::sample::select(&PARTIES[..]), amounts in prop::array::uniform4(0..30_000_000_u32),
        small in prop::array::uniform2(0..3_000_000_u32), months in 0..72_u32, flags in any::<u16>(), level in 0..4_u32,
    ) -> Json {
        profile(party, [small[0], small[1], amounts[2] / 40, amounts[3]], months, flags, level)
    }
}

/// The places of a tree that hold something of the client.
fn removable(value: &Json) -> Vec<String> {
    value.as_object().unwrap().keys().filter(|key| *key != "party").cloned().collect()
}

fn without(value: &Json, key: &str) -> Json {
    let mut value = value.clone();
    value.as_object_mut().unwrap().remove(key);
    value
}

proptest! {
    #[test]
    fn a_permission_never_opens_on_less(profile in profiles(), permission in prop::sample::select(Permission::ALL)) {
        let asked = |profile: &Json| {
            let request = json!({ "permission": permission.word(), "profile": profile });
            ask(4, &request).unwrap()["verdict"].as_str().unwrap().to_owned()
        };
        let whole = asked(&profile);
        for key in removable(&profile) {
            let less = asked(&without(&profile, &key));
            prop_assert!(whole == "met" || less != "met", "{} without {}: {}", permission.word(), key, whole);
        }
    }

    #[test]
    fn business_never_goes_on_by_saying_less(
        level in 1..=5_u32, product in 1..=5_u32, born in 1930..2005_u32, is_lowest in any::<bool>(), term in 0..4_usize,
        entry in prop::sample::select(vec!["met", "not_applicable"]), acts in prop::collection::vec(any::<bool>(), 6),
    ) {
        let terms = ["up_to_1_year", "up_to_3_years", "up_to_5_years", "over_5_years"];
        let names = ["initiated", "warned", "insists", "care", "confirmedTwice", "told"];
        let lowest = if level == 1 && is_lowest { "met" } else { "unmet" };
        let client = json!({
            "party": "individual", "investor": "ordinary", "level": format!("C{level}"), "lowest": lowest,
            "validUntil": "2027-11-23", "term": terms[term], "kinds": ["equity"], "birthDate": format!("{born}-02-28"),
        });
        let acts: Json = names.iter().zip(&acts).map(|(name, is_done)| ((*name).to_owned(), json!(is_done))).collect();
        let product = json!({ "level": format!("R{product}"), "term": "up_to_3_years", "kind": "equity", "entry": entry });
        let asked = |client: &Json, acts: &Json| {
            let request = json!({ "client": client, "product": product, "acts": acts });
            ask(1, &request).unwrap()["proceed"].as_str().unwrap().to_owned()
        };
        let whole = asked(&client, &acts);
        for key in removable(&client).iter().filter(|key| *key != "investor") {
            prop_assert!(whole == "met" || asked(&without(&client, key), &acts) != "met", "without {key}: {whole}");
        }
        for key in removable(&acts) {
            prop_assert!(whole == "met" || asked(&client, &without(&acts, &key)) != "met", "without {key}: {whole}");
        }
    }

    #[test]
    fn more_assets_never_shut(profile in profiles(), permission in prop::sample::select(Permission::ALL), more in 0..50_000_000_u32) {
        let asked = |profile: &Json| {
            let request = json!({ "permission": permission.word(), "profile": profile });
            ask(4, &request).unwrap()["verdict"].as_str().unwrap().to_owned()
        };
        let mut richer = profile.clone();
        let assets: u32 = profile["assets"]["average"].as_str().unwrap().parse().unwrap();
        richer["assets"]["average"] = json!((assets + more).to_string());
        if asked(&profile) == "met" {
            prop_assert_eq!(asked(&richer), "met");
        }
    }

    #[test]
    fn a_class_needs_every_datum_and_more_never_takes_it(
        party in prop::sample::select(&PARTIES[..]), assets in 0..12_000_000_u32, income in 0..800_000_u32, months in 0..72_u32,
        flags in any::<u8>(), more in 0..20_000_000_u32,
    ) {
        let flag = |at: u8| flags & (1 << at) != 0;
        let first = Day::read("2020-11-23").unwrap().months_later(months).unwrap().text();
        let of = |assets: u32| {
            let amount = assets.to_string();
            json!({
                "party": party, "financialAssets": amount, "firstTrade": first, "workMonths": months % 30,
                "seniorManager": flag(0), "financeProfession": flag(1),
                "statement": { "on": "2025-12-31", "netAssets": (u64::from(assets) * 2).to_string(), "financialAssets": amount },
                "incomes": ([2023, 2024, 2025].map(|year| json!({ "year": year, "amount": income.to_string() }))),
                "application": { "written": true, "risksConfirmed": true, "proofs": true, "assessment": flag(2), "accepted": flag(3) },
            })
        };
        let profile = of(assets);
        let answer = ask(2, &profile).unwrap();
        let is_met = answer["verdict"] == "met";
        prop_assert_eq!(answer["investor"] == "professional", is_met);
        for key in removable(&profile) {
            prop_assert!(is_met || ask(2, &without(&profile, &key)).unwrap()["verdict"] != "met");
        }
        if is_met {
            prop_assert_eq!(&ask(2, &of(assets + more)).unwrap()["verdict"], "met");
        }
    }

    #[test]
    fn the_matrix_is_the_plain_one(
        client in 1..=5_u32, product in 1..=5_u32, lowest in prop::sample::select(vec!["met", "unmet", "undetermined", ""]),
        party in prop::sample::select(&PARTIES[..]),
    ) {
        let is_natural = ["individual", "minor", "sole_trader"].contains(&party);
        let mut request = json!({
            "client": { "party": party, "investor": "ordinary", "level": format!("C{client}"), "validUntil": "2026-11-23",
                "term": "over_5_years", "kinds": ["equity"] },
            "product": { "level": format!("R{product}"), "term": "up_to_1_year", "kind": "equity", "entry": "not_applicable" },
        });
        if !lowest.is_empty() {
            request["client"]["lowest"] = json!(lowest);
        }
        let wanted = match (is_natural, lowest) {
            (true, "met") => if product == 1 { "match" } else { "forbidden" },
            (true, "undetermined" | "") if client == 1 && product > 1 => "undetermined",
            _ => if client >= product { "match" } else { "mismatch" },
        };
        let answer = ask(1, &request).unwrap();
        prop_assert_eq!(&answer["verdict"], wanted);
        let opens = answer["proceed"] == "met";
        prop_assert!(!opens || wanted == "match" || wanted == "mismatch");
        for key in ["level", "validUntil", "term", "kinds"] {
            let mut less = request.clone();
            less["client"] = without(&request["client"], key);
            let less = ask(1, &less).unwrap();
            prop_assert!(less["proceed"] != "met" || opens, "without {key}");
        }
    }

    #[test]
    fn points_are_summed_and_lie_in_one_band(chosen in prop::collection::vec((0..8_usize, 0..8_usize), 16)) {
        let questionnaire = sample();
        let mut wanted = 0;
        let answers: Vec<Json> = questionnaire["questions"].as_array().unwrap().iter().zip(&chosen).map(|(question, (one, other))| {
            let options = question["options"].as_array().unwrap();
            let take = question["take"].as_str().unwrap();
            let mut places = vec![one % options.len()];
            if take != "one" && other % options.len() != places[0] {
                places.push(other % options.len());
            }
            let points = places.iter().map(|place| options[*place]["points"].as_i64().unwrap());
            wanted += if take == "highest" { points.max().unwrap() } else { points.sum() };
            json!({ "question": question["id"], "options": places.iter().map(|place| options[*place]["id"].clone()).collect::<Vec<_>>() })
        }).collect();
        let facts = json!({ "party": "individual", "fullCapacity": true, "doneOn": "2026-11-23" });
        let request = json!({ "questionnaire": questionnaire, "answers": answers, "facts": facts });
        match suitability::score_questionnaire(&tree(&request), &options()) {
            Ok(sound) => {
                let value = serde_json::to_value(&sound.value).unwrap();
                prop_assert_eq!(&value["score"], wanted);
                let level = [1, 20, 37, 54, 83].iter().filter(|start| **start <= wanted).count();
                prop_assert_eq!(&value["level"], &format!("C{}", level.max(1)));
                prop_assert_eq!(&value["validUntil"], "2028-11-23");
            }
            Err(unsound) => prop_assert!(unsound.issues.iter().all(|issue| issue.code == Code::SuitConflict)),
        }
    }

    #[test]
    fn sums_over_chains_are_those_of_the_graph(edges in prop::collection::vec((0..8_usize, 1..11_usize, 0..=20_i64), 0..24)) {
        // Bodies 0 … 7, persons 8 … 10; a holder comes after what it holds, so that there is no cycle.
        let mut sums = [0; 8];
        let mut holdings: Vec<(usize, usize, i64)> = Vec::new();
        for (of, holder, share) in edges {
            if holder > of && sums[of] + share <= 100 && !holdings.iter().any(|known| (known.0, known.1) == (of, holder)) {
                sums[of] += share;
                holdings.push((of, holder, share));
            }
        }
        let request = json!({
            "body": "n0", "party": "legal_person", "persons": ["n8", "n9", "n10"], "stateOwned": false, "manager": "n9",
            "holdings": holdings.iter().map(|(of, holder, share)| json!({
                "of": format!("n{of}"), "holder": format!("n{holder}"), "share": amount::text(Decimal::new(*share, 2)),
            })).collect::<Vec<_>>(),
        });
        fn walk(at: usize, product: Decimal, holdings: &[(usize, usize, i64)], found: &mut Vec<(usize, Decimal)>) {
            found.push((at, product));
            for (_, holder, share) in holdings.iter().filter(|holding| holding.0 == at) {
                walk(*holder, product * Decimal::new(*share, 2), holdings, found);
            }
        }
        let mut found = Vec::new();
        walk(0, Decimal::ONE, &holdings, &mut found);
        let answer = ask(5, &request).unwrap();
        let owners = answer["owners"].as_array().unwrap();
        for person in 8..11 {
            let chains: Vec<Decimal> = found.iter().filter(|chain| chain.0 == person).map(|chain| chain.1).collect();
            let sum: Decimal = chains.iter().sum();
            let owner = owners.iter().find(|owner| owner["person"] == format!("n{person}"));
            if sum >= Decimal::new(25, 2) {
                prop_assert!(owner.is_some());
            }
            if let Some(owner) = owner {
                prop_assert_eq!(owner["share"].as_str().unwrap(), amount::text(sum.normalize()));
                let listed = owner["chains"].as_array().unwrap();
                prop_assert_eq!(listed.len(), chains.len().min(100));
                let shares: Decimal = listed.iter().map(|chain| amount::read(chain["share"].as_str().unwrap()).unwrap()).sum();
                prop_assert_eq!(shares, sum);
            }
        }
        let rest: Decimal = answer["unexplained"].as_array().unwrap().iter().map(|part| amount::read(part["share"].as_str().unwrap()).unwrap()).sum();
        let explained: Decimal = found.iter().filter(|chain| chain.0 >= 8).map(|chain| chain.1).sum();
        prop_assert_eq!(rest + explained, Decimal::ONE);
    }

    #[test]
    fn nothing_panics_and_nothing_of_the_client_is_told(function in 0..6_usize, request in trees()) {
        let _ = ask_tree(function, &request);
    }

    #[test]
    fn a_spoiled_request_is_told_and_nothing_more(function in 0..6_usize, spoiled in trees(), at in any::<prop::sample::Index>()) {
        let mut request = tree(&whole(function));
        let mut places = Vec::new();
        walk_tree(&request, &mut Vec::new(), &mut places);
        let place = at.get(&places).clone();
        put(&mut request, &place, spoiled);
        let _ = ask_tree(function, &request);
    }
}

/// A request of each function that has an answer.
fn whole(function: usize) -> Json {
    match function {
        0 => {
            let questionnaire = sample();
            let answers: Vec<Json> = questionnaire["questions"].as_array().unwrap().iter()
                .map(|question| json!({ "question": question["id"], "options": [question["options"][1]["id"]] })).collect();
            json!({ "questionnaire": questionnaire, "answers": answers,
                "facts": { "party": "individual", "birthDate": "1950-01-01", "fullCapacity": true, "lowestByLaw": false, "doneOn": "2026-01-01", "confirmed": [] } })
        }
        1 => json!({
            "client": { "party": "individual", "investor": "ordinary", "level": "C3", "lowest": "unmet", "validUntil": "2027-01-01", "term": "over_5_years", "kinds": ["equity"], "birthDate": "1950-01-01", "previousLevel": "C2" },
            "product": { "level": "R5", "term": "up_to_1_year", "kind": "equity", "entry": "met", "previousLevel": "R4" },
            "acts": { "initiated": true },
        }),
        2 => profile("legal_person", [1, 2, 3, 30_000_000], 10, 0, 0)["statement"].as_object()
            .map(|statement| json!({ "party": "legal_person", "statement": statement, "firstTrade": "2020-01-01", "application": { "written": true } })).unwrap(),
        3 => json!({
            "investor": { "party": "individual", "householdNetFinancialAssets": "3000000", "incomes": [{ "year": 2025, "amount": "1" }], "firstTrade": "2020-01-01" },
            "product": { "regime": "asset_management", "kind": "mixed", "amount": "400000", "borrowed": false, "holders": 200 },
        }),
        4 => json!({ "permission": "margin_trading", "profile": profile("legal_person", [500_000, 2, 3, 30_000_000], 10, 1, 2) }),
        _ => json!({
            "body": "a", "party": "legal_person", "persons": ["p", "q"], "stateOwned": false, "manager": "m",
            "holdings": [{ "of": "a", "holder": "b", "share": "0.5" }, { "of": "b", "holder": "p", "share": "0.6", "votes": "0.1" }, { "of": "a", "holder": "q", "share": "0.5" }],
            "controllers": [{ "person": "c", "how": "alone" }], "registeredCapital": "1", "noOtherBeneficiary": true,
        }),
    }
}

#[test]
fn the_whole_requests_have_answers() {
    for function in 0..6 {
        assert!(ask(function, &whole(function)).is_some(), "{function}");
    }
}

fn trees() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        Just(Tree::Null),
        any::<bool>().prop_map(Tree::Bool),
        any::<f64>().prop_map(Tree::Number),
        prop::sample::select(vec![f64::NAN, f64::INFINITY, -1.0, 1e15, 0.5]).prop_map(Tree::Number),
        "[a-z_]{0,12}".prop_map(Tree::Text),
        prop::sample::select(vec![
            "a",
            "p",
            "C6",
            "2026-12-01",
            "0001-01-01",
            "9999-12-31",
            "-1",
            "0.3333333333333333333333333333",
            "9999999999999999999999999999",
            "1",
            "met",
            "individual",
            "minor",
            "legal_person"
        ])
        .prop_map(|text| Tree::Text(text.to_owned())),
        Just(Tree::Text("长".repeat(100_000))),
        Just(Tree::Fraction("1.5".to_owned())),
        Just(Tree::Opaque),
        Just(Tree::TooDeep),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Tree::List),
            prop::collection::vec(("[a-z]{1,8}|party|of|holder|share|options|question", inner), 0..6)
                .prop_map(Tree::Map),
        ]
    })
}

fn walk_tree(tree: &Tree, at: &mut Vec<usize>, places: &mut Vec<Vec<usize>>) {
    places.push(at.clone());
    let inner: Vec<&Tree> = match tree {
        Tree::List(list) => list.iter().collect(),
        Tree::Map(map) => map.iter().map(|entry| &entry.1).collect(),
        _ => Vec::new(),
    };
    for (place, part) in inner.into_iter().enumerate() {
        at.push(place);
        walk_tree(part, at, places);
        at.pop();
    }
}

fn put(tree: &mut Tree, at: &[usize], value: Tree) {
    let Some((first, rest)) = at.split_first() else {
        *tree = value;
        return;
    };
    match tree {
        Tree::List(list) => put(&mut list[*first], rest, value),
        Tree::Map(map) => put(&mut map[*first].1, rest, value),
        _ => {}
    }
}

/// As many layers as a chain may have, each body held by every body of the next: 11^14 chains.
#[test]
fn very_many_chains_are_not_followed() {
    let mut holdings = Vec::new();
    for layer in 0..14 {
        for of in 0..if layer == 0 { 1 } else { 11 } {
            for holder in 0..11 {
                holdings.push(json!({ "of": format!("{layer}-{of}"), "holder": format!("{}-{holder}", layer + 1), "share": "0.09" }));
            }
        }
    }
    for of in 0..11 {
        holdings.push(json!({ "of": format!("14-{of}"), "holder": "p", "share": "1" }));
    }
    let request = json!({ "body": "0-0", "party": "legal_person", "persons": ["p"], "stateOwned": false, "manager": "m", "holdings": holdings });
    let answer = ask(5, &request).unwrap();
    assert_eq!(answer["owners"][0]["chains"].as_array().unwrap().len(), 100);
    assert_eq!(answer["verdict"], "met", "0.99 to the 14th is more than three quarters");
}

#[test]
fn a_chain_of_16_is_followed_and_one_of_17_told() {
    for (length, is_followed) in [(16, true), (17, false)] {
        let holdings: Vec<Json> = (0..length)
            .map(|at| json!({ "of": format!("n{at}"), "holder": format!("n{}", at + 1), "share": "1" }))
            .collect();
        let request = json!({ "body": "n0", "party": "legal_person", "persons": [format!("n{length}")], "stateOwned": false, "holdings": holdings });
        let answer = ask(5, &request);
        assert_eq!(answer.is_some(), is_followed);
        assert!(answer.is_none_or(|answer| answer["owners"][0]["share"] == "1"));
    }
}

#[test]
fn what_the_client_wrote_is_nowhere_told() {
    let secret = "secret-6217000012345678";
    for function in 0..6 {
        let mut places = Vec::new();
        let request = tree(&whole(function));
        walk_tree(&request, &mut Vec::new(), &mut places);
        for place in places {
            let mut request = request.clone();
            put(&mut request, &place, Tree::Text(secret.to_owned()));
            let options = options();
            let told = match function {
                0 => format!("{:?}", suitability::score_questionnaire(&request, &options).map(|sound| sound.warnings)),
                1 => format!("{:?}", suitability::match_suitability(&request, &options).map(|sound| sound.warnings)),
                2 => format!("{:?}", suitability::classify_investor(&request, &options).map(|sound| sound.warnings)),
                3 => format!("{:?}", suitability::qualified_investor(&request, &options).map(|sound| sound.warnings)),
                4 => format!("{:?}", suitability::permission(&request, &options).map(|sound| sound.warnings)),
                _ => format!("{:?}", suitability::beneficial_owners(&request, &options).map(|sound| sound.warnings)),
            };
            assert!(!told.contains(secret), "{function} {place:?}");
        }
    }
}
