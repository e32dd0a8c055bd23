"""Cases of a broker's own numbers: what a policy may not say, told by every function."""
from case_suitability import DROP, TERMS, at, bands, no, put, refused, section, sound, unknown
from cases_suitability_match import asked as matched
from cases_suitability_permission import asked as permitted
from cases_suitability_score import scored

AT = ("policy", "suitability")


def told(name, origin, given, *issues, first=None, **more):
    return refused(name, origin, first or scored(25), *issues, policy={"id": "house", "version": "1", "suitability": given}, **more)


def changed(value, *path):
    return put(section(), value, *path)


def policies():
    band = (*AT, "bands", "individual")
    rising = "contract: C1 … C5 strictly rising (policy.conflict)"
    for name, starts, where in (("C2 as C1", (20, 20, 37, 54, 83), "C2"), ("C3 below C2", (1, 37, 20, 54, 83), "C3"), ("C5 as C4", (1, 20, 37, 83, 83), "C5")):
        yield told(f"reading_bands_that_overlap: {name}", rising, section(individual=bands(*starts, lowest=0)), at("policy.conflict", *band, where))
    yield told("bands of institutions that overlap", rising, section(institution=bands(1, 20, 37, 37, 83)), at("policy.conflict", *AT, "bands", "institution", "C4"))
    yield told("the highest below C5", "contract: highest is not below C5", section(individual=bands(1, 20, 37, 54, 83, highest=82)), at("policy.conflict", *band, "highest"))
    yield told("lowestUntil at C1", "contract: lowestUntil, below C1", section(individual=bands(1, 20, 37, 54, 83, lowest=1)), at("policy.conflict", *band, "lowestUntil"))
    for field, value in (("C1", -10001), ("highest", 10001), ("lowestUntil", -10001)):
        yield told(f"{field} of {value}", "contract: all from −10,000 to 10,000", changed(value, "bands", "individual", field), at("policy.out_of_range", *band, field, **{"from": -10000, "until": 10000}))
    for field, values, limits in (("validityMonths", (0, 121), (1, 120)), ("careAge", (17, 151), (18, 150))):
        for value in values:
            yield told(f"{field} of {value}", f"contract: {limits[0]}–{limits[1]}", changed(value, field), at("policy.out_of_range", *AT, field, **{"from": limits[0], "until": limits[1]}))
    for field, value in (("lowest", "never"), ("highRiskFrom", "R6"), ("highRiskFrom", "C5")):
        yield told(f"{field} of {value}", "contract: policy words", changed(value, field), at("policy.unknown", *AT, field))
    for field in ("bands", "lowest", "validityMonths", "careAge", "highRiskFrom", "permissions"):
        yield told(f"no {field}", "contract: a section given replaces the shipped one whole", changed(DROP, field), at("field.missing", *AT, field))
    for field in ("C4", "highest", "names"):
        yield told(f"bands without {field}", "contract: shape of bands", changed(DROP, "bands", "individual", field), at("field.missing", *band, field))
    yield told("no name of C3", "contract: what the broker calls the levels", changed(DROP, "bands", "individual", "names", "C3"), at("field.missing", *band, "names", "C3"))
    yield told("no bands of institutions", "contract: shape of bands", changed(DROP, "bands", "institution"), at("field.missing", *AT, "bands", "institution"))
    yield told("a start as a text", "contract: whole numbers", changed("20", "bands", "individual", "C2"), no("integer", *band, "C2"))
    yield told("a start of a half", "contract: whole numbers", changed(20.5, "bands", "individual", "C2"), no("integer", *band, "C2"))
    yield told("validity as a text", "contract: months are JS integers", changed("24", "validityMonths"), no("integer", *AT, "validityMonths"))
    yield told("a section as a text", "contract: shape of the policy", "strict", no("object", *AT))
    yield told("everything at once", "contract: every problem in one pass", {**section(), "validityMonths": 0, "careAge": "70", "lowest": "never"},
               at("policy.out_of_range", *AT, "validityMonths", **{"from": 1, "until": 120}), no("integer", *AT, "careAge"), at("policy.unknown", *AT, "lowest"))
    for path in (("mood",), ("bands", "mood"), ("bands", "individual", "mood"), ("bands", "individual", "names", "mood")):
        yield sound(f"an unknown field: {'.'.join(path)}", "contract: an unknown key is kept and told", scored(25), {"level": "C2"}, told=[unknown(*AT, *path)], policy={"id": "house", "version": "1", "suitability": changed("x", *path)})
    yield sound("a policy of other subjects alone: the shipped section", "contract: a section given replaces the shipped one whole", scored(25), {"level": "C2"}, policy={"id": "house", "version": "1"})
    yield sound("a section of null: the shipped one", "contract: absent means missing or null", scored(25), {"level": "C2"}, policy={"id": "house", "version": "1", "suitability": None})
    for field, limits in (("validityMonths", (1, 120)), ("careAge", (18, 150))):
        for value in limits:
            told_at = ["suit.needs_confirmation"] if value == 18 else []
            yield sound(f"{field} of {value} is taken", f"contract: {limits[0]}–{limits[1]}", scored(25), {"level": "C2"}, *told_at, policy={"id": "house", "version": "1", "suitability": changed(value, field)})


def permissions():
    where, chinext = (*AT, "permissions", "chinext"), permitted("chinext")

    def bad(name, origin, value, *issues, field=None):
        return told(name, origin, changed(value, "permissions", "chinext", *([field] if field else [])), *issues, first=chinext)

    yield told("a permission left out", "contract: every permission, even one without numbers", changed(DROP, "permissions", "preferred_stock"), at("field.missing", *AT, "permissions", "preferred_stock"), first=chinext)
    yield bad("assets left out", "contract: shape of terms", DROP, at("field.missing", *where, "assets"), field="assets")
    yield bad("months left out", "contract: shape of terms", DROP, at("field.missing", *where, "months"), field="months")
    yield bad("assets as a number", "contract: average in yuan, plain decimal text", 100000, no("string", *where, "assets"), field="assets")
    yield bad("assets in full-width digits", "contract: plain decimal text", "１０００００", at("amount.malformed", *where, "assets"), field="assets")
    yield bad("assets below nought", "contract: 0 for none", "-0.01", at("policy.out_of_range", *where, "assets", **{"from": 0, "until": 10**12}), field="assets")
    for field in ("days", "months"):
        yield bad(f"{field} below nought", "contract: trading days; months, 0 for none", -1, at("policy.out_of_range", *where, field, **{"from": 0, "until": {"days": 1000, "months": 1200}[field]}), field=field)
        yield bad(f"{field} as a text", "contract: JS integers", "20", no("integer", *where, field), field=field)
    for value in (-1, 101):
        yield bad(f"knowledge of {value}", "contract: 0–100", value, at("policy.out_of_range", *where, "knowledge", **{"from": 0, "until": 100}), field="knowledge")
    yield bad("a level that is none", "contract: policy words", "C6", at("policy.unknown", *where, "level"), field="level")
    yield sound("an unknown permission", "contract: an unknown key is kept and told", chinext, {"verdict": "met"}, told=[unknown(*AT, "permissions", "crypto")],
                policy={"id": "house", "version": "1", "suitability": changed(TERMS["chinext"], "permissions", "crypto")})
    yield sound("an unknown field of terms", "contract: an unknown key is kept and told", chinext, {"verdict": "met"}, told=[unknown(*where, "mood")],
                policy={"id": "house", "version": "1", "suitability": changed("x", "permissions", "chinext", "mood")})
    yield told("bands that overlap are told by this function, too", "contract: a bad policy is an issue", section(individual=bands(1, 20, 20, 54, 83)), at("policy.conflict", *AT, "bands", "individual", "C3"), first=chinext)


def matches():
    yield told("a word of no product level", "contract: policy words", changed("R0", "highRiskFrom"), at("policy.unknown", *AT, "highRiskFrom"), first=matched())
    yield told("a care age of 17", "contract: 18–150", changed(17, "careAge"), at("policy.out_of_range", *AT, "careAge", **{"from": 18, "until": 150}), first=matched())
    yield told("a permission left out is told by this function, too", "contract: a bad policy is an issue", changed(DROP, "permissions", "bse"), at("field.missing", *AT, "permissions", "bse"), first=matched())
    yield sound("an own policy, a product below its high risk", "contract: the product level from which ordinary investors get special care", matched(), {"verdict": "match", "proceed": "met"}, policy={"id": "house", "version": "1", "suitability": changed("R3", "highRiskFrom")})


FILES = {"score_questionnaire_policy": ("Policies that cannot be, told by the questionnaire.", "scoreQuestionnaire", policies),
         "permission_policy": ("Policies that cannot be, told by permissions.", "permission", permissions),
         "match_suitability_policy": ("Policies that cannot be, told by the match.", "matchSuitability", matches)}
