//! Check-digit arithmetic that several numbers share. Each function takes characters already known to be allowed; any
//! other character counts as value 0 and simply fails the check.

/// ISO 7064 MOD 11-2 over 18 places with the weights of GB 11643: 17 digits and a check character 0–9 or X.
pub fn mod_11_2(number: &[u8; 18]) -> bool {
    let sum: u32 = number[..17].iter().zip(WEIGHTS_11_2).map(|(digit, weight)| value(*digit) * weight).sum();
    CHECK_11_2[(sum % 11) as usize] == number[17]
}

/// The check character of 17 digits by ISO 7064 MOD 11-2.
pub fn check_11_2(digits: &[u8]) -> char {
    let sum: u32 = digits.iter().zip(WEIGHTS_11_2).map(|(digit, weight)| value(*digit) * weight).sum();
    char::from(CHECK_11_2[(sum % 11) as usize])
}

/// 2^(18-i) mod 11 for the places 1 to 17 (GB 11643—1999 表1).
pub const WEIGHTS_11_2: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// Remainder of the weighted sum → check character (GB 11643—1999 表2).
pub const CHECK_11_2: [u8; 11] = *b"10X98765432";

/// The alphabet of GB 32100—2015 in the order of its values: no I O S V Z.
pub const ALPHABET_31: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
/// 3^(i-1) mod 31 for the places 1 to 17.
const WEIGHTS_31: [u32; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/// Value of a character in the alphabet of GB 32100—2015; `None` where it is not in it.
pub const fn value_31(character: u8) -> Option<u8> {
    match VALUES_31[character as usize] {
        u8::MAX => None,
        value => Some(value),
    }
}

const VALUES_31: [u8; 256] = {
    let mut values = [u8::MAX; 256];
    let mut place = 0;
    while place < ALPHABET_31.len() {
        values[ALPHABET_31[place] as usize] = place as u8;
        place += 1;
    }
    values
};

/// GB 32100—2015: 31 minus the weighted sum modulo 31, where 31 itself stands as 0.
pub fn mod_31_3(number: &[u8; 18]) -> bool {
    let sum: u32 = number[..17]
        .iter()
        .zip(WEIGHTS_31)
        .map(|(digit, weight)| u32::from(value_31(*digit).unwrap_or(0)) * weight)
        .sum();
    let check = (31 - sum % 31) % 31;
    ALPHABET_31[check as usize] == number[17]
}

/// GB 11714—1997: eight characters 0–9 A–Z (A = 10) and a check character 0–9 or X.
pub fn organization_code(code: &[u8]) -> bool {
    const WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];
    let [body @ .., check] = code else { return false };
    let sum: u32 = body.iter().zip(WEIGHTS).map(|(character, weight)| value(*character) * weight).sum();
    let expected = match 11 - sum % 11 {
        10 => b'X',
        11 => b'0',
        digit => b'0' + digit as u8,
    };
    body.len() == 8 && expected == *check
}

/// ISO 7064 MOD 11,10 over digits, the last one the check digit.
pub fn mod_11_10(digits: &[u8]) -> bool {
    let [body @ .., check] = digits else { return false };
    let product = body.iter().fold(10, |product, digit| {
        let sum = (product + value(*digit)) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10 == value(*check)
}

/// ISO 7064 MOD 97-10 over digits and capitals (A = 10 … Z = 35): the whole number leaves 1.
pub fn mod_97_10(text: &[u8]) -> bool {
    let remainder = text.iter().fold(0, |sum, character| match value(*character) {
        digit @ 0..=9 => (sum * 10 + digit) % 97,
        letter => (sum * 100 + letter) % 97,
    });
    remainder == 1
}

/// ISO/IEC 7812 Luhn over digits, the last one the check digit.
pub fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = value(*digit);
            if place % 2 == 0 { digit } else { digit * 2 - if digit > 4 { 9 } else { 0 } }
        })
        .sum();
    !digits.is_empty() && sum.is_multiple_of(10)
}

/// ICAO Doc 9303: weights 7 3 1, digits at face value, A = 10 … Z = 35, `<` = 0, modulo 10.
pub fn machine_readable(field: &[u8]) -> u8 {
    const WEIGHTS: [u32; 3] = [7, 3, 1];
    let sum: u32 = field.iter().enumerate().map(|(place, character)| value(*character) * WEIGHTS[place % 3]).sum();
    b'0' + (sum % 10) as u8
}

/// Face value of a digit, 10 to 35 for A to Z, 0 for anything else.
pub const fn value(character: u8) -> u32 {
    match character {
        b'0'..=b'9' => (character - b'0') as u32,
        b'A'..=b'Z' => (character - b'A') as u32 + 10,
        _ => 0,
    }
}
